package io.recourse.availability.metric;

import io.recourse.money.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the slices of a period. Counts are of slices within service hours; counted + removed are all of them.
 *
 * @param counted slices in the mean
 * @param empty those of them that had no request
 * @param unknown slices without data, counted or not
 * @param excluded slices on which exclusions took effect
 * @param removed slices that are not in the mean
 * @param down slices charged as down by DOWN_SLICES
 * @param requests of the counted slices that were not forgiven
 * @param errors among them
 * @param availability as a part of one, exact; null if nothing was counted
 * @param periodMillis length of all slices within service hours
 * @param countedMillis length of the counted ones
 * @param groups the whole period in order of time
 */
public record SliceResult(
        int counted,
        int empty,
        int unknown,
        int excluded,
        int removed,
        int down,
        long requests,
        long errors,
        @Nullable Fraction availability,
        long periodMillis,
        long countedMillis,
        List<SliceGroup> groups) {}
