package io.recourse.availability.metric;

import io.recourse.contract.terms.ExclusionEffect;
import io.recourse.contract.terms.StateCharge;
import java.math.BigDecimal;

/**
 * What was counted in a period. Sets of time are as {@link Bounds} says.
 *
 * @param from first millisecond of the period
 * @param to end of the period, not included
 * @param until slices that begin at or after it have not come to pass: never counted, never down
 * @param at when each count was taken, in any order; counts outside of the period are left out
 * @param requests at each of these instants, from 0
 * @param errors among them, 0 to requests
 * @param watched time in which a slice without counts is empty; elsewhere it is unknown
 * @param excluded by accepted exclusions
 * @param served service hours
 * @param unknown how unknown slices are charged; not WEIGHTED
 * @param effect of exclusions
 * @param promised percentage; slices that keep it by themselves are not shown as disturbed
 */
public record SliceInput(
        long from,
        long to,
        long until,
        long[] at,
        long[] requests,
        long[] errors,
        long[] watched,
        long[] excluded,
        long[] served,
        StateCharge unknown,
        ExclusionEffect effect,
        BigDecimal promised) {

    /** Throws IllegalArgumentException if counts do not fit together. */
    public SliceInput {
        if (from >= to || at.length != requests.length || at.length != errors.length) {
            throw new IllegalArgumentException("A period and as many requests and errors as instants are needed");
        }
        for (int i = 0; i < at.length; i++) {
            if (errors[i] < 0 || errors[i] > requests[i]) {
                throw new IllegalArgumentException("Errors are from 0 to requests: " + errors[i] + "/" + requests[i]);
            }
        }
    }
}
