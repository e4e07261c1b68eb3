package io.recourse.measurement.samples;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * How long the samples of a slice of time took.
 *
 * @param at begin of the slice
 * @param upToMs upper edges, included, ascending; the first bucket begins at zero; Long.MAX_VALUE for one without edge
 * @param samples in each bucket
 */
public record Histogram(Instant at, long[] upToMs, long[] samples) {

    static Histogram of(Instant at, List<Sample.Bucket> buckets) {
        return new Histogram(
                at,
                buckets.stream().mapToLong(Sample.Bucket::upToMs).toArray(),
                buckets.stream().mapToLong(Sample.Bucket::samples).toArray());
    }

    boolean says(Histogram other) {
        return at.equals(other.at) && Arrays.equals(upToMs, other.upToMs) && Arrays.equals(samples, other.samples);
    }
}
