package io.recourse.contract.terms;

/** What a clause makes of the error rates of its slices. */
public enum SliceFigure {
    /** 100 % minus the mean of the error rates of all slices; an empty slice has none. Amazon S3, AWS Lambda. */
    MEAN_ERROR_RATE,
    /** Share of slices that were not down; a slice is down if its error rate exceeds a limit. Google, GitHub. */
    DOWN_SLICES,
    /** 100 % minus all errors over all requests of the period, however they lie in time. */
    TOTAL_ERROR_RATE
}
