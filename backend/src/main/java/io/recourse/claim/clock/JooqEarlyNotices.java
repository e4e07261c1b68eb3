package io.recourse.claim.clock;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.EARLY_NOTICE;
import static io.recourse.db.jooq.contract.Tables.CLAUSE;

import io.recourse.access.CurrentUser;
import io.recourse.db.id.ClaimId;
import io.recourse.db.jooq.claim.tables.records.EarlyNoticeRecord;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes claim.early_notice: what vendors were told before there was a claim. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqEarlyNotices {

    private final DSLContext sql;
    private final Clock clock;

    JooqEarlyNotices(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Lets no claim of the clause be opened until the end of the transaction, and waits for those that are being opened: a
     * claim names its clause, which locks the clause's row for share.
     */
    void holdOpening(RunningPeriod period) {
        sql.select(CLAUSE.ID)
                .from(CLAUSE)
                .where(CLAUSE.ID.eq(period.clause()))
                .forUpdate()
                .fetch();
    }

    /** The first claim that was ever opened for the period; empty if there is none. */
    Optional<ClaimId> claim(RunningPeriod period) {
        return sql.select(CLAIM_.ID)
                .from(CLAIM_)
                .where(CLAIM_.CLAUSE_ID.eq(period.clause()), CLAIM_.PERIOD_LABEL.eq(period.label()))
                .orderBy(CLAIM_.NUMBER)
                .limit(1)
                .fetchOptional(CLAIM_.ID);
    }

    Optional<EarlyNotice> find(RunningPeriod period) {
        return sql.selectFrom(EARLY_NOTICE).where(standing(period)).fetchOptional(JooqEarlyNotices::notice);
    }

    /** Every period of which the vendor was told. */
    Set<RunningPeriod> notified() {
        return new HashSet<>(sql.select(EARLY_NOTICE.CLAUSE_ID, EARLY_NOTICE.PERIOD_LABEL)
                .from(EARLY_NOTICE)
                .where(EARLY_NOTICE.VOIDED_AT.isNull())
                .fetch(row -> new RunningPeriod(row.value1(), row.value2())));
    }

    /** False if there is one already. */
    boolean add(EarlyNotice notice) {
        return sql.insertInto(EARLY_NOTICE)
                        .set(EARLY_NOTICE.CLAUSE_ID, notice.clause())
                        .set(EARLY_NOTICE.PERIOD_LABEL, notice.period())
                        .set(EARLY_NOTICE.TOLD_AT, notice.toldAt())
                        .set(EARLY_NOTICE.MEANS, notice.means())
                        .set(EARLY_NOTICE.REFERENCE, notice.reference())
                        .set(EARLY_NOTICE.RECORDED_BY, notice.recordedBy())
                        .set(EARLY_NOTICE.RECORDED_AT, notice.recordedAt())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False if there is none in force. */
    boolean makeVoid(RunningPeriod period, String reason) {
        return makeVoid(standing(period), reason);
    }

    /** The same if it is the one that a claim got. */
    void makeVoid(RunningPeriod period, NoticeGiven carried, String reason) {
        makeVoid(
                standing(period)
                        .and(EARLY_NOTICE.TOLD_AT.eq(carried.toldAt()))
                        .and(EARLY_NOTICE.RECORDED_AT.eq(carried.recordedAt())),
                reason);
    }

    private boolean makeVoid(Condition which, String reason) {
        return sql.update(EARLY_NOTICE)
                        .set(EARLY_NOTICE.VOIDED_AT, clock.instant())
                        .set(EARLY_NOTICE.VOIDED_BY, CurrentUser.name())
                        .set(EARLY_NOTICE.VOID_REASON, reason)
                        .where(which)
                        .execute()
                == 1;
    }

    private static Condition standing(RunningPeriod period) {
        return EARLY_NOTICE
                .CLAUSE_ID
                .eq(period.clause())
                .and(EARLY_NOTICE.PERIOD_LABEL.eq(period.label()))
                .and(EARLY_NOTICE.VOIDED_AT.isNull());
    }

    private static EarlyNotice notice(EarlyNoticeRecord row) {
        return new EarlyNotice(
                row.getClauseId(),
                row.getPeriodLabel(),
                row.getToldAt(),
                row.getMeans(),
                row.getReference(),
                row.getRecordedBy(),
                row.getRecordedAt());
    }
}
