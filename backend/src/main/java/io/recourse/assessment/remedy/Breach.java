package io.recourse.assessment.remedy;

import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.money.Money;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise that was broken, as far as its surroundings matter.
 *
 * @param interval what was assessed
 * @param fee of that time; null if none is known
 */
public record Breach(
        Clause clause,
        ClauseTerms terms,
        Period period,
        Interval interval,
        @Nullable Money fee,
        String currency) {

    /** Last day that was assessed, in the clause's zone; it decides to which month, quarter and year a credit counts. */
    LocalDate lastDay() {
        return LocalDate.ofInstant(interval.to().minusMillis(1), terms.zone());
    }
}
