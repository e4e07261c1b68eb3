package io.recourse.claim.settlement.ageing;

import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_REMINDED_CLAIM;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_REMINDER;
import static org.jooq.impl.DSL.noCondition;

import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ContractId;
import io.recourse.text.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes claim.settlement_reminder and the claims that it named. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqSentReminders {

    private final DSLContext sql;
    private final Clock clock;

    JooqSentReminders(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** False, and then the caller must roll back, if a claim was named by another reminder of that day. */
    boolean add(
            ContractId contract,
            int level,
            Language language,
            String text,
            LocalDate sentOn,
            List<AwaitedCredit> credits,
            String by) {
        UUID id = sql.insertInto(SETTLEMENT_REMINDER)
                .set(SETTLEMENT_REMINDER.CONTRACT_ID, contract)
                .set(SETTLEMENT_REMINDER.LEVEL, level)
                .set(SETTLEMENT_REMINDER.LANGUAGE, language.tag())
                .set(SETTLEMENT_REMINDER.TEXT, text)
                .set(SETTLEMENT_REMINDER.SENT_ON, sentOn)
                .set(SETTLEMENT_REMINDER.RECORDED_AT, clock.instant())
                .set(SETTLEMENT_REMINDER.RECORDED_BY, by)
                .returning(SETTLEMENT_REMINDER.ID)
                .fetchSingle()
                .getId();
        int added = 0;
        for (AwaitedCredit credit : credits) {
            added += sql.insertInto(SETTLEMENT_REMINDED_CLAIM)
                    .set(SETTLEMENT_REMINDED_CLAIM.REMINDER_ID, id)
                    .set(SETTLEMENT_REMINDED_CLAIM.CLAIM_ID, credit.claim().id())
                    .set(SETTLEMENT_REMINDED_CLAIM.LEVEL, level)
                    .set(SETTLEMENT_REMINDED_CLAIM.SENT_ON, sentOn)
                    .set(
                            SETTLEMENT_REMINDED_CLAIM.OUTSTANDING_MINOR,
                            credit.open().minorUnits())
                    .onConflictDoNothing()
                    .execute();
        }
        return added == credits.size();
    }

    /** The latest reminder of each claim that has one. */
    Map<ClaimId, SentReminder> latest() {
        Map<ClaimId, SentReminder> latest = new HashMap<>();
        list(noCondition()).forEach(reminder -> latest.put(reminder.claim(), reminder));
        return latest;
    }

    /** Oldest first. */
    List<SentReminder> of(ClaimId claim) {
        return list(SETTLEMENT_REMINDED_CLAIM.CLAIM_ID.eq(claim));
    }

    private List<SentReminder> list(Condition condition) {
        return sql.select(SETTLEMENT_REMINDER.fields())
                .select(SETTLEMENT_REMINDED_CLAIM.CLAIM_ID)
                .from(SETTLEMENT_REMINDED_CLAIM)
                .join(SETTLEMENT_REMINDER)
                .on(SETTLEMENT_REMINDER.ID.eq(SETTLEMENT_REMINDED_CLAIM.REMINDER_ID))
                .where(condition)
                .orderBy(SETTLEMENT_REMINDER.SENT_ON, SETTLEMENT_REMINDER.RECORDED_AT)
                .fetch(row -> new SentReminder(
                        row.get(SETTLEMENT_REMINDER.ID),
                        row.get(SETTLEMENT_REMINDED_CLAIM.CLAIM_ID),
                        row.get(SETTLEMENT_REMINDER.LEVEL),
                        row.get(SETTLEMENT_REMINDER.LANGUAGE),
                        row.get(SETTLEMENT_REMINDER.TEXT),
                        row.get(SETTLEMENT_REMINDER.SENT_ON),
                        row.get(SETTLEMENT_REMINDER.RECORDED_AT),
                        row.get(SETTLEMENT_REMINDER.RECORDED_BY)));
    }
}
