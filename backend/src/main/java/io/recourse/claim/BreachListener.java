package io.recourse.claim;

import io.recourse.access.AsSystem;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentRevised;
import io.recourse.assessment.AssessmentService;
import io.recourse.assessment.AssessmentWithdrawn;
import io.recourse.contract.calendar.HolidaysChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of every revision of an assessment, inside its transaction: either both are kept or neither. */
@Component
class BreachListener {

    private final ClaimIntake intake;
    private final AssessmentService assessments;
    private final AssessedFacts facts;

    BreachListener(ClaimIntake intake, AssessmentService assessments, AssessedFacts facts) {
        this.intake = intake;
        this.assessments = assessments;
        this.facts = facts;
    }

    @EventListener
    void on(AssessmentRevised revised) {
        Assessment assessment = revised.assessment();
        if (assessment.finished()) {
            AsSystem.run("assessment", () -> intake.take(facts.of(assessment)));
        }
    }

    /** The clause no longer covers the period: there is nothing to claim from it. */
    @EventListener
    void on(AssessmentWithdrawn withdrawn) {
        AsSystem.run(
                "assessment", () -> intake.take(facts.of(withdrawn.assessment()).grantingNothing()));
    }

    /** Another list of holidays may move the last day of what has not been submitted yet. */
    @EventListener
    void on(HolidaysChanged changed) {
        AsSystem.run(
                "calendar",
                () -> intake.redate(
                        changed.calendar(),
                        claim -> facts.of(assessments.get(claim.subject().assessment()))));
    }
}
