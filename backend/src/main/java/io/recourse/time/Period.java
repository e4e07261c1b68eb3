package io.recourse.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.recourse.text.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A calendar month, quarter or year: {@code 2026-03}, {@code 2026-Q1} or {@code 2026}. It becomes an interval only in a
 * zone, for a month in Hong Kong is not a month in UTC.
 *
 * @param year from 1900 to 9998
 * @param number of the period within its year, from 1; always 1 for a year
 */
public record Period(PeriodKind kind, int year, int number) implements Comparable<Period> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(Q)?(\\d{1,2}))?");

    /** Throws InvalidInput if there is no such period. */
    public Period {
        if (year < 1900 || year > 9998 || number < 1 || number > 12 / kind.months()) {
            throw new InvalidInput("period", "period.form");
        }
    }

    /** Reads the label; throws InvalidInput if it is none. */
    @JsonCreator
    public static Period parse(String label) {
        Matcher form = FORM.matcher(label);
        if (!form.matches()) {
            throw new InvalidInput("period", "period.form");
        }
        int year = Integer.parseInt(form.group(1));
        Period period;
        if (form.group(3) == null) {
            period = new Period(PeriodKind.YEAR, year, 1);
        } else {
            PeriodKind kind = form.group(2) == null ? PeriodKind.MONTH : PeriodKind.QUARTER;
            period = new Period(kind, year, Integer.parseInt(form.group(3)));
        }
        if (!period.label().equals(label)) {
            throw new InvalidInput("period", "period.form");
        }
        return period;
    }

    /** The period of this kind that contains an instant, by the clock of the zone. */
    public static Period containing(PeriodKind kind, Instant instant, ZoneId zone) {
        return containing(kind, LocalDate.ofInstant(instant, zone));
    }

    public static Period containing(PeriodKind kind, LocalDate day) {
        return new Period(kind, day.getYear(), (day.getMonthValue() - 1) / kind.months() + 1);
    }

    /** {@code 2026-03}, {@code 2026-Q1} or {@code 2026}; sorts by time within one kind. */
    @JsonValue
    public String label() {
        return switch (kind) {
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, number);
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", year, number);
            case YEAR -> String.format(Locale.ROOT, "%04d", year);
        };
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * kind.months() + 1, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(kind.months()).minusDays(1);
    }

    /** From the first moment of the first day to the first moment after the last day, in the zone. */
    public Interval interval(ZoneId zone) {
        return new Interval(
                firstDay().atStartOfDay(zone).toInstant(),
                lastDay().plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The calendar months of which it consists, in order. */
    public List<YearMonth> months() {
        YearMonth first = YearMonth.from(firstDay());
        return IntStream.range(0, kind.months()).mapToObj(first::plusMonths).toList();
    }

    public Period previous() {
        return containing(kind, firstDay().minusDays(1));
    }

    public Period next() {
        return containing(kind, lastDay().plusDays(1));
    }

    /** By first day, the shorter first. */
    @Override
    public int compareTo(Period other) {
        int byStart = firstDay().compareTo(other.firstDay());
        return byStart != 0 ? byStart : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return label();
    }
}
