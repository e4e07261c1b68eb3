package io.recourse.contract.terms;

/** How a contract says until when a claim may be made. N is the rule's count. */
public enum ClaimRule {
    /** N days after the last day of the month, quarter or year. Atlassian 15, GitHub 30 after the quarter. */
    DAYS_AFTER_PERIOD_END(true),
    /** N working days after the last day of the period. IBM 3. */
    WORKING_DAYS_AFTER_PERIOD_END(true),
    /** N months after the last day of the period, on the corresponding day of the month. Alibaba DataHub 2. */
    MONTHS_AFTER_PERIOD_END(true),
    /** N days after the end of the calendar quarter in which the period ended. */
    DAYS_AFTER_QUARTER_END(true),
    /** End of the Nth billing cycle after the cycle of the incident, by the clause's billing day. AWS: 2, May to 31 July. */
    END_OF_BILLING_CYCLE(true),
    /** End of the calendar month that follows the month of the incident. Microsoft: 15 February to 31 March. */
    END_OF_FOLLOWING_MONTH(false),
    /** N days after the day of the first incident. Oracle 60, Fastly 30. */
    DAYS_AFTER_INCIDENT(true),
    /** N working days after the day of the first incident. */
    WORKING_DAYS_AFTER_INCIDENT(true),
    /** N hours after the first incident began. DigitalOcean 24. */
    HOURS_AFTER_INCIDENT(true),
    /** N days after the day on which the breach became certain, whatever would follow. Google 30. */
    DAYS_AFTER_ELIGIBILITY(true),
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

    /** True if the rule counts days that are worked. */
    public boolean countsWorkingDays() {
        return this == WORKING_DAYS_AFTER_PERIOD_END || this == WORKING_DAYS_AFTER_INCIDENT;
    }

    /** True if the incident decides, and not only the period. */
    public boolean countsFromIncident() {
        return switch (this) {
            case END_OF_BILLING_CYCLE,
                    END_OF_FOLLOWING_MONTH,
                    DAYS_AFTER_INCIDENT,
                    WORKING_DAYS_AFTER_INCIDENT,
                    HOURS_AFTER_INCIDENT,
                    DAYS_AFTER_ELIGIBILITY -> true;
            default -> false;
        };
    }
}
