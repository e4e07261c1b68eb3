package io.recourse.availability.hours;

import io.recourse.contract.terms.ServiceHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;

/** Turns service hours into spans of UTC time. */
public final class HourCalendar {

    private static final long DAY = 86_400_000;

    private HourCalendar() {}

    /**
     * The service hours within a span. A time of day that the clock skips is taken by the offset before the change, one
     * that it shows twice is the first of the two (RFC 5545, 3.3.5); so a whole served day has 23 or 25 hours then. Hours that
     * overlap because of it count once, and a day that the zone left out has none.
     */
    public static HourSpans within(ServiceHours hours, long from, long to) {
        long first = day(from, hours) - 2;
        long last = day(to, hours) + 1;
        long begin = hours.from().toNanoOfDay() / 1_000_000;
        long end = hours.to().toNanoOfDay() / 1_000_000 + (hours.endsNextDay() ? DAY : 0);
        long[] holidays =
                hours.holidays().stream().mapToLong(LocalDate::toEpochDay).toArray();
        long[] workdays =
                hours.workdays().stream().mapToLong(LocalDate::toEpochDay).toArray();
        int week = week(hours);
        int holiday = 0;
        int workday = 0;
        LocalClock clock = new LocalClock(hours.zone().getRules(), first * DAY);
        HourSpans spans = new HourSpans((int) Math.min(last - first, 400));
        for (long day = first; day <= last; day++) {
            while (holiday < holidays.length && holidays[holiday] < day) {
                holiday++;
            }
            boolean closed = holiday < holidays.length && holidays[holiday] == day;
            while (workday < workdays.length && workdays[workday] < day) {
                workday++;
            }
            boolean madeUp = workday < workdays.length && workdays[workday] == day;
            boolean served = madeUp || !closed && (week >>> Math.floorMod(day + 3, 7) & 1) != 0;
            if (served && !clock.skips(day * DAY, (day + 1) * DAY)) {
                long opens = clock.instant(day * DAY + begin);
                spans.append(Math.max(opens, from), Math.min(clock.instant(day * DAY + end), to));
            }
        }
        return spans;
    }

    /** Days of the week as bits, Monday first; day 0 of the epoch was a Thursday. */
    private static int week(ServiceHours hours) {
        int week = 0;
        for (DayOfWeek day : hours.days()) {
            week |= 1 << day.ordinal();
        }
        return week;
    }

    private static long day(long instant, ServiceHours hours) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(instant), hours.zone()).toEpochDay();
    }
}
