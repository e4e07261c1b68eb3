package io.recourse.contract.terms;

/** How several components make one service. */
public enum Combine {
    /** Down while any of them is down. */
    ANY_DOWN,
    /** Down while all of them are down: a redundant pair. */
    ALL_DOWN,
    /** Each on its own; summed up time over summed counted time. */
    SUM,
    /** Each on its own; the plain mean of their availabilities. One of which nothing was counted has no part in it. */
    MEAN,
    /** The same, each by its weight. */
    WEIGHTED;

    /** True if each component is counted on its own. */
    public boolean isSeparate() {
        return this == SUM || isMean();
    }

    /** True if the components' availabilities are averaged. */
    public boolean isMean() {
        return this == MEAN || this == WEIGHTED;
    }
}
