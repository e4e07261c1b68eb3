package io.recourse.contract.library;

/** A part of an agreement that its text may be silent about. */
public enum TermPart {
    COMMITMENT,
    CREDIT,
    CLAIM_WINDOW,
    SOLE_REMEDY,
    EXCLUSIONS,
    EVIDENCE,
    CHANNEL
}
