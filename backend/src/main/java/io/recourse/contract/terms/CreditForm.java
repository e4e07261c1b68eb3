package io.recourse.contract.terms;

/** In what form the vendor gives the credit that the schedule computes. */
public enum CreditForm {
    /** A credit note or deduction on an invoice. */
    CREDIT_NOTE,
    /** A voucher with a value in money, good for the vendor's products only. Tencent, Alibaba. */
    VOUCHER,
    /** Days, units or points as the schedule names them; no money moves. */
    IN_KIND,
    /** Units or points as the schedule names them, paid in money at the schedule's price of a unit. */
    CONVERTED
}
