package io.recourse.claim.clock;

import io.recourse.access.AuditTrail;
import io.recourse.claim.RunningWindow;
import io.recourse.claim.RunningWindows;
import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.contract.clause.ClauseService;
import io.recourse.db.id.ContractId;
import io.recourse.time.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds the makers of claims of days that a contract counts from the incident while the period still runs and no claim
 * is open, at the same marks. Another figure of the same outage has the same clock, and reminds nobody again. A notice
 * that stands stops its clock.
 */
@Component
class RunningReminders {

    private final RunningWindows windows;
    private final HolidayCalendars calendars;
    private final JooqNotices notices;
    private final JooqEarlyNotices early;
    private final JooqReminders reminders;
    private final JooqRunningReminders running;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RunningReminders(
            RunningWindows windows,
            HolidayCalendars calendars,
            JooqNotices notices,
            JooqEarlyNotices early,
            JooqReminders reminders,
            JooqRunningReminders running,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.windows = windows;
        this.calendars = calendars;
        this.notices = notices;
        this.early = early;
        this.reminders = reminders;
        this.running = running;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Makes the reminders that are due, and settles what is over; returns of how many periods somebody was told. */
    int remind() {
        return Objects.requireNonNull(transaction.execute(status -> remindAll()));
    }

    private int remindAll() {
        Instant now = clock.instant();
        Map<ContractId, DeliveryLead> leads = notices.leads();
        Map<RunningPeriod, List<Reminder>> known = running.all();
        Set<RunningPeriod> notified = early.notified();
        Map<RunningPeriod, List<ClaimClock>> ticking = new HashMap<>();
        Map<String, WorkingDays> workingDays = new HashMap<>();
        int told = 0;
        for (RunningWindow window : windows.all()) {
            WorkingDays working = workingDays.computeIfAbsent(
                    Objects.requireNonNullElse(window.calendar(), ""), any -> calendars.workingDays(window.calendar()));
            RunningPeriod period = RunningPeriod.of(window.assessment());
            List<ClaimClock> clocks =
                    clocks(window, leads.get(window.assessment().subject().contract()), working).stream()
                            .filter(one -> !one.isOver(now))
                            .filter(one -> one.kind() != ClockKind.NOTICE || !notified.contains(period))
                            .toList();
            ticking.put(period, clocks);
            boolean any = false;
            for (ClaimClock one : clocks) {
                any |= remind(window, one, known.getOrDefault(period, List.of()), working, now);
            }
            told += any ? 1 : 0;
        }
        known.forEach((period, made) ->
                settle(made, ticking.getOrDefault(period, List.of()), notified.contains(period), now));
        return told;
    }

    private boolean remind(
            RunningWindow window, ClaimClock of, List<Reminder> known, WorkingDays working, Instant now) {
        PassedMarks marks = PassedMarks.of(of, ReminderDesk.ofClock(known, of), working, now);
        boolean told = marks.record((milestone, skipped) ->
                running.add(RunningPeriod.of(window.assessment()), of, milestone, Turn.MAKERS, skipped));
        if (told) {
            reminders.settle(marks.followed(), Reminder.Cause.FOLLOWED);
            audit.record(
                    "CLAIM_REMINDED",
                    ClauseService.SUBJECT,
                    window.assessment().subject().clause(),
                    window.assessment().subject().clauseTitle(),
                    Map.of(
                            "clock", of.kind().name(),
                            "mark", marks.last().name(),
                            "period", window.assessment().period().label(),
                            "endsAt", of.until().toString()));
        }
        return told;
    }

    /** What the vendor was told, what is over, or stands on a claim or on another day by now. */
    private void settle(List<Reminder> made, List<ClaimClock> ticking, boolean notified, Instant now) {
        List<Reminder> gone = made.stream()
                .filter(Reminder::isOpen)
                .filter(reminder -> ticking.stream().noneMatch(reminder::isOf))
                .toList();
        for (Reminder reminder : gone) {
            boolean told = notified && reminder.clock() == ClockKind.NOTICE;
            reminders.settle(List.of(reminder.id()), told ? Reminder.Cause.TOLD : overOrMoved(reminder, now));
        }
    }

    private static Reminder.Cause overOrMoved(Reminder reminder, Instant now) {
        return now.isBefore(reminder.endsAt()) ? Reminder.Cause.MOVED : Reminder.Cause.LATE;
    }

    /** From the incident: to the moment by which the vendor must know, and to that by which the claim must leave. */
    private static List<ClaimClock> clocks(RunningWindow window, @Nullable DeliveryLead lead, WorkingDays working) {
        List<ClaimClock> clocks = new ArrayList<>();
        ZoneId zone = window.assessment().zone();
        Instant noticeBy = window.days().noticeBy();
        if (noticeBy != null) {
            clocks.add(new ClaimClock(ClockKind.NOTICE, window.since(), noticeBy, zone));
        }
        Instant leaveBy = window.lastDayBeforeEnd()
                ? RunningClocks.leaveBy(window.days().latest(), window.days().receivedBy(), zone, lead, working)
                : null;
        if (leaveBy != null) {
            clocks.add(new ClaimClock(ClockKind.CLAIM, window.since(), leaveBy, zone));
        }
        return clocks;
    }
}
