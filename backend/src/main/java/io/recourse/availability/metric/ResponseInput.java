package io.recourse.availability.metric;

/**
 * Tickets of a period. Sets of time are as {@link Bounds} says.
 *
 * @param started when the clock of each ticket began
 * @param responded when the vendor responded; Long.MAX_VALUE if it has not yet
 * @param pauses of each ticket, already without those that the clause does not know
 * @param served time in which clocks run, from the first begin to {@code now} at least
 * @param now until which clocks that still run are read
 */
public record ResponseInput(long[] started, long[] responded, long[][] pauses, long[] served, long now) {

    /** Throws IllegalArgumentException if there are not as many of each. */
    public ResponseInput {
        if (started.length != responded.length || started.length != pauses.length) {
            throw new IllegalArgumentException("Each ticket needs a begin, a response and its pauses");
        }
    }
}
