package io.recourse.claim;

/** Why money that a clause granted will not come. */
public enum LossCause {
    NEVER_DRAFTED,
    NEVER_SUBMITTED,
    NOT_RELEASED,
    WITHDRAWN,
    NO_LONGER_BREACHED,
    REJECTED,
    PARTLY_APPROVED,
    CREDITED_SHORT,
    LAPSED,
    WRITTEN_OFF;

    /** Key of the cause's name in the bundles. */
    public String messageKey() {
        return "claim.lost." + name();
    }
}
