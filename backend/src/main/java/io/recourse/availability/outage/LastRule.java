package io.recourse.availability.outage;

import io.recourse.availability.piece.Pieces;
import io.recourse.availability.piece.Runs;

/**
 * The sixth rule where it charges time beyond an outage, which can only be done when it is known what comes after.
 * Called once for a line of components, not for each piece.
 */
public sealed interface LastRule permits StartedMinutes, RoundedOutages {

    /**
     * Charges the pieces as they stay in the end; returns where they are then.
     *
     * @param runs the outages among the pieces
     * @param spare may be filled instead of changing the pieces
     */
    Pieces apply(Pieces pieces, Runs runs, Pieces spare);
}
