package io.recourse.measurement.imports;

/** What a row of a file would do. */
public enum RowOutcome {
    /** Adds an outage. */
    CREATE,
    /** Gives an end to an outage that was still open. */
    CLOSE,
    /** Is known already, from this file or an earlier one. */
    UNCHANGED,
    /** Cannot be taken; as long as there is one such row, nothing of the file is. */
    ERROR
}
