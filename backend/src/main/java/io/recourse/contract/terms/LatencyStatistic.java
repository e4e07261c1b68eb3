package io.recourse.contract.terms;

/** In which words a clause limits delays. Both are judged alike; they differ in what is shown. */
public enum LatencyStatistic {
    /** A percentage of all samples takes at most the limit. */
    SHARE,
    /** A percentile, by nearest rank, is at most the limit. */
    PERCENTILE
}
