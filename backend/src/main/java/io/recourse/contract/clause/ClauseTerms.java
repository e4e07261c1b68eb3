package io.recourse.contract.clause;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.time.PeriodCalendar;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The words and the rules of a clause version.
 *
 * @param section section of the contract, as printed there
 * @param page page of the document, from 1
 * @param quotedText the sentence of the contract, verbatim
 * @param sourceUrl where the text was found
 * @param commitment in the unit of the metric: percent, minutes or a number
 * @param periodKind span over which the promise is judged
 * @param zone zone in which that span begins and ends
 * @param soleRemedy the credit is the only remedy, so no damages are claimed beside it
 * @param metricRule what the metric needs beyond the formula
 * @param periodRule how the periods lie
 * @param remedyTerms what surrounds the credit: caps, form, earn-back, right to terminate
 */
public record ClauseTerms(
        @Nullable String section,
        @Nullable Integer page,
        String quotedText,
        @Nullable String sourceUrl,
        Metric metric,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal commitment,
        PeriodKind periodKind,
        ZoneId zone,
        Formula formula,
        CreditSchedule creditSchedule,
        ClaimWindow claimWindow,
        Remedy remedy,
        boolean soleRemedy,
        MetricRule metricRule,
        PeriodRule periodRule,
        RemedyTerms remedyTerms) {

    /** How the periods of this promise follow each other. */
    public PeriodCalendar periods() {
        return periodRule.calendar(periodKind);
    }
}
