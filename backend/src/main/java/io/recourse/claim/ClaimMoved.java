package io.recourse.claim;

/**
 * A claim's life went on: published for every {@link ClaimEvent}, inside the transaction that writes it.
 *
 * @param claim as it stands after the step
 */
public record ClaimMoved(Claim claim, ClaimEvent event) {}
