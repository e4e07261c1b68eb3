package io.recourse.claim.settlement.intake;

/** What a row of a file would do. */
public enum RowFate {
    /** Adds a credit. */
    TAKE,
    /** Was brought by an earlier import: no effect. */
    KNOWN,
    /** Is no credit: a charge, usage, an empty row. */
    OTHER,
    /** Is not understood and stays out; the other rows are taken all the same. */
    ERROR;

    /** Key of the fate's name in the bundles. */
    public String messageKey() {
        return "settlement.fate." + name();
    }
}
