package io.recourse.sample;

import io.recourse.contract.terms.ExclusionKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says the contract does not count, and what became of that. Invented, around real outages.
 *
 * @param service its code
 * @param announced when the vendor announced it; null if it did not
 * @param by user name of who proposes it
 * @param contestedBy null if nobody objects
 * @param decidedBy null while it is open
 */
record ExclusionStory(
        String service,
        Instant from,
        Instant to,
        ExclusionKind kind,
        @Nullable Instant announced,
        String by,
        String reason,
        @Nullable String contestedBy,
        @Nullable String objection,
        @Nullable String decidedBy,
        @Nullable String decision,
        boolean accepted) {}
