package io.recourse.claim.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long after a refusal the company disputes it, where the clause says nothing.
 *
 * @param days 0 to 1000
 * @param decidedBy null while nobody decided anything
 */
public record AppealDays(
        int days,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    /** What holds until somebody decides. */
    static final AppealDays USUAL = new AppealDays(30, null, null, null);
}
