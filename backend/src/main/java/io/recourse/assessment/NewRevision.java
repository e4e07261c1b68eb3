package io.recourse.assessment;

import io.recourse.assessment.MetricAssessment.MetricOutcome;
import io.recourse.assessment.remedy.Breach;
import io.recourse.assessment.remedy.Surroundings;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.SourceId;
import io.recourse.time.Period;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A revision that is about to be stored.
 *
 * @param outcome what came out of its own measurements
 * @param entitlement what of the credit is left among others
 * @param previous the revision that is the latest up to now; null if there is none
 * @param renews true if nothing but time has passed since the previous one, which is provisional: it is then brought up
 *     to date and stays the same revision (decision 081)
 */
record NewRevision(
        Computation inputs,
        InputHashes hashes,
        @Nullable SourceId source,
        MetricOutcome outcome,
        Entitlement entitlement,
        JooqLatest.@Nullable Row previous,
        boolean renews) {

    /** Computes, if the inputs are others than those of the revision before; else empty. */
    static Optional<NewRevision> of(MetricAssessment judged, JooqLatest.@Nullable Row previous) {
        InputHashes hashes = judged.hashes();
        if (isKnown(hashes, previous)) {
            return Optional.empty();
        }
        MetricOutcome outcome = judged.outcome();
        return Optional.of(of(judged, hashes, outcome, outcome.entitlement(), previous));
    }

    /** The same where the credit hangs on those of others: what they leave of it decides, too. */
    static Optional<NewRevision> among(
            Surroundings surroundings, MetricAssessment judged, JooqLatest.@Nullable Row previous) {
        MetricOutcome outcome = judged.outcome();
        Entitlement alone = outcome.entitlement();
        Entitlement fitted = surroundings.fit(breach(judged.inputs()), alone);
        InputHashes hashes =
                fitted.equals(alone) ? judged.hashes() : judged.hashes().among(fitted);
        return isKnown(hashes, previous)
                ? Optional.empty()
                : Optional.of(of(judged, hashes, outcome, fitted, previous));
    }

    private static NewRevision of(
            MetricAssessment judged,
            InputHashes hashes,
            MetricOutcome outcome,
            Entitlement entitlement,
            JooqLatest.@Nullable Row previous) {
        return new NewRevision(
                judged.inputs(),
                hashes,
                judged.source(),
                outcome,
                entitlement,
                previous,
                previous != null && isRenewal(judged, outcome, previous));
    }

    /** True if the same inputs up to the same instant would give the previous figure again, and the verdict is the same. */
    private static boolean isRenewal(MetricAssessment judged, MetricOutcome outcome, JooqLatest.Row previous) {
        return !previous.finished()
                && !judged.inputs().finished()
                && Objects.equals(previous.met(), outcome.figure().met())
                && !previous.dataUntil().isAfter(judged.inputs().dataUntil())
                && judged.hashesAsOf(previous.dataUntil())
                        .filter(then -> then.input().equals(previous.inputHash()))
                        .isPresent();
    }

    private static boolean isKnown(InputHashes hashes, JooqLatest.@Nullable Row previous) {
        return previous != null && previous.inputHash().equals(hashes.input());
    }

    private static Breach breach(Computation inputs) {
        Assignment assignment = inputs.assignment();
        return new Breach(
                assignment.clause(),
                assignment.version().terms(),
                assignment.period(),
                assignment.interval(),
                inputs.fee(),
                inputs.currency());
    }

    Assignment assignment() {
        return inputs.assignment();
    }

    /** The revision that is the latest no longer because of this one; null if there is none. */
    @Nullable
    AssessmentId replaced() {
        return previous == null || renews ? null : previous.id();
    }

    /** The provisional figure that this one brings up to date; null if it is a revision of its own. */
    JooqLatest.@Nullable Row renewed() {
        return renews ? previous : null;
    }

    Reassessment.Key key() {
        return Reassessment.Key.of(assignment());
    }

    /** With the id and the number that it is stored under. */
    Assessment stored(AssessmentId id, int number, Instant now) {
        Assignment assignment = assignment();
        Period period = assignment.period();
        ZoneId zone = assignment.version().terms().zone();
        return new Assessment(
                id,
                new Assessment.Subject(
                        assignment.clause().id(),
                        assignment.clause().title(),
                        assignment.version().id(),
                        assignment.clause().serviceId(),
                        assignment.clause().serviceName(),
                        assignment.clause().contractId(),
                        assignment.clause().contractReference(),
                        assignment.clause().contractTitle(),
                        assignment.clause().vendorId(),
                        assignment.clause().vendorName()),
                source,
                period,
                assignment.interval(),
                zone,
                number,
                true,
                inputs.finished(),
                now,
                inputs.dataUntil(),
                hashes,
                outcome.figure(),
                entitlement,
                renews && previous != null
                        ? new Assessment.Renewals(previous.renewals() + 1, previous.firstComputedAt())
                        : null);
    }
}
