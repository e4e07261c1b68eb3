package io.recourse.claim.settlement.terms;

import java.time.LocalDate;
import java.time.YearMonth;

/** How the day is reckoned on which a credit that was agreed to should have arrived. */
public enum DueRule {
    /** So many days after the approval. */
    DAYS {
        @Override
        public LocalDate dueOn(LocalDate approvedOn, int count) {
            return approvedOn.plusDays(count);
        }
    },
    /** The end of the nth calendar month after that of the approval. AWS: within one billing cycle, so 1. */
    MONTH_ENDS {
        @Override
        public LocalDate dueOn(LocalDate approvedOn, int count) {
            return YearMonth.from(approvedOn).plusMonths(count).atEndOfMonth();
        }
    };

    /** The last day on which the credit is in time. */
    public abstract LocalDate dueOn(LocalDate approvedOn, int count);

    /** Key of the rule's name in the bundles. */
    public String messageKey() {
        return "settlement.due." + name();
    }
}
