package io.recourse.claim.calendar;

/** Why a day stands in the calendar. */
public enum DateKind {
    /** From this day on the vendor accepts the claim. */
    EARLIEST,
    /** By then the vendor must have been told of the incident. */
    NOTICE_BY,
    /** Last day on which the claim may leave, by a channel that takes time. */
    SEND_BY,
    /** Last day on which the claim may arrive. */
    LAST_DAY,
    /** Last day on which the vendor's offer can be accepted. */
    OFFER_UNTIL,
    /** The last day of a claim that did not reach the vendor in time. */
    MISSED,
    /** Last day of a contract. */
    CONTRACT_END;

    /** Key of the kind's name in the bundles. */
    public String messageKey() {
        return "calendar.kind." + name();
    }

    /** True if something is lost unless somebody acts by then. */
    public boolean isDeadline() {
        return this == NOTICE_BY || this == SEND_BY || this == LAST_DAY || this == OFFER_UNTIL;
    }
}
