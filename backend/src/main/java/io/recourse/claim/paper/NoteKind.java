package io.recourse.claim.paper;

/** What a note writes down. */
public enum NoteKind {
    /** For ourselves. */
    INTERNAL_NOTE,
    /** What we wrote to the vendor. */
    MESSAGE_SENT,
    /** What the vendor wrote to us. */
    MESSAGE_RECEIVED,
    /** What was said on the telephone or in a meeting. */
    PHONE_CALL;

    /** Key of the kind's name in the bundles. */
    public String messageKey() {
        return "claim.paper.kind." + name();
    }

    /** False for what never left the company. */
    public boolean isWithVendor() {
        return this != INTERNAL_NOTE;
    }
}
