package io.recourse.measurement.payload;

/** How a payload came in. */
public enum PayloadKind {
    /** A file that somebody imported. */
    IMPORT_FILE,
    /** The body of a call to the API. */
    API_BODY,
    /** A page or feed in which a vendor tells of its own state. */
    STATUS_PAGE,
    /** A file that somebody keeps as evidence; nothing was read from it. */
    MANUAL;

    /** Key of its name in the bundles. */
    public String messageKey() {
        return "payload.kind." + name();
    }
}
