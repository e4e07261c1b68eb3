package io.recourse.claim;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.NOTICE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.recourse.db.id.ClaimId;
import io.recourse.money.Money;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives claims their account, and copies one for another account. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqClaimAccounts {

    /** What a part of a claim has in common with it. */
    private static final List<Field<?>> COMMON = Arrays.asList(
            CLAIM_.ASSESSMENT_ID,
            CLAIM_.CLAUSE_ID,
            CLAIM_.SERVICE_ID,
            CLAIM_.CONTRACT_ID,
            CLAIM_.VENDOR_ID,
            CLAIM_.SAMPLE,
            CLAIM_.PERIOD_LABEL,
            CLAIM_.PERIOD,
            CLAIM_.ZONE,
            CLAIM_.CURRENCY,
            CLAIM_.INCIDENT_ON,
            CLAIM_.EARLIEST_ON,
            CLAIM_.LATEST_ON,
            CLAIM_.CLAIM_WINDOW,
            CLAIM_.NOTICE_BY,
            CLAIM_.NOTIFIED_ON,
            CLAIM_.RECEIVED_BY,
            CLAIM_.CALENDAR,
            CLAIM_.CALENDAR_GAPS,
            CLAIM_.EXTENDED_TO);

    private final DSLContext sql;
    private final Clock clock;

    JooqClaimAccounts(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** False if somebody else changed the claim since it was read; throws DuplicateKeyException if the account has one. */
    boolean assign(Claim before, String account, Money computed) {
        return sql.update(CLAIM_)
                        .set(CLAIM_.ACCOUNT, account)
                        .set(CLAIM_.COMPUTED_MINOR, computed.minorUnits())
                        .set(CLAIM_.VERSION, CLAIM_.VERSION.plus(1))
                        .where(CLAIM_.ID.eq(before.id()), CLAIM_.VERSION.eq(before.version()))
                        .execute()
                == 1;
    }

    ClaimId copy(Claim origin, String account, Money computed) {
        List<Field<?>> columns = new ArrayList<>(COMMON);
        List<Field<?>> values = new ArrayList<>(COMMON);
        columns.addAll(List.of(CLAIM_.ACCOUNT, CLAIM_.COMPUTED_MINOR, CLAIM_.STATUS, CLAIM_.OPENED_AT));
        values.addAll(List.of(
                val(account),
                val(computed.minorUnits()),
                inline(ClaimStatus.ASSESSED.name()),
                val(clock.instant(), CLAIM_.OPENED_AT)));
        ClaimId copy = sql.insertInto(CLAIM_)
                .columns(columns)
                .select(select(values).from(CLAIM_).where(CLAIM_.ID.eq(origin.id())))
                .returning(CLAIM_.ID)
                .fetchSingle()
                .getId();
        copyNotice(origin.id(), copy);
        return copy;
    }

    /** The vendor was told of the incident, which is that of every part. */
    private void copyNotice(ClaimId origin, ClaimId copy) {
        List<Field<?>> told =
                List.of(NOTICE.TOLD_AT, NOTICE.MEANS, NOTICE.REFERENCE, NOTICE.RECORDED_BY, NOTICE.RECORDED_AT);
        List<Field<?>> columns = new ArrayList<>(told);
        List<Field<?>> values = new ArrayList<>(told);
        columns.add(NOTICE.CLAIM_ID);
        values.add(val(copy, NOTICE.CLAIM_ID));
        sql.insertInto(NOTICE)
                .columns(columns)
                .select(select(values).from(NOTICE).where(NOTICE.CLAIM_ID.eq(origin), NOTICE.VOIDED_AT.isNull()))
                .execute();
    }
}
