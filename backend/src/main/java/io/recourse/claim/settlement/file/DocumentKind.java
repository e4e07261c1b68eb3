package io.recourse.claim.settlement.file;

/** What a vendor's document is. Names equal the check constraint of {@code claim.settlement_document}. */
public enum DocumentKind {
    CREDIT_NOTE,
    INVOICE,
    STATEMENT;

    /** Key of the kind's name in the bundles. */
    public String messageKey() {
        return "settlement.kind." + name();
    }
}
