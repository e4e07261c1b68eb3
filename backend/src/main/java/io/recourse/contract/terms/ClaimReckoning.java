package io.recourse.contract.terms;

import io.recourse.time.Period;
import io.recourse.time.PeriodCalendar;
import io.recourse.time.PeriodKind;
import io.recourse.time.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the days of one claim by its window. Remembers which years of the calendar it has looked at. */
final class ClaimReckoning {

    private final ClaimWindow window;
    private final ClaimOccasion occasion;
    private final WorkingDays working;
    private final TreeSet<Integer> years = new TreeSet<>();

    ClaimReckoning(ClaimWindow window, ClaimOccasion occasion, WorkingDays working) {
        this.window = window;
        this.occasion = occasion;
        this.working = working;
    }

    ClaimDays days() {
        LocalDate latest = latest();
        LocalDate earliest = earliest(latest);
        Instant noticeBy = noticeBy();
        if (years.isEmpty()) {
            return new ClaimDays(earliest, latest, noticeBy, receivedBy(latest), null, List.of());
        }
        return new ClaimDays(
                earliest,
                latest,
                noticeBy,
                receivedBy(latest),
                working.version(years.first(), years.last()),
                List.copyOf(working.missing(years.first(), years.last())));
    }

    /** A window that closes before the period ends opens with what it is counted from, or it would never be open. */
    private LocalDate earliest(@Nullable LocalDate latest) {
        Integer notBefore = window.notBeforeWorkingDay();
        LocalDate lastDay = occasion.lastDay();
        if (notBefore != null) {
            return workingDaysAfter(YearMonth.from(lastDay).atEndOfMonth(), notBefore);
        }
        if (latest == null || latest.isAfter(lastDay)) {
            return lastDay.plusDays(1);
        }
        return window.rule() == ClaimRule.DAYS_AFTER_ELIGIBILITY ? occasion.certainDay() : occasion.incidentDay();
    }

    private @Nullable LocalDate latest() {
        int count = window.count();
        return switch (window.rule()) {
            case DAYS_AFTER_PERIOD_END -> occasion.lastDay().plusDays(count);
            case WORKING_DAYS_AFTER_PERIOD_END -> workingDaysAfter(occasion.lastDay(), count);
            case MONTHS_AFTER_PERIOD_END -> occasion.lastDay().plusMonths(count);
            case DAYS_AFTER_QUARTER_END ->
                Period.containing(PeriodKind.QUARTER, occasion.lastDay())
                        .lastDay()
                        .plusDays(count);
            case END_OF_BILLING_CYCLE -> billingCycle(count).lastDay();
            case END_OF_FOLLOWING_MONTH ->
                YearMonth.from(occasion.incidentDay()).plusMonths(1).atEndOfMonth();
            case DAYS_AFTER_INCIDENT -> occasion.incidentDay().plusDays(count);
            case WORKING_DAYS_AFTER_INCIDENT -> workingDaysAfter(occasion.incidentDay(), count);
            case HOURS_AFTER_INCIDENT -> LocalDate.ofInstant(hoursAfterIncident(count), occasion.zone());
            case DAYS_AFTER_ELIGIBILITY -> occasion.certainDay().plusDays(count);
            case AUTOMATIC, NO_DEADLINE -> null;
        };
    }

    private Period billingCycle(int later) {
        Period cycle = PeriodCalendar.anchored(PeriodKind.BILLING_CYCLE, occasion.billingDay())
                .containing(occasion.incidentDay());
        for (int i = 0; i < later; i++) {
            cycle = cycle.next();
        }
        return cycle;
    }

    private @Nullable Instant noticeBy() {
        Notice notice = window.notice();
        if (notice == null) {
            return null;
        }
        LocalDate incident = occasion.incidentDay();
        return switch (notice.unit()) {
            case HOURS -> hoursAfterIncident(notice.count());
            case DAYS -> endOf(incident.plusDays(notice.count()));
            case WORKING_DAYS -> endOf(workingDaysAfter(incident, notice.count()));
        };
    }

    private @Nullable Instant receivedBy(@Nullable LocalDate latest) {
        if (latest == null) {
            return null;
        }
        return window.rule() == ClaimRule.HOURS_AFTER_INCIDENT ? hoursAfterIncident(window.count()) : endOf(latest);
    }

    private Instant hoursAfterIncident(int hours) {
        return occasion.incident().plus(Duration.ofHours(hours));
    }

    /** The first moment of the next day, which is no longer in time. */
    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(occasion.zone()).toInstant();
    }

    private LocalDate workingDaysAfter(LocalDate day, int number) {
        LocalDate result = working.after(day, number);
        years.add(day.plusDays(1).getYear());
        years.add(result.getYear());
        return result;
    }
}
