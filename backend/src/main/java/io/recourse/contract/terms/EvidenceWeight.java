package io.recourse.contract.terms;

/** Whose figures the contract believes where they disagree. */
public enum EvidenceWeight {
    /** The contract does not say. */
    SILENT,
    /** The vendor's records are final. Tencent, Atlassian, PagerDuty. */
    VENDOR,
    /** The customer's measurement is accepted. */
    CUSTOMER,
    /** An independent measurement decides, or is reviewed in good faith. Cloudflare, Twilio. */
    INDEPENDENT
}
