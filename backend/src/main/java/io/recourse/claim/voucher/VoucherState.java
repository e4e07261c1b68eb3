package io.recourse.claim.voucher;

/** Where a voucher stands. Which step leads where is said by {@link VoucherTransitions} alone. */
public enum VoucherState {
    /** All of it is left. */
    HELD,
    /** A part of it is left. */
    PARTLY_USED,
    /** Nothing is left, because all was used. */
    USED_UP,
    /** Its days are over, and what was left then is lost. */
    EXPIRED,
    /** It was recorded by mistake, and counts no more. */
    TAKEN_BACK;

    /** True while something can be used. */
    public boolean isOpen() {
        return this == HELD || this == PARTLY_USED;
    }

    /** Key of the state's name in the bundles. */
    public String messageKey() {
        return "voucher.state." + name();
    }
}
