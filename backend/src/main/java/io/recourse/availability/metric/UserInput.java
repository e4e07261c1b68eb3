package io.recourse.availability.metric;

import io.recourse.contract.terms.ExclusionEffect;
import io.recourse.contract.terms.StateCharge;

/**
 * Users over time. Sets of time are as {@link Bounds} says.
 *
 * @param from first millisecond of the period
 * @param to end of the period, not included
 * @param until time from it on has not come to pass
 * @param licensedAt instants in ascending order from which on a number of users is licensed
 * @param licensed that number, from 0; before the first instant it is not known
 * @param downFrom begin of each incident, in any order
 * @param downTo end of each incident
 * @param affected users who could not work during it, from 0
 * @param watched time in which somebody would have told of incidents; elsewhere nothing is known
 * @param excluded by accepted exclusions
 * @param served service hours
 * @param unknown how unknown time is charged; not WEIGHTED
 * @param effect of exclusions
 */
public record UserInput(
        long from,
        long to,
        long until,
        long[] licensedAt,
        long[] licensed,
        long[] downFrom,
        long[] downTo,
        long[] affected,
        long[] watched,
        long[] excluded,
        long[] served,
        StateCharge unknown,
        ExclusionEffect effect) {

    /** Throws IllegalArgumentException if numbers do not fit together. */
    public UserInput {
        if (from >= to || licensedAt.length != licensed.length) {
            throw new IllegalArgumentException("A period and a number of users for each instant are needed");
        }
        if (downFrom.length != downTo.length || downFrom.length != affected.length) {
            throw new IllegalArgumentException("Each incident needs begin, end and users");
        }
        for (int i = 1; i < licensedAt.length; i++) {
            if (licensedAt[i - 1] >= licensedAt[i]) {
                throw new IllegalArgumentException("Instants of licences ascend");
            }
        }
    }
}
