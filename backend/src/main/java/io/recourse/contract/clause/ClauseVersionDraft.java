package io.recourse.contract.clause;

import io.recourse.contract.Term;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters about a clause version; unchecked until {@link ClauseService} has taken it. Blank means none.
 *
 * @param firstDay required
 * @param lastDay inclusive, as contracts write it; null if the version holds until another one
 * @param commitment in the unit of the metric: percent, minutes or a number; required
 * @param zone IANA zone; that of the contract if left empty
 * @param formula how availability is counted; the usual rules if null. Its commitment is always the one above.
 * @param creditSchedule required for a remedy; a target pays nothing
 * @param claimWindow required for a remedy
 * @param metricRule {@link MetricRule#NONE} if null
 * @param periodRule calendar periods if null
 * @param remedyTerms nothing beyond the credit schedule if null
 */
public record ClauseVersionDraft(
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String amendment,
        @Nullable String section,
        @Nullable Integer page,
        @Nullable String quotedText,
        @Nullable String sourceUrl,
        @Nullable Metric metric,
        @Nullable BigDecimal commitment,
        @Nullable PeriodKind periodKind,
        @Nullable String zone,
        @Nullable Formula formula,
        @Nullable CreditSchedule creditSchedule,
        @Nullable ClaimWindow claimWindow,
        @Nullable Remedy remedy,
        @Nullable Boolean soleRemedy,
        @Nullable MetricRule metricRule,
        @Nullable PeriodRule periodRule,
        @Nullable RemedyTerms remedyTerms) {

    /** Says nothing. */
    public static final ClauseVersionDraft EMPTY = new ClauseVersionDraft(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    /** The draft that would enter these terms again. */
    public static ClauseVersionDraft of(Term validity, @Nullable String amendment, ClauseTerms terms) {
        return new ClauseVersionDraft(
                validity.from(),
                validity.lastDay(),
                amendment,
                terms.section(),
                terms.page(),
                terms.quotedText(),
                terms.sourceUrl(),
                terms.metric(),
                terms.commitment(),
                terms.periodKind(),
                terms.zone().getId(),
                terms.formula(),
                terms.creditSchedule(),
                terms.claimWindow(),
                terms.remedy(),
                terms.soleRemedy(),
                terms.metricRule(),
                terms.periodRule(),
                terms.remedyTerms());
    }

    /** False if the service is promised in some hours only, so that what is allowed depends on them. */
    public boolean coversAllHours() {
        return formula == null || formula.serviceHours() == null;
    }

    /** The same with another formula. */
    public ClauseVersionDraft with(Formula other) {
        return copy(dated(), periodKind, other, creditSchedule, claimWindow, rules());
    }

    /** The same with another schedule of credits. */
    public ClauseVersionDraft with(CreditSchedule schedule) {
        return copy(dated(), periodKind, formula, schedule, claimWindow, rules());
    }

    /** The same with another claim window. */
    public ClauseVersionDraft with(ClaimWindow window) {
        return copy(dated(), periodKind, formula, creditSchedule, window, rules());
    }

    /** The same with other rules about periods, metric and remedy. */
    public ClauseVersionDraft with(
            PeriodKind kind, MetricRule ruleOfMetric, PeriodRule ruleOfPeriods, RemedyTerms otherRemedy) {
        return copy(
                dated(),
                kind,
                formula,
                creditSchedule,
                claimWindow,
                new Rules(ruleOfMetric, ruleOfPeriods, otherRemedy));
    }

    /** The same words and rules, for a later version: without days and without the amendment that brought them. */
    public ClauseVersionDraft afresh() {
        return copy(new Dated(null, null, null), periodKind, formula, creditSchedule, claimWindow, rules());
    }

    /** From when to when, and by what. */
    private record Dated(
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable String amendment) {}

    /** What goes beyond the formula. */
    private record Rules(
            @Nullable MetricRule metric,
            @Nullable PeriodRule periods,
            @Nullable RemedyTerms remedy) {}

    private Dated dated() {
        return new Dated(firstDay, lastDay, amendment);
    }

    private Rules rules() {
        return new Rules(metricRule, periodRule, remedyTerms);
    }

    private ClauseVersionDraft copy(
            Dated dated,
            @Nullable PeriodKind kind,
            @Nullable Formula otherFormula,
            @Nullable CreditSchedule schedule,
            @Nullable ClaimWindow window,
            Rules rules) {
        return new ClauseVersionDraft(
                dated.firstDay(),
                dated.lastDay(),
                dated.amendment(),
                section,
                page,
                quotedText,
                sourceUrl,
                metric,
                commitment,
                kind,
                zone,
                otherFormula,
                schedule,
                window,
                remedy,
                soleRemedy,
                rules.metric(),
                rules.periods(),
                rules.remedy());
    }
}
