package io.recourse.assessment;

import io.recourse.availability.AvailabilityResult;
import io.recourse.availability.metric.Failures;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.Comparison;
import io.recourse.contract.terms.FailureKind;
import io.recourse.contract.terms.FailureRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.db.id.SourceId;
import io.recourse.money.Fraction;
import io.recourse.text.Message;
import io.recourse.time.CalendarSpan;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import io.recourse.time.PeriodCalendar;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Failures of a period: outages as the engine finds them, or calendar months that missed a percentage. */
record FailureAssessment(Computation inputs) implements MetricAssessment {

    private static final CalendarSpan MONTH = CalendarSpan.ofMonths(1);
    private static final Fraction HUNDRED = Fraction.of(100);

    @Override
    public InputHashes hashes() {
        return inputs.hashes();
    }

    @Override
    public Optional<InputHashes> hashesAsOf(Instant instant) {
        return Optional.of(inputs.asOf(instant).hashes());
    }

    @Override
    public @Nullable SourceId source() {
        return inputs.measured() == null ? null : inputs.measured().source();
    }

    @Override
    public MetricOutcome outcome() {
        AvailabilityResult whole = inputs.result();
        return rule().kind() == FailureKind.OUTAGE ? outages(whole) : months(whole);
    }

    private ClauseTerms terms() {
        return inputs.assignment().version().terms();
    }

    private FailureRule rule() {
        return terms().metricRule().failuresInForce();
    }

    private MetricOutcome outages(AvailabilityResult whole) {
        List<AssessedItem> items = Failures.outages(whole.intervals()).stream()
                .map(outage -> new AssessedItem(
                        AssessedItem.Kind.OUTAGE,
                        Instant.ofEpochMilli(outage.from()).toString(),
                        null,
                        null,
                        Instant.ofEpochMilli(outage.from()),
                        Instant.ofEpochMilli(outage.to()),
                        AssessedItem.Outcome.MISSED,
                        Duration.ofMillis(outage.to() - outage.from()),
                        null,
                        null,
                        null))
                .toList();
        Judging.Amounts amounts = new Judging.Amounts(
                whole.period(), whole.counted(), whole.downMillis(), whole.inExclusions(), whole.availability());
        return outcome(whole, Figure.Unit.MILLISECOND, amounts, items.size(), items);
    }

    private MetricOutcome months(AvailabilityResult whole) {
        Interval interval = inputs.assignment().interval();
        ZoneId zone = terms().zone();
        Function<Interval, AvailabilityResult> results = inputs.resultsInParts();
        List<AssessedItem> items = new ArrayList<>();
        Assignment assignment = inputs.assignment();
        for (Period month : calendarOfMonths().touching(assignment.firstDay(), assignment.lastDay())) {
            Interval part = month.interval(zone).intersection(interval).orElseThrow();
            items.add(month(month, part, results.apply(part)));
        }
        int missed = count(items, AssessedItem.Outcome.MISSED);
        int counted = missed + count(items, AssessedItem.Outcome.KEPT);
        Fraction share = counted == 0 ? null : Fraction.of(counted - missed, counted);
        return outcome(
                whole, Figure.Unit.MONTH, new Judging.Amounts(items.size(), counted, missed, 0, share), missed, items);
    }

    /** Months of the calendar; of windows and billing cycles those that begin where these begin, so that none is cut. */
    private PeriodCalendar calendarOfMonths() {
        PeriodRule rule = terms().periodRule();
        return switch (terms().periodKind()) {
            case BILLING_CYCLE -> terms().periods();
            case ROLLING -> {
                boolean counted = rule.rollingLength().inMonths() && rule.rollingFrom() != null;
                LocalDate origin = counted
                        ? Objects.requireNonNull(rule.rollingFrom())
                        : inputs.assignment().period().firstDay();
                yield PeriodCalendar.rolling(MONTH, MONTH, origin);
            }
            case MONTH, QUARTER, YEAR, FISCAL_QUARTER, FISCAL_YEAR -> PeriodCalendar.of(PeriodKind.MONTH);
        };
    }

    /** A month that is not over yet decides nothing, and neither does one without data. */
    private AssessedItem month(Period month, Interval time, AvailabilityResult result) {
        boolean over = !time.to().isAfter(inputs.dataUntil());
        Fraction availability = result.availability();
        AssessedItem.Outcome outcome;
        if (!over) {
            outcome = AssessedItem.Outcome.RUNNING;
        } else if (availability == null) {
            outcome = AssessedItem.Outcome.NOT_COUNTED;
        } else {
            outcome = isMissed(availability) ? AssessedItem.Outcome.MISSED : AssessedItem.Outcome.KEPT;
        }
        BigDecimal percent = result.percent();
        return new AssessedItem(
                AssessedItem.Kind.MONTH,
                month.label(),
                null,
                null,
                time.from(),
                time.to(),
                outcome,
                Duration.ofMillis(result.downMillis()),
                null,
                null,
                percent == null
                        ? Message.of("assessment.item.noData")
                        : Message.of(
                                "assessment.item.availability",
                                percent.setScale(4, RoundingMode.DOWN)
                                        .stripTrailingZeros()
                                        .toPlainString()));
    }

    private boolean isMissed(Fraction availability) {
        BigDecimal below = Objects.requireNonNull(rule().below());
        Fraction compared = terms().formula().compared(availability);
        int comparison = compared.times(HUNDRED).compareTo(Fraction.of(below));
        return terms().formula().comparison() == Comparison.BELOW ? comparison < 0 : comparison <= 0;
    }

    private static int count(List<AssessedItem> items, AssessedItem.Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }

    private MetricOutcome outcome(
            AvailabilityResult whole,
            Figure.Unit unit,
            Judging.Amounts amounts,
            int failures,
            List<AssessedItem> items) {
        BigDecimal allowed = terms().commitment();
        boolean met = BigDecimal.valueOf(failures).compareTo(allowed) <= 0;
        Message reason = amounts.counted() == 0 ? Message.of("availability.reason.nothingCounted") : null;
        Figure figure = Judging.figure(Metric.FAILURE_COUNT, unit, amounts, allowed, met, failures, reason);
        int beyond = Math.max(0, failures - allowed.intValueExact());
        return new MetricOutcome(
                figure,
                Crediting.of(inputs, Judging.judged(figure, amounts.share(), beyond)),
                AssessedSpans.of(inputs.complete(whole)),
                items);
    }
}
