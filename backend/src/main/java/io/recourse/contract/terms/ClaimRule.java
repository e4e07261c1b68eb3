package io.recourse.contract.terms;

/** How a contract says until when a claim may be made. N is the rule's count. */
public enum ClaimRule {
    /** N days after the last day of the month, quarter or year. Atlassian 15, GitHub 30 after the quarter. */
    DAYS_AFTER_PERIOD_END(true),
    /** N working days after the last day of the period. */
    WORKING_DAYS_AFTER_PERIOD_END(true),
    /** N months after the last day of the period, on the corresponding day of the month. */
    MONTHS_AFTER_PERIOD_END(true),
    /** End of the Nth billing cycle after the cycle of the incident; cycles are calendar months. AWS: 2, May to 31 July. */
    END_OF_BILLING_CYCLE(true),
    /** End of the calendar month that follows the month of the incident. Microsoft: 15 February to 31 March. */
    END_OF_FOLLOWING_MONTH(false),
    /** N days after the day of the first incident. Oracle 60, Fastly 30. */
    DAYS_AFTER_INCIDENT(true),
    /** The vendor credits on its own; nothing has to be claimed. */
    AUTOMATIC(false),
    /** The contract sets no last day. */
    NO_DEADLINE(false);

    private final boolean counted;

    ClaimRule(boolean counted) {
        this.counted = counted;
    }

    /** True if the rule needs a count. */
    public boolean isCounted() {
        return counted;
    }
}
