package io.recourse.exclusion;

import io.recourse.contract.terms.ExclusionKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody enters to propose an exclusion; unchecked until {@link ExclusionService} has taken it. */
public record ExclusionDraft(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable ExclusionKind kind,
        @Nullable String reason,
        @Nullable Instant announcedAt) {

    /** One of which no announcement is known. */
    public ExclusionDraft(
            @Nullable Instant from, @Nullable Instant to, @Nullable ExclusionKind kind, @Nullable String reason) {
        this(from, to, kind, reason, null);
    }
}
