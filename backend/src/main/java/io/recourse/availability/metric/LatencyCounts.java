package io.recourse.availability.metric;

/**
 * How many samples took how long, in milliseconds. An entry is a bucket of a histogram, above one edge and at most
 * another, or a single value, where both edges are that value.
 *
 * @param above lower edge, not included; the value itself of a single value
 * @param upTo upper edge, included; Long.MAX_VALUE if there is none
 * @param count samples, from 0
 */
public record LatencyCounts(long[] above, long[] upTo, long[] count) {

    /** Throws IllegalArgumentException if edges or counts do not fit together. */
    public LatencyCounts {
        if (above.length != upTo.length || above.length != count.length) {
            throw new IllegalArgumentException("Each count needs two edges");
        }
        for (int i = 0; i < count.length; i++) {
            if (above[i] > upTo[i] || count[i] < 0) {
                throw new IllegalArgumentException("A bucket has its lower edge first and no negative count");
            }
        }
    }
}
