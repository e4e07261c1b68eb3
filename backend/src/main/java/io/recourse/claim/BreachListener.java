package io.recourse.claim;

import io.recourse.access.AsSystem;
import io.recourse.assessment.AssessedInterval;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentRevised;
import io.recourse.assessment.AssessmentService;
import io.recourse.assessment.AssessmentWithdrawn;
import io.recourse.availability.Charge;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.terms.CreditKind;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
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
        return new AssessmentFacts(
                assessment.id(),
                assessment.subject().clause(),
                assessment.period().label(),
                assessment.interval(),
                assessment.zone(),
                credit,
                quantity,
                terms.claimWindow(),
                firstDowntime(assessment),
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

    private @Nullable Instant firstDowntime(Assessment assessment) {
        return assessments.intervals(assessment.id()).stream()
                .filter(span -> span.charge() == Charge.DOWN || span.charge() == Charge.WEIGHTED)
                .map(AssessedInterval::interval)
                .map(span -> span.from())
                .min(Instant::compareTo)
                .orElse(null);
    }
}
