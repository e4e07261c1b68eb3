package io.recourse.measurement;

/** What kind of witness a source is. */
public enum SourceKind {
    /** A list of outages, kept by people or exported from a monitor, imported as a file. */
    OUTAGE_LIST,
    /** What the vendor published while it happened. */
    STATUS_PAGE,
    /** What the vendor admitted afterwards: the window of impact. */
    POST_MORTEM,
    /** Our own checks from outside. */
    PROBE,
    /** Our own tickets to the vendor. */
    TICKETS
}
