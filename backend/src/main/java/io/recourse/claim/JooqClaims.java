package io.recourse.claim;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.contract.Tables.CLAUSE;
import static io.recourse.db.jooq.contract.Tables.CONTRACT_;
import static io.recourse.db.jooq.contract.Tables.SERVICE;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ClauseId;
import io.recourse.db.jooq.claim.Routines;
import io.recourse.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads claim.claim, with the names of what it is about. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqClaims {

    /** Sorts claims without a last day behind all others. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final io.recourse.db.jooq.claim.tables.Claim ROOT = CLAIM_.as("root");

    private static final List<String> UNSUBMITTED = Arrays.stream(ClaimStatus.values())
            .filter(ClaimStatus::isUnsubmitted)
            .map(Enum::name)
            .toList();

    private final DSLContext sql;
    private final Clock clock;

    JooqClaims(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Claim> find(ClaimId id) {
        return select().where(CLAIM_.ID.eq(id)).fetchOptional(this::claim);
    }

    /** Lets nobody else change the claim until this transaction ends. */
    void lock(ClaimId id) {
        sql.select(CLAIM_.ID).from(CLAIM_).where(CLAIM_.ID.eq(id)).forUpdate().fetch();
    }

    /** Every claim there ever was for a clause and period, by number. */
    List<Claim> ever(ClauseId clause, String periodLabel) {
        return select().where(CLAIM_.CLAUSE_ID.eq(clause), CLAIM_.PERIOD_LABEL.eq(periodLabel))
                .orderBy(CLAIM_.NUMBER)
                .fetch(this::claim);
    }

    /**
     * The claims for what a claim is about, itself among them, by number, whatever became of them: all accounts among
     * which it was divided. Without those that went because there was no breach any more.
     */
    List<Claim> about(Claim claim) {
        return ever(claim.subject().clause(), claim.periodLabel()).stream()
                .filter(other -> !other.wasNoLongerBreached())
                .filter(other ->
                        other.subject().service().equals(claim.subject().service()))
                .toList();
    }

    /** What the claims of other accounts seek for the same clause, service and period, unless they were given up. */
    Money besides(Claim claim) {
        return about(claim).stream()
                .filter(other -> !other.id().equals(claim.id()))
                .filter(other -> other.status() != ClaimStatus.WITHDRAWN)
                .map(other -> other.amounts().sought())
                .filter(sought ->
                        sought.currency().equals(claim.amounts().computed().currency()))
                .reduce(claim.amounts().zero(), Money::plus);
    }

    /** Other claims against the same vendor whose period overlaps, by number. */
    List<Claim> overlapping(Claim claim) {
        return select().where(
                        CLAIM_.VENDOR_ID.eq(claim.subject().vendor()),
                        CLAIM_.ID.ne(claim.id()),
                        org.jooq.impl.DSL.condition(
                                "{0} && {1}",
                                CLAIM_.PERIOD,
                                val(ClaimRows.range(claim.deadline().period()), CLAIM_.PERIOD)))
                .orderBy(CLAIM_.NUMBER)
                .fetch(this::claim);
    }

    /** Claims that are held back because this one covers them, by number. */
    List<Claim> coveredBy(Claim root) {
        return select().where(CLAIM_.COVERED_BY.eq(root.id().value()))
                .orderBy(CLAIM_.NUMBER)
                .fetch(this::claim);
    }

    /** Claims by last day, then number; after the given one, at most {@code limit}. */
    List<Claim> list(ClaimFilter filter, @Nullable Claim last, int limit) {
        return select().where(condition(filter), last == null ? noCondition() : after(last))
                .orderBy(deadline(), CLAIM_.NUMBER)
                .limit(limit)
                .fetch(this::claim);
    }

    /** Unsubmitted claims whose last day may have passed somewhere on earth, or the time for a notice has. */
    List<Claim> unsubmittedDue(Instant now) {
        LocalDate furthest = LocalDate.ofInstant(now, ZoneOffset.ofHours(14));
        return select().where(
                        CLAIM_.LATEST_ON
                                .lt(furthest)
                                .or(CLAIM_.RECEIVED_BY.le(now))
                                .or(CLAIM_.NOTICE_BY.le(now)),
                        CLAIM_.STATUS.in(UNSUBMITTED))
                .orderBy(CLAIM_.LATEST_ON, CLAIM_.NUMBER)
                .fetch(this::claim);
    }

    /** Claims that were not submitted yet and whose working days are those of the calendar. */
    List<Claim> unsubmittedBy(String calendar) {
        return select().where(
                        org.jooq.impl.DSL.condition("{0} ->> 'calendar' = {1}", CLAIM_.CLAIM_WINDOW, val(calendar)),
                        CLAIM_.STATUS.in(UNSUBMITTED))
                .orderBy(CLAIM_.NUMBER)
                .fetch(this::claim);
    }

    private Claim claim(Record row) {
        return ClaimRows.claim(row, clock.instant());
    }

    private SelectJoinStep<Record> select() {
        return sql.select(CLAIM_.fields())
                .select(VENDOR_.NAME, CONTRACT_.REFERENCE, SERVICE.NAME, CLAUSE.TITLE)
                .select(ROOT.NUMBER.as(ClaimRows.ROOT_NUMBER))
                .from(CLAIM_)
                .join(VENDOR_)
                .on(VENDOR_.ID.eq(CLAIM_.VENDOR_ID))
                .join(CONTRACT_)
                .on(CONTRACT_.ID.eq(CLAIM_.CONTRACT_ID))
                .join(SERVICE)
                .on(SERVICE.ID.eq(CLAIM_.SERVICE_ID))
                .join(CLAUSE)
                .on(CLAUSE.ID.eq(CLAIM_.CLAUSE_ID))
                .leftJoin(ROOT)
                .on(ROOT.ID.cast(java.util.UUID.class).eq(CLAIM_.COVERED_BY));
    }

    private static org.jooq.Field<LocalDate> deadline() {
        return org.jooq.impl.DSL.coalesce(CLAIM_.LATEST_ON, val(NEVER));
    }

    private static Condition after(Claim last) {
        LocalDate latest = last.deadline().latest();
        return row(deadline(), CLAIM_.NUMBER).gt(row(val(latest == null ? NEVER : latest), val(last.number())));
    }

    private Condition condition(ClaimFilter filter) {
        Condition condition = noCondition();
        if (!filter.statuses().isEmpty()) {
            condition = condition.and(
                    CLAIM_.STATUS.in(filter.statuses().stream().map(Enum::name).toList()));
        }
        if (filter.offerLapsed() != null) {
            Condition lapsed = org.jooq.impl.DSL.condition(Routines.offerHasLapsed(
                    CLAIM_.STATUS, CLAIM_.OFFER_UNTIL, CLAIM_.ZONE, val(clock.instant(), CLAIM_.OPENED_AT)));
            condition = condition.and(filter.offerLapsed() ? lapsed : lapsed.not());
        }
        if (filter.vendor() != null) {
            condition = condition.and(CLAIM_.VENDOR_ID.eq(filter.vendor()));
        }
        if (filter.contract() != null) {
            condition = condition.and(CLAIM_.CONTRACT_ID.eq(filter.contract()));
        }
        if (filter.dueBy() != null) {
            condition = condition.and(CLAIM_.LATEST_ON.le(filter.dueBy()));
        }
        return condition;
    }
}
