package io.recourse.availability.metric;

import io.recourse.money.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What became of the samples.
 *
 * @param samples all of them
 * @param within those at most at the limit
 * @param beyond those above it
 * @param undecided those of a bucket that has the limit inside
 * @param share part of the samples that kept the limit; where some are undecided they are counted against the verdict,
 *     so that it holds either way; null without a verdict
 * @param met null if there are no samples, or if the undecided ones would decide
 * @param percentileMillis upper edge of the bucket that holds the percentile, by nearest rank; Long.MAX_VALUE if that
 *     has none; null if there are no samples
 */
public record LatencyResult(
        long samples,
        long within,
        long beyond,
        long undecided,
        @Nullable Fraction share,
        @Nullable Boolean met,
        @Nullable Long percentileMillis) {}
