package io.recourse.assessment.remedy;

import io.recourse.db.id.ClauseId;
import io.recourse.money.Money;
import io.recourse.time.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credit that another assessment of the contract grants.
 *
 * @param lastDay last day of its period by the clock of its own clause, which decides to which month it counts
 */
record GrantedCredit(
        ClauseId clause,
        Interval interval,
        LocalDate lastDay,
        Money amount,
        @Nullable BigDecimal quantity) {

    /** Whether it takes of a common cap first: by end of period, then by clause as they were entered, then by begin. */
    boolean isBefore(Breach breach) {
        int byEnd = interval.to().compareTo(breach.interval().to());
        if (byEnd != 0) {
            return byEnd < 0;
        }
        int byClause = clause.toString().compareTo(breach.clause().id().toString());
        return byClause < 0
                || byClause == 0 && interval.from().isBefore(breach.interval().from());
    }
}
