package io.recourse.claim.policy;

import static io.recourse.db.jooq.claim.Tables.APPEAL_POLICY;
import static io.recourse.db.jooq.claim.Tables.RELEASE_LIMIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import io.recourse.money.Money;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to and reads claim.release_limit and claim.appeal_policy. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqClaimPolicies {

    private final DSLContext sql;
    private final Clock clock;

    JooqClaimPolicies(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Every decision, newest first. */
    List<ReleaseLimit> limits() {
        return sql.selectFrom(RELEASE_LIMIT)
                .orderBy(RELEASE_LIMIT.POSITION.desc())
                .fetch(JooqClaimPolicies::limit);
    }

    void addLimit(Currency currency, @Nullable Money limit, String decidedBy, String reason) {
        sql.insertInto(RELEASE_LIMIT)
                .set(
                        RELEASE_LIMIT.POSITION,
                        select(coalesce(max(RELEASE_LIMIT.POSITION), inline(0)).plus(1))
                                .from(RELEASE_LIMIT)
                                .<Integer>asField())
                .set(RELEASE_LIMIT.CURRENCY, currency.getCurrencyCode())
                .set(RELEASE_LIMIT.LIMIT_MINOR, limit == null ? null : limit.minorUnits())
                .set(RELEASE_LIMIT.DECIDED_BY, decidedBy)
                .set(RELEASE_LIMIT.DECIDED_AT, clock.instant())
                .set(RELEASE_LIMIT.REASON, reason)
                .execute();
    }

    Optional<AppealDays> appeal() {
        return sql.selectFrom(APPEAL_POLICY)
                .orderBy(APPEAL_POLICY.POSITION.desc())
                .limit(1)
                .fetchOptional(
                        row -> new AppealDays(row.getDays(), row.getDecidedBy(), row.getDecidedAt(), row.getReason()));
    }

    void addAppeal(int days, String decidedBy, String reason) {
        sql.insertInto(APPEAL_POLICY)
                .set(
                        APPEAL_POLICY.POSITION,
                        select(coalesce(max(APPEAL_POLICY.POSITION), inline(0)).plus(1))
                                .from(APPEAL_POLICY)
                                .<Integer>asField())
                .set(APPEAL_POLICY.DAYS, days)
                .set(APPEAL_POLICY.DECIDED_BY, decidedBy)
                .set(APPEAL_POLICY.DECIDED_AT, clock.instant())
                .set(APPEAL_POLICY.REASON, reason)
                .execute();
    }

    private static ReleaseLimit limit(Record row) {
        String currency = row.get(RELEASE_LIMIT.CURRENCY);
        Long minor = row.get(RELEASE_LIMIT.LIMIT_MINOR);
        return new ReleaseLimit(
                row.get(RELEASE_LIMIT.POSITION),
                Currency.getInstance(currency),
                minor == null ? null : Money.ofMinor(minor, currency),
                row.get(RELEASE_LIMIT.DECIDED_BY),
                row.get(RELEASE_LIMIT.DECIDED_AT),
                row.get(RELEASE_LIMIT.REASON));
    }
}
