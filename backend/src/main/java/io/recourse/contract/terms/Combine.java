package io.recourse.contract.terms;

/** How several components make one service. */
public enum Combine {
    /** Down while any of them is down. */
    ANY_DOWN,
    /** Down while all of them are down: a redundant pair. */
    ALL_DOWN,
    /** Each on its own; summed up time over summed counted time. */
    SUM
}
