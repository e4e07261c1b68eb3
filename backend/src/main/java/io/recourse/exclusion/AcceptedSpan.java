package io.recourse.exclusion;

import io.recourse.contract.terms.ExclusionKind;
import io.recourse.time.Interval;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What counts of an accepted exclusion.
 *
 * @param announcedAt when the vendor announced it; null if that is not known
 */
public record AcceptedSpan(
        Interval period, ExclusionKind kind, @Nullable Instant announcedAt) {

    /** How long before its beginning it was announced, negative if afterwards; null if that is not known. */
    public @Nullable Duration notice() {
        return announcedAt == null ? null : Duration.between(announcedAt, period.from());
    }
}
