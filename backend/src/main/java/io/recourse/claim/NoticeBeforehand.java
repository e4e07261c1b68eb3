package io.recourse.claim;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows what the vendor was told of an incident before there was a claim. */
public interface NoticeBeforehand {

    /**
     * Gives a claim that was just opened the notice that stands for its clause and period; empty if there is none. Called
     * in the transaction that opens the claim: whoever records a notice at the same time comes before or after it.
     */
    Optional<Told> carryTo(Claim claim);

    /**
     * What was recorded.
     *
     * @param at when the vendor was told
     * @param reference the vendor's number of the ticket; null if there is none
     * @param recordedBy user name
     */
    record Told(Instant at, String means, @Nullable String reference, String recordedBy, Instant recordedAt) {}
}
