package io.recourse.claim;

import io.recourse.access.AsSystem;
import io.recourse.assessment.AssessedItem;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentRevised;
import io.recourse.assessment.AssessmentService;
import io.recourse.assessment.AssessmentWithdrawn;
import io.recourse.assessment.Figure;
import io.recourse.availability.Charge;
import io.recourse.contract.calendar.HolidaysChanged;
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
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of every revision of an assessment, inside its transaction: either both are kept or neither. */
@Component
class BreachListener {

    private final ClaimIntake intake;
    private final AssessmentService assessments;
    private final ClauseVersionService versions;

    BreachListener(ClaimIntake intake, AssessmentService assessments, ClauseVersionService versions) {
        this.intake = intake;
        this.assessments = assessments;
        this.versions = versions;
    }

    @EventListener
    void on(AssessmentRevised revised) {
        Assessment assessment = revised.assessment();
        if (assessment.finished()) {
            AsSystem.run("assessment", () -> intake.take(facts(assessment)));
        }
    }

    /** The clause no longer covers the period: there is nothing to claim from it. */
    @EventListener
    void on(AssessmentWithdrawn withdrawn) {
        AsSystem.run(
                "assessment", () -> intake.take(facts(withdrawn.assessment()).grantingNothing()));
    }

    private AssessmentFacts facts(Assessment assessment) {
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
                .filter(span -> span.charge() == Charge.DOWN || span.charge() == Charge.WEIGHTED)
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

    /** Another list of holidays may move the last day of what has not been submitted yet. */
    @EventListener
    void on(HolidaysChanged changed) {
        AsSystem.run(
                "calendar",
                () -> intake.redate(
                        changed.calendar(),
                        claim -> facts(assessments.get(claim.subject().assessment()))));
    }
}
