package io.recourse.availability.hours;

import io.recourse.contract.terms.ServiceHours;
import org.jspecify.annotations.Nullable;

/** Service hours within a span of time, for metrics that are not counted by the engine. */
public final class ServedTime {

    private ServedTime() {}

    /**
     * Begin and end of each stretch of service hours within the span, in turn and in order of time: epoch milliseconds,
     * half-open. The whole span if there are no service hours.
     */
    public static long[] within(@Nullable ServiceHours hours, long from, long to) {
        if (hours == null) {
            return new long[] {from, to};
        }
        HourSpans spans = HourCalendar.within(hours, from, to);
        long[] bounds = new long[2 * spans.size()];
        for (int i = 0; i < spans.size(); i++) {
            bounds[2 * i] = spans.from(i);
            bounds[2 * i + 1] = spans.to(i);
        }
        return bounds;
    }
}
