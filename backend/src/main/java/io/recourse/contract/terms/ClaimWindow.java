package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import io.recourse.time.Interval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From when and until when a claim may be made. The rule is kept, not its result: flattening rules to days is wrong in
 * most months. In JSON {@code {"rule": "DAYS_AFTER_PERIOD_END", "count": 30, "notBeforeWorkingDay": 5}}.
 *
 * @param count N of the rule, 1 to 1000; 0 for a rule without a count
 * @param notBeforeWorkingDay the claim is accepted only from this working day of the month after the period (Tencent,
 *     Alibaba: 5 or 6); null if it may be made at once
 */
public record ClaimWindow(
        ClaimRule rule, int count, @Nullable Integer notBeforeWorkingDay) {

    private static final int MOST = 1000;
    private static final int LAST_WORKING_DAY = 20;

    /** Throws InvalidInput naming the field. */
    public ClaimWindow {
        if (rule.isCounted() && (count < 1 || count > MOST)) {
            throw new InvalidInput("count", "input.whole", 1, MOST);
        }
        if (!rule.isCounted()) {
            count = 0;
        }
        if (notBeforeWorkingDay != null && (notBeforeWorkingDay < 1 || notBeforeWorkingDay > LAST_WORKING_DAY)) {
            throw new InvalidInput("notBeforeWorkingDay", "input.whole", 1, LAST_WORKING_DAY);
        }
    }

    public static ClaimWindow of(ClaimRule rule, int count) {
        return new ClaimWindow(rule, count, null);
    }

    public static ClaimWindow of(ClaimRule rule) {
        return new ClaimWindow(rule, 0, null);
    }

    @JsonCreator
    static ClaimWindow read(
            @JsonProperty("rule") @Nullable String rule,
            @JsonProperty("count") @Nullable String count,
            @JsonProperty("notBeforeWorkingDay") @Nullable String notBeforeWorkingDay) {
        return new ClaimWindow(
                Input.choice("rule", Input.required("rule", rule), ClaimRule.class),
                count == null ? 0 : Input.whole("count", count, 0, MOST),
                notBeforeWorkingDay == null
                        ? null
                        : Input.whole("notBeforeWorkingDay", notBeforeWorkingDay, 1, LAST_WORKING_DAY));
    }

    /**
     * Computes both days in the clause's zone.
     *
     * @param period assessed by the clause
     * @param firstDowntime when the first charged downtime began; null if unknown, then the period's beginning stands in,
     *     which can only make the deadline earlier
     * @param holidays of the stated jurisdiction; Saturday and Sunday never work
     */
    public ClaimDays days(Interval period, @Nullable Instant firstDowntime, ZoneId zone, Set<LocalDate> holidays) {
        LocalDate lastDay = LocalDate.ofInstant(period.to().minusNanos(1), zone);
        LocalDate incident = LocalDate.ofInstant(firstDowntime == null ? period.from() : firstDowntime, zone);
        LocalDate earliest = notBeforeWorkingDay == null
                ? lastDay.plusDays(1)
                : workingDaysAfter(YearMonth.from(lastDay).atEndOfMonth(), notBeforeWorkingDay, holidays);
        LocalDate latest = switch (rule) {
            case DAYS_AFTER_PERIOD_END -> lastDay.plusDays(count);
            case WORKING_DAYS_AFTER_PERIOD_END -> workingDaysAfter(lastDay, count, holidays);
            case MONTHS_AFTER_PERIOD_END -> lastDay.plusMonths(count);
            case END_OF_BILLING_CYCLE ->
                YearMonth.from(incident).plusMonths(count).atEndOfMonth();
            case END_OF_FOLLOWING_MONTH ->
                YearMonth.from(incident).plusMonths(1).atEndOfMonth();
            case DAYS_AFTER_INCIDENT -> incident.plusDays(count);
            case AUTOMATIC, NO_DEADLINE -> null;
        };
        return new ClaimDays(earliest, latest);
    }

    private static LocalDate workingDaysAfter(LocalDate day, int number, Set<LocalDate> holidays) {
        LocalDate result = day;
        for (int left = number; left > 0; ) {
            result = result.plusDays(1);
            boolean weekend = result.getDayOfWeek() == DayOfWeek.SATURDAY || result.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && !holidays.contains(result)) {
                left--;
            }
        }
        return result;
    }
}
