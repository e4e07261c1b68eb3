package io.recourse.claim;

import io.recourse.assessment.AssessedItem;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentService;
import io.recourse.assessment.Figure;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.terms.CreditKind;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.money.Money;
import io.recourse.time.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What claims need to know of an assessment: its figures, and the times from which the contract counts its days. */
@Component
class AssessedFacts {

    private final AssessmentService assessments;
    private final ClauseVersionService versions;

    AssessedFacts(AssessmentService assessments, ClauseVersionService versions) {
        this.assessments = assessments;
        this.versions = versions;
    }

    /** True if a breach of the promise entitles to something. */
    boolean pays(Assessment assessment) {
        return versions.get(assessment.subject().clauseVersion()).terms().remedy() == Remedy.REMEDY;
    }

    AssessmentFacts of(Assessment assessment) {
        ClauseTerms terms = versions.get(assessment.subject().clauseVersion()).terms();
        Claim.Quantity quantity = quantity(assessment, terms.creditSchedule());
        Money credit = assessment.entitlement().credit();
        List<Interval> spans = downtime(assessment);
        List<AssessedItem> missed = missed(assessment);
        return new AssessmentFacts(
                assessment.id(),
                assessment.subject().clause(),
                assessment.period().label(),
                upToTheEndOfTheWhole(assessment),
                assessment.zone(),
                credit,
                quantity,
                terms.claimWindow(),
                first(spans, missed),
                assessment.figure().metric() == Metric.AVAILABILITY
                        ? certain(spans, assessment.figure())
                        : certain(missed),
                terms.periodRule().billingDay(),
                assessment.isClaimable() && terms.remedy() == Remedy.REMEDY);
    }

    private static Claim.@Nullable Quantity quantity(Assessment assessment, CreditSchedule schedule) {
        BigDecimal quantity = assessment.entitlement().quantity();
        if (quantity == null || quantity.signum() == 0) {
            return null;
        }
        String unit = schedule.kind() == CreditKind.TIERED_DAYS
                ? "DAYS"
                : Objects.requireNonNullElse(schedule.unit(), "UNITS");
        return new Claim.Quantity(quantity, unit);
    }

    /** Claims about a part of a split period are reckoned from the end of the period, as the contract says. */
    private static Interval upToTheEndOfTheWhole(Assessment assessment) {
        Interval assessed = assessment.interval();
        Instant end = assessment.period().whole().interval(assessment.zone()).to();
        return assessment.period().part() > 0 && end.isAfter(assessed.to())
                ? new Interval(assessed.from(), end)
                : assessed;
    }

    private List<Interval> downtime(Assessment assessment) {
        return assessments.intervals(assessment.id()).stream()
                .filter(span -> span.charge().isDown())
                .map(span -> span.interval())
                .sorted(Comparator.comparing(Interval::from))
                .toList();
    }

    private List<AssessedItem> missed(Assessment assessment) {
        return assessments.items(assessment.id()).stream()
                .filter(item -> item.outcome() == AssessedItem.Outcome.MISSED)
                .sorted(Comparator.comparing(AssessedItem::from))
                .toList();
    }

    private static @Nullable Instant first(List<Interval> downtime, List<AssessedItem> missed) {
        if (downtime.isEmpty()) {
            return missed.isEmpty() ? null : missed.getFirst().from();
        }
        return downtime.getFirst().from();
    }

    /** When the first ticket, month or other thing was missed; null if none was. */
    private static @Nullable Instant certain(List<AssessedItem> missed) {
        return missed.isEmpty()
                ? null
                : Objects.requireNonNullElse(
                        missed.getFirst().to(), missed.getFirst().from());
    }

    /** When the downtime reached what the promise allows in the counted time; null if it never did. */
    private static @Nullable Instant certain(List<Interval> downtime, Figure figure) {
        BigDecimal missing = BigDecimal.valueOf(100).subtract(figure.commitment());
        long allowed = missing.multiply(BigDecimal.valueOf(figure.counted()))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.FLOOR)
                .longValue();
        long left = Math.max(0, allowed);
        for (Interval span : downtime) {
            long length = span.duration().toMillis();
            if (length >= left) {
                return span.from().plusMillis(left);
            }
            left -= length;
        }
        return null;
    }
}
