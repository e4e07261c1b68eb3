package io.recourse.sample;

import io.recourse.claim.ClaimStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one claim of the sample: who took which step on which day. Invented, around real breaches.
 *
 * @param clause title; null for the only clause of the service
 */
record ClaimStory(String service, @Nullable String clause, String period, List<Step> steps) {

    /**
     * @param amount in the contract's currency; null for the amount so far
     * @param until last day of an offer; null if it has none
     */
    record Step(
            String by,
            ClaimStatus to,
            LocalDate on,
            @Nullable String amount,
            @Nullable String reason,
            @Nullable String reference,
            @Nullable LocalDate until) {}
}
