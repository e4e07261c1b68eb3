package io.recourse.claim.clock;

import static io.recourse.db.jooq.assessment.Tables.ASSESSMENT_;
import static io.recourse.db.jooq.claim.Tables.REMINDER;
import static io.recourse.db.jooq.claim.Tables.REMINDER_READ;
import static io.recourse.db.jooq.contract.Tables.CLAUSE;
import static io.recourse.db.jooq.contract.Tables.CONTRACT_;
import static io.recourse.db.jooq.contract.Tables.SERVICE;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;

import io.recourse.access.Role;
import io.recourse.db.id.UserId;
import io.recourse.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes reminders of periods that still run, of which there is no claim yet. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqRunningReminders {

    private final DSLContext sql;
    private final JooqReminders reminders;

    JooqRunningReminders(DSLContext sql, JooqReminders reminders) {
        this.sql = sql;
        this.reminders = reminders;
    }

    /** Adds a reminder; false if there is one for this mark already. */
    boolean add(RunningPeriod period, ClaimClock of, ClaimClock.Milestone milestone, Turn turn, boolean skipped) {
        Map<Field<?>, Object> subject =
                Map.of(REMINDER.CLAUSE_ID, period.clause(), REMINDER.PERIOD_LABEL, period.label());
        return reminders.add(subject, of, milestone, turn, skipped);
    }

    /** Settles what is open about the notice of a period: the vendor was told. */
    void settleNotice(RunningPeriod period) {
        List<UUID> open = sql.select(REMINDER.ID)
                .from(REMINDER)
                .where(ofNotice(period), REMINDER.SETTLED_AT.isNull())
                .fetch(REMINDER.ID);
        reminders.settle(open, Reminder.Cause.TOLD);
    }

    /** Opens what was settled because the vendor was told, for whoever read it too: it was not. */
    void reopenNotice(RunningPeriod period, Instant now) {
        List<UUID> again = sql.update(REMINDER)
                .setNull(REMINDER.SETTLED_AT)
                .setNull(REMINDER.SETTLED_BECAUSE)
                .where(
                        ofNotice(period),
                        REMINDER.SETTLED_BECAUSE.eq(Reminder.Cause.TOLD.name()),
                        REMINDER.ENDS_AT.gt(now))
                .returning(REMINDER.ID)
                .fetch(REMINDER.ID);
        sql.deleteFrom(REMINDER_READ).where(REMINDER_READ.REMINDER_ID.in(again)).execute();
    }

    private static Condition ofNotice(RunningPeriod period) {
        return REMINDER.CLAUSE_ID
                .eq(period.clause())
                .and(REMINDER.PERIOD_LABEL.eq(period.label()))
                .and(REMINDER.CLOCK.eq(ClockKind.NOTICE.name()));
    }

    /** By period, the earliest due first. */
    Map<RunningPeriod, List<Reminder>> all() {
        return sql
                .selectFrom(REMINDER)
                .where(REMINDER.CLAUSE_ID.isNotNull())
                .orderBy(REMINDER.DUE_AT, REMINDER.ID)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new RunningPeriod(row.getClauseId(), row.getPeriodLabel()),
                        Collectors.mapping(JooqReminders::reminder, Collectors.toList())));
    }

    /** What was sent to the roles, open ones and those settled since an instant; the latest first. */
    List<ReminderItem> list(Set<Role> roles, String username, UserId user, Instant settledSince, int limit) {
        return sql.select(REMINDER.fields())
                .select(REMINDER_READ.READ_AT, VENDOR_.ID, VENDOR_.NAME, SERVICE.NAME, CLAUSE.TITLE)
                .select(ASSESSMENT_.ID, ASSESSMENT_.ZONE, ASSESSMENT_.CURRENCY)
                .from(REMINDER)
                .join(CLAUSE)
                .on(CLAUSE.ID.eq(REMINDER.CLAUSE_ID))
                .join(SERVICE)
                .on(SERVICE.ID.eq(CLAUSE.SERVICE_ID))
                .join(CONTRACT_)
                .on(CONTRACT_.ID.eq(SERVICE.CONTRACT_ID))
                .join(VENDOR_)
                .on(VENDOR_.ID.eq(CONTRACT_.VENDOR_ID))
                .join(ASSESSMENT_)
                .on(
                        ASSESSMENT_.CLAUSE_ID.eq(REMINDER.CLAUSE_ID),
                        ASSESSMENT_.PERIOD_LABEL.eq(REMINDER.PERIOD_LABEL),
                        ASSESSMENT_.LATEST.isTrue())
                .leftJoin(REMINDER_READ)
                .on(REMINDER_READ.REMINDER_ID.eq(REMINDER.ID), REMINDER_READ.USER_ID.eq(user))
                .where(JooqInbox.addressedTo(roles, username))
                .and(REMINDER.SETTLED_AT.isNull().or(REMINDER.SETTLED_AT.gt(settledSince)))
                .orderBy(REMINDER.SETTLED_AT.isNotNull(), REMINDER.ENDS_AT, REMINDER.ID)
                .limit(limit)
                .fetch(JooqRunningReminders::item);
    }

    private static ReminderItem item(Record row) {
        return new ReminderItem(
                JooqReminders.reminder(row),
                null,
                row.get(ASSESSMENT_.ID),
                null,
                row.get(VENDOR_.ID),
                row.get(VENDOR_.NAME),
                row.get(SERVICE.NAME),
                row.get(CLAUSE.TITLE),
                row.get(REMINDER.PERIOD_LABEL),
                null,
                ZoneId.of(row.get(ASSESSMENT_.ZONE)),
                Money.zero(row.get(ASSESSMENT_.CURRENCY)),
                row.get(REMINDER_READ.READ_AT));
    }
}
