package io.recourse.contract.clause;

/** Whether missing the commitment pays. */
public enum Remedy {
    /** Missing it grants a credit. */
    REMEDY,
    /** Missing it pays nothing; it is only watched. */
    TARGET_ONLY
}
