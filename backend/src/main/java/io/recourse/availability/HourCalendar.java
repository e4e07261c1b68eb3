package io.recourse.availability;

import io.recourse.contract.terms.ServiceHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Turns service hours into spans of UTC time. */
final class HourCalendar {

    private HourCalendar() {}

    /**
     * The service hours within a span. A time of day that the clock skips is taken by the offset before the change, one
     * that it shows twice is the first of the two (RFC 5545, 3.3.5); so a whole served day has 23 or 25 hours then.
     */
    static Spans within(ServiceHours hours, long from, long to) {
        LocalDate first =
                LocalDate.ofInstant(Instant.ofEpochMilli(from), hours.zone()).minusDays(2);
        LocalDate last =
                LocalDate.ofInstant(Instant.ofEpochMilli(to), hours.zone()).plusDays(1);
        Spans spans = new Spans((int) Math.min(last.toEpochDay() - first.toEpochDay(), 400));
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (hours.isServed(day)) {
                long begin = millis(day.atTime(hours.from()), hours);
                long end = millis((hours.endsNextDay() ? day.plusDays(1) : day).atTime(hours.to()), hours);
                spans.append(Math.max(begin, from), Math.min(end, to), (byte) 0);
            }
        }
        return spans;
    }

    private static long millis(LocalDateTime time, ServiceHours hours) {
        return time.atZone(hours.zone()).toInstant().toEpochMilli();
    }
}
