package io.recourse.availability.metric;

import io.recourse.availability.Charge;
import io.recourse.contract.terms.State;

/**
 * Slices in a row that fared alike.
 *
 * @param from epoch milliseconds
 * @param to not included
 * @param because key of a sentence in the backend's bundle, without arguments
 * @param slices how many
 * @param requests in all of them
 * @param errors among these
 */
public record SliceGroup(
        long from, long to, Charge charge, State state, String because, int slices, long requests, long errors) {

    boolean continuesWith(SliceGroup next) {
        return to == next.from && charge == next.charge && state == next.state && because.equals(next.because);
    }

    SliceGroup with(SliceGroup next) {
        return new SliceGroup(
                from,
                next.to,
                charge,
                state,
                because,
                slices + next.slices,
                requests + next.requests,
                errors + next.errors);
    }
}
