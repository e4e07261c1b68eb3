package io.recourse.contract.terms;

/** How many users are down while several incidents run at once; nobody can be down twice. */
public enum UserOverlap {
    /** The users of all of them, at most all licensed users: taken to be different people. */
    SUM,
    /** The users of the largest one: taken to be the same people. */
    LARGEST
}
