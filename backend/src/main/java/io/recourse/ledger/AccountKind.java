package io.recourse.ledger;

/** What an account stands for. Names equal those in {@code ledger.chart}. */
public enum AccountKind {
    ASSET,
    LIABILITY,
    EXPENSE_CONTRA,
    DIFFERENCE,
    EXCHANGE,
    MEMORANDUM,
    MEMORANDUM_CONTRA,
    QUANTITY,
    QUANTITY_CONTRA;

    /** True for accounts that hold what we expect, not what we own; never added to money accounts. */
    public boolean isMemorandum() {
        return this == MEMORANDUM || this == MEMORANDUM_CONTRA;
    }

    /** True for accounts that hold days, points or units, never money. */
    public boolean isQuantity() {
        return this == QUANTITY || this == QUANTITY_CONTRA;
    }

    /** Key of the kind's name in the bundles. */
    public String messageKey() {
        return "ledger.kind." + name();
    }
}
