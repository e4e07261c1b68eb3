package io.recourse.availability.metric;

import io.recourse.availability.AttributedInterval;
import java.util.ArrayList;
import java.util.List;

/** Failures as the time engine found them. */
public final class Failures {

    /** Downtime in one piece: epoch milliseconds, half-open. */
    public record Outage(long from, long to) {}

    private Failures() {}

    /** Charged downtime in one piece, in order of time; pieces that touch are one. */
    public static List<Outage> outages(List<AttributedInterval> intervals) {
        List<Outage> outages = new ArrayList<>();
        for (AttributedInterval span : intervals) {
            if (span.charge().isDown()) {
                long from = span.from().toEpochMilli();
                long to = span.to().toEpochMilli();
                Outage last = outages.isEmpty() ? null : outages.getLast();
                if (last != null && from <= last.to()) {
                    outages.set(outages.size() - 1, new Outage(last.from(), Math.max(last.to(), to)));
                } else {
                    outages.add(new Outage(from, to));
                }
            }
        }
        return List.copyOf(outages);
    }
}
