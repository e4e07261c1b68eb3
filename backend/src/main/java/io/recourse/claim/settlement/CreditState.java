package io.recourse.claim.settlement;

/** Where a credit stands. */
public enum CreditState {
    OPEN,
    PARTLY_MATCHED,
    MATCHED,
    /** Goodwill, or not ours. */
    ASIDE;

    /** Key of the state's name in the bundles. */
    public String messageKey() {
        return "settlement.state." + name();
    }
}
