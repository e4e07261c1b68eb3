package io.recourse.availability.metric;

import io.recourse.availability.Charge;
import io.recourse.contract.terms.State;

/**
 * Time in which numbers of users did not change.
 *
 * @param from epoch milliseconds
 * @param to not included
 * @param because key of a sentence in the backend's bundle, without arguments
 * @param licensed users; 0 where it is not known
 * @param down users charged as down, at most the licensed ones
 */
public record UserPiece(long from, long to, Charge charge, State state, String because, long licensed, long down) {}
