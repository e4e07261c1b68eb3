package io.recourse.claim.clock;

import io.recourse.access.AuditTrail;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.time.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes, settles and passes on the reminders of one claim, in the transaction of the caller. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReminderDesk {

    private final JooqReminders reminders;
    private final AuditTrail audit;
    private final Clock clock;

    ReminderDesk(JooqReminders reminders, AuditTrail audit, Clock clock) {
        this.reminders = reminders;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells people of the marks that have passed and are not recorded; true if somebody is told something. */
    boolean remind(Claim claim, List<ClaimClock> clocks, WorkingDays working, Instant now) {
        if (!reminders.hold(claim)) {
            return false;
        }
        List<Reminder> known = reminders.of(claim.id());
        boolean told = false;
        for (ClaimClock one : clocks) {
            told |= remind(claim, one, ofClock(known, one), working, now);
        }
        return told;
    }

    private boolean remind(Claim claim, ClaimClock of, List<Reminder> known, WorkingDays working, Instant now) {
        PassedMarks marks = PassedMarks.of(of, known, working, now);
        boolean told = marks.record(
                (milestone, skipped) -> reminders.add(claim, of, milestone, Turn.of(claim, of.kind()), skipped));
        if (told) {
            reminders.settle(marks.followed(), Reminder.Cause.FOLLOWED);
            audit.record(
                    "CLAIM_REMINDED",
                    "claim",
                    claim.id(),
                    claim.name(),
                    Map.of(
                            "clock", of.kind().name(),
                            "mark", marks.last().name(),
                            "endsAt", of.until().toString()));
        }
        return told;
    }

    /** True if people were told something that is not settled. */
    boolean hasOpen(Claim claim) {
        return reminders.hasOpen(claim.id());
    }

    /** Settles what is superfluous and passes the rest on to those whose turn it is now. */
    void tidy(Claim claim, List<ClaimClock> clocks, @Nullable NoticeGiven notice) {
        for (Reminder reminder : reminders.of(claim.id())) {
            if (!reminder.isOpen() || reminder.clock() == ClockKind.VOUCHER) {
                continue;
            }
            Turn turn = Turn.of(claim, reminder.clock());
            Optional<Reminder.Cause> cause = superfluous(claim, clocks, notice, reminder);
            if (cause.isPresent()) {
                reminders.settle(List.of(reminder.id()), cause.get());
            } else if (!turn.equals(new Turn(reminder.roles(), reminder.exceptFor()))) {
                reminders.address(reminder, turn);
            }
        }
    }

    private Optional<Reminder.Cause> superfluous(
            Claim claim, List<ClaimClock> clocks, @Nullable NoticeGiven notice, Reminder reminder) {
        if (reminder.clock() == ClockKind.OFFER) {
            return offer(claim, clocks, reminder);
        }
        if (!claim.status().isUnsubmitted()) {
            return Optional.of(causeOf(claim.status()));
        }
        if (reminder.clock() == ClockKind.NOTICE && notice != null) {
            return Optional.of(Reminder.Cause.TOLD);
        }
        boolean runs = clocks.stream().anyMatch(reminder::isOf);
        return runs ? Optional.empty() : Optional.of(Reminder.Cause.MOVED);
    }

    private Optional<Reminder.Cause> offer(Claim claim, List<ClaimClock> clocks, Reminder reminder) {
        if (claim.status() != ClaimStatus.COUNTER_OFFERED) {
            return Optional.of(Reminder.Cause.ANSWERED);
        }
        if (clocks.stream().noneMatch(reminder::isOf)) {
            return Optional.of(Reminder.Cause.MOVED);
        }
        return clock.instant().isBefore(reminder.endsAt()) ? Optional.empty() : Optional.of(Reminder.Cause.LAPSED);
    }

    private static Reminder.Cause causeOf(ClaimStatus status) {
        return switch (status) {
            case EXPIRED -> Reminder.Cause.EXPIRED;
            case WITHDRAWN -> Reminder.Cause.WITHDRAWN;
            default -> Reminder.Cause.SUBMITTED;
        };
    }

    static List<Reminder> ofClock(List<Reminder> reminders, ClaimClock clock) {
        return reminders.stream().filter(reminder -> reminder.isOf(clock)).toList();
    }
}
