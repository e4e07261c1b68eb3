package io.recourse.assessment;

import io.recourse.time.Interval;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Cuts attributed spans at midnight and adds up each day. */
final class DayStrip {

    /** A span of time put down to something. */
    record Span(Interval interval, Attribution attribution) {}

    private DayStrip() {}

    /** Days from {@code first} to {@code last}, both included, in the zone. A day may have 23 or 25 hours. */
    static List<AssessedDay> of(List<Span> spans, LocalDate first, LocalDate last, ZoneId zone) {
        List<AssessedDay> days = new ArrayList<>();
        int next = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Interval hours = new Interval(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
            Map<Attribution, Duration> time = new EnumMap<>(Attribution.class);
            while (next < spans.size() && !spans.get(next).interval().to().isAfter(hours.from())) {
                next++;
            }
            for (int i = next;
                    i < spans.size() && spans.get(i).interval().from().isBefore(hours.to());
                    i++) {
                Span span = spans.get(i);
                span.interval()
                        .intersection(hours)
                        .ifPresent(part -> time.merge(span.attribution(), part.duration(), Duration::plus));
            }
            Attribution worst =
                    time.keySet().stream().max(Comparator.naturalOrder()).orElse(Attribution.UNKNOWN);
            days.add(new AssessedDay(day, time, worst));
        }
        return days;
    }
}
