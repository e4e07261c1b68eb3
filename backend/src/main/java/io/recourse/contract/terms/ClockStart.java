package io.recourse.contract.terms;

/** When the clock of a response begins. */
public enum ClockStart {
    /** When we told the vendor; if that is not recorded, when the ticket was opened. */
    NOTIFICATION,
    /** When the ticket was opened, whenever the vendor heard of it. */
    OPENING
}
