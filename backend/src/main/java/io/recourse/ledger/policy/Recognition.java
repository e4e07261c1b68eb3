package io.recourse.ledger.policy;

/** When a credit becomes a receivable. Names equal those in {@code ledger.recognition_policy}. */
public enum Recognition {
    /** When the vendor agrees: virtually certain (IAS 37.33). The default. */
    ON_APPROVAL,
    /** Only when the credit note or invoice line is there: nothing is ever receivable. */
    ON_CREDIT_NOTE,
    /** When the claim is submitted: probable and estimable (US GAAP). */
    ON_SUBMISSION;

    /** Key of the policy's name in the bundles. */
    public String messageKey() {
        return "ledger.recognition." + name();
    }
}
