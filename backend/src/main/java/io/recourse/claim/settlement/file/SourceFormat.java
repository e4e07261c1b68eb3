package io.recourse.claim.settlement.file;

/** Forms in which credits arrive. Names equal the check constraint of {@code claim.settlement_import}. */
public enum SourceFormat {
    /** Any delimited text; a mapping says which column is what. */
    CSV,
    /** Rows of the FinOps Open Cost and Usage Specification; those of ChargeCategory Credit count. */
    FOCUS,
    /** A UBL 2.1 credit note, or an invoice with negative lines or allowances. */
    UBL;

    /** Key of the format's name in the bundles. */
    public String messageKey() {
        return "settlement.format." + name();
    }
}
