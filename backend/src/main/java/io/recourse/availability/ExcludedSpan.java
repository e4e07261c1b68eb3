package io.recourse.availability;

import io.recourse.contract.terms.ExclusionKind;
import io.recourse.time.Interval;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An accepted exclusion: a span of time that the contract does not count, and why.
 *
 * @param notice how long before its beginning it was announced, negative if afterwards; null if that is not known
 */
public record ExcludedSpan(
        Interval span, ExclusionKind kind, @Nullable Duration notice) {

    /** One of which no announcement is known. */
    public ExcludedSpan(Interval span, ExclusionKind kind) {
        this(span, kind, null);
    }
}
