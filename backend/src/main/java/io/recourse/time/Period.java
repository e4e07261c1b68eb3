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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A span of whole days by which a promise is judged, named by its label: {@code 2026-03}, {@code 2026-Q1}, {@code 2026},
 * {@code 2026-04-FQ1}, {@code 2026-04-FY}, {@code 2026-02-C31}, {@code 2026-03-15-P30D}, {@code 2026-02-28-P1M-C31}. It
 * becomes an interval only in a zone, for a month in Hong Kong is not a month in UTC. A label that ends in {@code .1}, {@code .2} names a part of a
 * period that an amendment has split; which days it has, only the contract knows. Two periods are equal if their labels
 * are.
 */
public final class Period implements Comparable<Period> {

    private static final int FIRST_KEPT = 1970;
    private static final int KEPT_YEARS = 100;

    /** Months that were asked for, which nearly all clauses have in common. */
    private static final @Nullable Period[] MONTHS = new Period[12 * KEPT_YEARS];

    private final PeriodKind kind;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final String name;
    private final int part;

    private Period(PeriodKind kind, LocalDate firstDay, LocalDate lastDay, String name, int part) {
        if (firstDay.getYear() < 1900 || lastDay.getYear() > 9998) {
            throw new InvalidInput("period", "period.form");
        }
        this.kind = kind;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.name = name;
        this.part = part;
    }

    /** Reads the label; throws InvalidInput if it is none. */
    @JsonCreator
    public static Period parse(String label) {
        return PeriodLabel.read(label);
    }

    /** The calendar period of this kind that contains an instant, by the clock of the zone. */
    public static Period containing(PeriodKind kind, Instant instant, ZoneId zone) {
        return containing(kind, LocalDate.ofInstant(instant, zone));
    }

    /** The period that contains the day; throws IllegalArgumentException unless the kind is that of a calendar. */
    public static Period containing(PeriodKind kind, LocalDate day) {
        if (!kind.isCalendar()) {
            throw new IllegalArgumentException(kind + " needs to know where it begins");
        }
        return calendar(kind, day.getYear(), (day.getMonthValue() - 1) / kind.months());
    }

    /** A month, quarter or year by its position in the year, from 0. */
    static Period calendar(PeriodKind kind, int year, int position) {
        if (kind != PeriodKind.MONTH || year < FIRST_KEPT || year >= FIRST_KEPT + KEPT_YEARS) {
            return made(kind, year, position);
        }
        int index = 12 * (year - FIRST_KEPT) + position;
        Period month = MONTHS[index];
        if (month == null) {
            month = made(kind, year, position);
            // Two threads may both have made it: both are the same, and complete wherever they are seen.
            MONTHS[index] = month;
        }
        return month;
    }

    private static Period made(PeriodKind kind, int year, int position) {
        LocalDate first = LocalDate.of(year, 1, 1).plusMonths((long) position * kind.months());
        String name = switch (kind) {
            case MONTH -> year + (position < 9 ? "-0" : "-") + (position + 1);
            case QUARTER -> year + "-Q" + (position + 1);
            default -> String.valueOf(year);
        };
        return new Period(kind, first, first.plusMonths(kind.months()).minusDays(1), name, 0);
    }

    /** A fiscal year by the month it begins with. */
    static Period fiscalYear(YearMonth begin) {
        LocalDate first = begin.atDay(1);
        return new Period(PeriodKind.FISCAL_YEAR, first, first.plusYears(1).minusDays(1), begin + "-FY", 0);
    }

    /** A quarter of it, from 0. */
    static Period fiscalQuarter(YearMonth begin, int position) {
        LocalDate first = begin.atDay(1).plusMonths(3L * position);
        LocalDate last = first.plusMonths(3).minusDays(1);
        return new Period(PeriodKind.FISCAL_QUARTER, first, last, begin + "-FQ" + (position + 1), 0);
    }

    /** The billing cycle that begins on the day, or on the last of the month if that is earlier. */
    static Period billingCycle(YearMonth month, int day) {
        LocalDate next = dayOf(month.plusMonths(1), day);
        return new Period(
                PeriodKind.BILLING_CYCLE, dayOf(month, day), next.minusDays(1), text("%s-C%02d", month, day), 0);
    }

    /**
     * The window that begins on the day.
     *
     * @param day of the month from which windows of months are counted: the window begins on it, or on the last of its
     *     month if that is earlier, and so does the next one
     */
    static Period rolling(LocalDate first, CalendarSpan length, int day) {
        LocalDate next = length.inMonths()
                ? dayOf(YearMonth.from(first).plusMonths(length.count()), day)
                : length.after(first, 1);
        boolean cut = length.inMonths() && day != first.getDayOfMonth();
        String name = first + "-" + length + (cut ? "-C" + day : "");
        return new Period(PeriodKind.ROLLING, first, next.minusDays(1), name, 0);
    }

    /** A part of this period, from 1; 0 for the whole. */
    public Period part(int number) {
        return new Period(kind, firstDay, lastDay, name, number);
    }

    public PeriodKind kind() {
        return kind;
    }

    /** First day of the whole period. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** Last day of the whole period. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** Which part of a split period, from 1; 0 for the whole. */
    public int part() {
        return part;
    }

    /** The period without regard to parts. */
    public Period whole() {
        return part(0);
    }

    /** The label, such as {@code 2026-03} or {@code 2026-03.2}; within one kind of the calendar it sorts by time. */
    @JsonValue
    public String label() {
        return part == 0 ? name : name + "." + part;
    }

    /** From the first moment of the first day to the first moment after the last day, in the zone. */
    public Interval interval(ZoneId zone) {
        return new Interval(
                firstDay.atStartOfDay(zone).toInstant(),
                lastDay.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The calendar months of which it has any day, in order. */
    public List<YearMonth> months() {
        YearMonth last = YearMonth.from(lastDay);
        return Stream.iterate(
                        YearMonth.from(firstDay),
                        month -> !month.isAfter(last),
                        (YearMonth month) -> month.plusMonths(1))
                .toList();
    }

    /** The whole period of the same length that ends where this one begins. */
    public Period previous() {
        return neighbour(firstDay.minusDays(1), -1);
    }

    /** The whole period of the same length that begins where this one ends. */
    public Period next() {
        return neighbour(lastDay.plusDays(1), 1);
    }

    /** By first day, the shorter first; parts in their order. */
    @Override
    public int compareTo(Period other) {
        int byStart = firstDay.compareTo(other.firstDay);
        if (byStart != 0) {
            return byStart;
        }
        int byEnd = lastDay.compareTo(other.lastDay);
        int byKind = byEnd != 0 ? byEnd : kind.compareTo(other.kind);
        int byName = byKind != 0 ? byKind : name.compareTo(other.name);
        return byName != 0 ? byName : Integer.compare(part, other.part);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Period period && period.part == part && period.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + part;
    }

    @Override
    public String toString() {
        return label();
    }

    private Period neighbour(LocalDate day, int direction) {
        return switch (kind) {
            case MONTH, QUARTER, YEAR -> containing(kind, day);
            case FISCAL_YEAR -> fiscalYear(begin().plusYears(direction));
            case FISCAL_QUARTER -> {
                int position = name.charAt(name.length() - 1) - '1' + direction;
                yield fiscalQuarter(begin().plusYears(Math.floorDiv(position, 4)), Math.floorMod(position, 4));
            }
            case BILLING_CYCLE ->
                billingCycle(begin().plusMonths(direction), Integer.parseInt(name.substring(name.length() - 2)));
            case ROLLING -> {
                int cut = name.indexOf("-C");
                CalendarSpan length = CalendarSpan.parse(name.substring(11, cut < 0 ? name.length() : cut));
                int counted = cut < 0 ? firstDay.getDayOfMonth() : Integer.parseInt(name.substring(cut + 2));
                LocalDate first = length.inMonths()
                        ? dayOf(YearMonth.from(firstDay).plusMonths((long) direction * length.count()), counted)
                        : length.after(firstDay, direction);
                yield rolling(first, length, counted);
            }
        };
    }

    /** The month that stands at the beginning of the label. */
    private YearMonth begin() {
        return YearMonth.parse(name.substring(0, 7));
    }

    /** The day of the month, or its last one if it is shorter. */
    static LocalDate dayOf(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static String text(String form, Object... arguments) {
        return String.format(Locale.ROOT, form, arguments);
    }
}
