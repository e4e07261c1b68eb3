package io.recourse.measurement;

import io.recourse.time.Interval;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open record lasts until its source stopped watching, so that it reaches further, or less far, where that instant
 * has moved, even through a time that nobody has said anything new about.
 */
final class OpenEnds {

    private OpenEnds() {}

    /**
     * The time in which open records say something else than before.
     *
     * @param open when the first open record began; null if none is open
     * @param before until when the source had watched; null if it never had
     * @param after until when it has watched now; null if it never has
     */
    static Optional<Interval> moved(@Nullable Instant open, @Nullable Instant before, @Nullable Instant after) {
        if (open == null || Objects.equals(before, after)) {
            return Optional.empty();
        }
        Instant from = before == null || after == null ? open : before.isBefore(after) ? before : after;
        Instant to = before == null ? after : after == null || before.isAfter(after) ? before : after;
        return to != null && from.isBefore(to) ? Optional.of(new Interval(from, to)) : Optional.empty();
    }
}
