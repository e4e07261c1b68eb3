package io.recourse.claim;

/** Why money that a clause granted will not come. */
public enum LossCause {
    /** The contract wanted a notice of the incident first, and none was given in time. */
    NOTICE_MISSED,
    /** The last day was over before the period was, or before its figures came in: nobody could draft it in time. */
    OVER_BEFORE_OPENING,
    NEVER_DRAFTED,
    NEVER_SUBMITTED,
    NOT_RELEASED,
    WITHDRAWN,
    NO_LONGER_BREACHED,
    REJECTED,
    PARTLY_APPROVED,
    CREDITED_SHORT,
    LAPSED,
    WRITTEN_OFF,
    /** It came as a voucher, or as days or units, and what was left of it expired; the claim itself was credited. */
    VOUCHER_EXPIRED;

    /** True if nobody acted in time: what the company itself could have prevented. */
    public boolean isExpiry() {
        return switch (this) {
            case NOTICE_MISSED, OVER_BEFORE_OPENING, NEVER_DRAFTED, NEVER_SUBMITTED, NOT_RELEASED -> true;
            default -> false;
        };
    }

    /** Key of the cause's name in the bundles. */
    public String messageKey() {
        return "claim.lost." + name();
    }
}
