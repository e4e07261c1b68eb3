package io.recourse.availability.metric;

import java.util.List;
import java.util.stream.IntStream;

/** Clocks of responses: they run in served time and stand still in pauses. Equality with the limit is in time. */
public final class ResponseTimes {

    /**
     * One ticket.
     *
     * @param elapsedMillis on the clock at the response, or now
     * @param wallMillis from begin to response, or now, with pauses and time outside the hours
     */
    public record Timed(long elapsedMillis, long wallMillis, ResponseOutcome outcome) {}

    private ResponseTimes() {}

    /** One result for each ticket, in the same order. A response before the begin took no time. */
    public static List<Timed> assess(long limitMillis, ResponseInput input) {
        return IntStream.range(0, input.started().length)
                .mapToObj(ticket -> timed(limitMillis, input, ticket))
                .toList();
    }

    private static Timed timed(long limitMillis, ResponseInput input, int ticket) {
        long start = input.started()[ticket];
        boolean answered = input.responded()[ticket] <= input.now();
        long end = Math.max(start, Math.min(input.responded()[ticket], input.now()));
        long elapsed = start == end ? 0 : elapsed(start, end, input.served(), input.pauses()[ticket]);
        ResponseOutcome outcome;
        if (elapsed > limitMillis) {
            outcome = answered ? ResponseOutcome.LATE : ResponseOutcome.UNANSWERED;
        } else {
            outcome = answered ? ResponseOutcome.IN_TIME : ResponseOutcome.RUNNING;
        }
        return new Timed(elapsed, end - start, outcome);
    }

    private static long elapsed(long start, long end, long[] served, long[] pauses) {
        long[] running = Bounds.intersection(served, new long[] {start, end});
        long paused = 0;
        for (int i = 0; i < pauses.length; i += 2) {
            paused += Bounds.length(running, pauses[i], pauses[i + 1]);
        }
        return Bounds.length(running, start, end) - paused;
    }
}
