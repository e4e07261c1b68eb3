package io.recourse.claim.bulk;

/** A point of the checklist that a reviewer goes through; all of them make a review. */
public enum ReviewPoint {
    FIGURE,
    EXCLUSIONS,
    CLAUSE,
    AMOUNT,
    DAYS
}
