package io.recourse.contract.terms;

/** What a version does that takes effect within a period. */
public enum VersionChange {
    /** The version in force at the beginning governs the whole period; the new one begins with the next. */
    VERSION_AT_START,
    /** Each part of the period is assessed by its own version, and credited on its part of the fee. */
    SPLIT_PRO_RATA
}
