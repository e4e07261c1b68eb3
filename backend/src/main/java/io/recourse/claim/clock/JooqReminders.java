package io.recourse.claim.clock;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.REMINDER;
import static io.recourse.db.jooq.claim.Tables.REMINDER_READ;
import static io.recourse.db.jooq.claim.Tables.VOUCHER;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherState;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.UserId;
import io.recourse.db.id.VoucherId;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
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

/** Reads and writes claim.reminder and claim.reminder_read. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqReminders {

    private static final List<String> UNSUBMITTED = Arrays.stream(ClaimStatus.values())
            .filter(ClaimStatus::isUnsubmitted)
            .map(Enum::name)
            .toList();

    private final DSLContext sql;
    private final Clock clock;

    JooqReminders(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps the claim as it was read until the end of the transaction; false if it changed since. */
    boolean hold(Claim claim) {
        Integer version = sql.select(CLAIM_.VERSION)
                .from(CLAIM_)
                .where(CLAIM_.ID.eq(claim.id()))
                .forShare()
                .fetchOne(CLAIM_.VERSION);
        return version != null && version == claim.version();
    }

    /** Adds a reminder; false if there is one for this mark already. */
    boolean add(Claim claim, ClaimClock of, ClaimClock.Milestone milestone, Turn turn, boolean skipped) {
        return add(Map.of(REMINDER.CLAIM_ID, claim.id()), of, milestone, turn, skipped);
    }

    /** The same about a voucher. */
    boolean add(Voucher voucher, ClaimClock of, ClaimClock.Milestone milestone, Turn turn, boolean skipped) {
        Map<Field<?>, Object> subject = Map.of(REMINDER.CLAIM_ID, voucher.claim(), REMINDER.VOUCHER_ID, voucher.id());
        return add(subject, of, milestone, turn, skipped);
    }

    /** The same about whatever the columns name. */
    boolean add(
            Map<? extends Field<?>, ?> subject,
            ClaimClock of,
            ClaimClock.Milestone milestone,
            Turn turn,
            boolean skipped) {
        Instant now = clock.instant();
        return sql.insertInto(REMINDER)
                        .set(subject)
                        .set(REMINDER.CLOCK, of.kind().name())
                        .set(REMINDER.ENDS_AT, of.until())
                        .set(REMINDER.MARK, milestone.mark().name())
                        .set(REMINDER.DUE_AT, milestone.due())
                        .set(REMINDER.MADE_AT, now)
                        .set(REMINDER.SKIPPED, skipped)
                        .set(REMINDER.ROLES, names(turn.roles()))
                        .set(REMINDER.EXCEPT_FOR, turn.exceptFor())
                        .set(REMINDER.SETTLED_AT, skipped ? now : null)
                        .set(REMINDER.SETTLED_BECAUSE, skipped ? Reminder.Cause.SKIPPED.name() : null)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean hasOpen(ClaimId claim) {
        return sql.fetchExists(REMINDER, REMINDER.CLAIM_ID.eq(claim), REMINDER.SETTLED_AT.isNull());
    }

    /** All of a claim, the earliest due first. */
    List<Reminder> of(ClaimId claim) {
        return sql.selectFrom(REMINDER)
                .where(REMINDER.CLAIM_ID.eq(claim))
                .orderBy(REMINDER.DUE_AT, REMINDER.ID)
                .fetch(JooqReminders::reminder);
    }

    Map<ClaimId, List<Reminder>> of(Collection<ClaimId> claims) {
        return sql
                .selectFrom(REMINDER)
                .where(REMINDER.CLAIM_ID.in(claims))
                .orderBy(REMINDER.DUE_AT, REMINDER.ID)
                .fetch(JooqReminders::reminder)
                .stream()
                .collect(Collectors.groupingBy(Reminder::claim));
    }

    /** All of a voucher, the earliest due first. */
    List<Reminder> of(VoucherId voucher) {
        return sql.selectFrom(REMINDER)
                .where(REMINDER.VOUCHER_ID.eq(voucher))
                .orderBy(REMINDER.DUE_AT, REMINDER.ID)
                .fetch(JooqReminders::reminder);
    }

    /** Opens what was settled because a voucher was used up: something of it is left again. */
    void reopen(VoucherId voucher) {
        sql.update(REMINDER)
                .setNull(REMINDER.SETTLED_AT)
                .setNull(REMINDER.SETTLED_BECAUSE)
                .where(REMINDER.VOUCHER_ID.eq(voucher), REMINDER.SETTLED_BECAUSE.eq(Reminder.Cause.USED_UP.name()))
                .execute();
    }

    void settle(Collection<UUID> reminders, Reminder.Cause because) {
        if (!reminders.isEmpty()) {
            settle(REMINDER.ID.in(reminders), because);
        }
    }

    /** Settles what is open about claims that left the stages in which their clock runs, however they did. */
    void settleWhatIsOver() {
        sql.update(REMINDER)
                .set(REMINDER.SETTLED_AT, clock.instant())
                .set(
                        REMINDER.SETTLED_BECAUSE,
                        select(case_(CLAIM_.STATUS)
                                        .when(ClaimStatus.EXPIRED.name(), inline(Reminder.Cause.EXPIRED.name()))
                                        .when(ClaimStatus.WITHDRAWN.name(), inline(Reminder.Cause.WITHDRAWN.name()))
                                        .else_(inline(Reminder.Cause.SUBMITTED.name())))
                                .from(CLAIM_)
                                .where(CLAIM_.ID.eq(REMINDER.CLAIM_ID)))
                .where(
                        REMINDER.SETTLED_AT.isNull(),
                        REMINDER.CLAIM_ID.isNotNull(),
                        REMINDER.CLOCK.notIn(ClockKind.OFFER.name(), ClockKind.VOUCHER.name()))
                .andNotExists(
                        selectOne().from(CLAIM_).where(CLAIM_.ID.eq(REMINDER.CLAIM_ID), CLAIM_.STATUS.in(UNSUBMITTED)))
                .execute();
        settle(
                REMINDER.CLOCK
                        .eq(ClockKind.OFFER.name())
                        .and(exists(selectOne()
                                .from(CLAIM_)
                                .where(
                                        CLAIM_.ID.eq(REMINDER.CLAIM_ID),
                                        CLAIM_.STATUS.ne(ClaimStatus.COUNTER_OFFERED.name())))),
                Reminder.Cause.ANSWERED);
    }

    /** Settles what is open about vouchers of which nothing is left, however that came. */
    void settleVouchersThatAreOver() {
        sql.update(REMINDER)
                .set(REMINDER.SETTLED_AT, clock.instant())
                .set(REMINDER.SETTLED_BECAUSE, VOUCHER.STATUS)
                .from(VOUCHER)
                .where(
                        VOUCHER.ID.eq(REMINDER.VOUCHER_ID),
                        REMINDER.SETTLED_AT.isNull(),
                        VOUCHER.STATUS.notIn(VoucherState.HELD.name(), VoucherState.PARTLY_USED.name()))
                .execute();
    }

    private void settle(Condition which, Reminder.Cause because) {
        sql.update(REMINDER)
                .set(REMINDER.SETTLED_AT, clock.instant())
                .set(REMINDER.SETTLED_BECAUSE, because.name())
                .where(which, REMINDER.SETTLED_AT.isNull())
                .execute();
    }

    /** Passes an open reminder on to those whose turn it is now; for them it is unread. */
    void address(Reminder reminder, Turn turn) {
        sql.update(REMINDER)
                .set(REMINDER.ROLES, names(turn.roles()))
                .set(REMINDER.EXCEPT_FOR, turn.exceptFor())
                .where(REMINDER.ID.eq(reminder.id()))
                .execute();
        sql.deleteFrom(REMINDER_READ)
                .where(REMINDER_READ.REMINDER_ID.eq(reminder.id()))
                .execute();
    }

    void read(Collection<UUID> reminders, UserId user) {
        for (UUID reminder : reminders) {
            sql.insertInto(REMINDER_READ)
                    .set(REMINDER_READ.REMINDER_ID, reminder)
                    .set(REMINDER_READ.USER_ID, user)
                    .set(REMINDER_READ.READ_AT, clock.instant())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    void unread(UUID reminder, UserId user) {
        sql.deleteFrom(REMINDER_READ)
                .where(REMINDER_READ.REMINDER_ID.eq(reminder), REMINDER_READ.USER_ID.eq(user))
                .execute();
    }

    static Reminder reminder(Record row) {
        String cause = row.get(REMINDER.SETTLED_BECAUSE);
        return new Reminder(
                row.get(REMINDER.ID),
                row.get(REMINDER.CLAIM_ID),
                row.get(REMINDER.VOUCHER_ID),
                ClockKind.valueOf(row.get(REMINDER.CLOCK)),
                Mark.valueOf(row.get(REMINDER.MARK)),
                row.get(REMINDER.ENDS_AT),
                row.get(REMINDER.DUE_AT),
                row.get(REMINDER.MADE_AT),
                Arrays.stream(row.get(REMINDER.ROLES)).map(Role::valueOf).collect(Collectors.toSet()),
                row.get(REMINDER.EXCEPT_FOR),
                cause == null
                        ? null
                        : new Reminder.Settlement(Reminder.Cause.valueOf(cause), row.get(REMINDER.SETTLED_AT)));
    }

    static String[] names(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
