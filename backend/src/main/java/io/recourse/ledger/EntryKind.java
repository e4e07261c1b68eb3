package io.recourse.ledger;

/** Why an entry was written. Names equal the check constraint of {@code ledger.journal_entry}. */
public enum EntryKind {
    /** A credit is expected: memorandum only. */
    MEMORANDUM,
    /** The vendor agreed: receivable against service expense. */
    RECOGNITION,
    /** What was recognised is restated, up or down. */
    ADJUSTMENT,
    /** A receivable became disputed, or is no longer. */
    DISPUTE,
    /** The credit note or invoice line arrived. */
    SETTLEMENT,
    /** What was recognised is given up because the vendor refused. */
    DERECOGNITION,
    /** What was recognised will not come any more. */
    WRITE_OFF,
    /** An earlier entry is told in the reporting currency, now that there is a rate of its day. */
    CONVERSION,
    /** Balances in foreign currency are brought to the rate of a month's end. */
    REVALUATION,
    /** Days, points or units are expected, agreed, held or used; no money moves. */
    QUANTITY,
    /** The exact opposite of an earlier entry. */
    REVERSAL;

    /** Key of the kind's name in the bundles. */
    public String messageKey() {
        return "ledger.entryKind." + name();
    }
}
