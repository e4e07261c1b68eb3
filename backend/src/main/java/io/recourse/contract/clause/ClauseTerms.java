package io.recourse.contract.clause;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.ResponseRule;
import io.recourse.contract.terms.ServiceHours;
import io.recourse.time.PeriodCalendar;
import io.recourse.time.PeriodKind;
import io.recourse.time.WorkingDays;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** Codes of the holiday calendars by which hours of this promise are counted; mostly none. */
    public Set<String> calendarsOfHours() {
        Set<String> codes = new TreeSet<>();
        Stream.of(Optional.ofNullable(formula.serviceHours()), hoursOfResponse())
                .flatMap(Optional::stream)
                .forEach(hours -> Optional.ofNullable(hours.calendar()).ifPresent(codes::add));
        return codes;
    }

    /** The same promise with the days of these calendars, where its hours name one. */
    public ClauseTerms withHoursBy(Function<String, WorkingDays> calendars) {
        ServiceHours hours = formula.serviceHours();
        ResponseRule response = metricRule.response();
        return new ClauseTerms(
                section,
                page,
                quotedText,
                sourceUrl,
                metric,
                commitment,
                periodKind,
                zone,
                hours == null ? formula : formula.withHours(by(calendars, hours)),
                creditSchedule,
                claimWindow,
                remedy,
                soleRemedy,
                response == null || response.hours() == null
                        ? metricRule
                        : metricRule.withResponse(response.withHours(by(calendars, response.hours()))),
                periodRule,
                remedyTerms);
    }

    private Optional<ServiceHours> hoursOfResponse() {
        return Optional.ofNullable(metricRule.response()).map(ResponseRule::hours);
    }

    private static ServiceHours by(Function<String, WorkingDays> calendars, ServiceHours hours) {
        return hours.calendar() == null ? hours : hours.by(calendars.apply(hours.calendar()));
    }

    /** How the periods of this promise follow each other. */
    public PeriodCalendar periods() {
        return periodRule.calendar(periodKind);
    }
}
