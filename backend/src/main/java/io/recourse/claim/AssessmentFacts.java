package io.recourse.claim;

import io.recourse.contract.terms.ClaimOccasion;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClauseId;
import io.recourse.money.Money;
import io.recourse.time.Interval;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a claim needs to know of an assessment whose period is over.
 *
 * @param credit computed; zero if the promise was kept, or if the clause pays nothing or no money
 * @param quantity days or units granted instead of money; null if none
 * @param window rule of the clause version from which the days follow
 * @param firstDowntime beginning of the first charged downtime; null if there is none
 * @param certain when downtime had used up what the promise allows; null if unknown
 * @param billingDay day of the month on which the clause's billing cycles begin
 * @param remedy false for a promise that is only watched and pays nothing
 */
public record AssessmentFacts(
        AssessmentId assessment,
        ClauseId clause,
        String periodLabel,
        Interval period,
        ZoneId zone,
        Money credit,
        Claim.@Nullable Quantity quantity,
        ClaimWindow window,
        @Nullable Instant firstDowntime,
        @Nullable Instant certain,
        int billingDay,
        boolean remedy) {

    /** Where nobody knows when the breach became certain, and billing cycles are calendar months. */
    AssessmentFacts(
            AssessmentId assessment,
            ClauseId clause,
            String periodLabel,
            Interval period,
            ZoneId zone,
            Money credit,
            Claim.@Nullable Quantity quantity,
            ClaimWindow window,
            @Nullable Instant firstDowntime,
            boolean remedy) {
        this(assessment, clause, periodLabel, period, zone, credit, quantity, window, firstDowntime, null, 1, remedy);
    }

    /** What the days of a claim hang on. */
    ClaimOccasion occasion() {
        return new ClaimOccasion(period, firstDowntime, certain, zone, billingDay);
    }

    /** True if there is something to claim. */
    public boolean grantsSomething() {
        return remedy && (credit.isPositive() || quantity != null);
    }

    /** The same under another rule of days. */
    AssessmentFacts with(ClaimWindow other) {
        return new AssessmentFacts(
                assessment,
                clause,
                periodLabel,
                period,
                zone,
                credit,
                quantity,
                other,
                firstDowntime,
                certain,
                billingDay,
                remedy);
    }

    /** The same with a part of the credit. */
    AssessmentFacts granting(Money part) {
        return new AssessmentFacts(
                assessment,
                clause,
                periodLabel,
                period,
                zone,
                part,
                quantity,
                window,
                firstDowntime,
                certain,
                billingDay,
                remedy);
    }

    /** What a claim already knows of a later revision; its days are not reckoned from this. */
    static AssessmentFacts of(Claim claim, Claim.Amendment revision) {
        ClaimDeadline deadline = claim.deadline();
        return new AssessmentFacts(
                revision.assessment(),
                claim.subject().clause(),
                claim.periodLabel(),
                deadline.period(),
                deadline.zone(),
                revision.computed(),
                revision.quantity(),
                deadline.window(),
                null,
                true);
    }

    AssessmentFacts grantingNothing() {
        Money nothing = new Money(0, credit.currency());
        return new AssessmentFacts(
                assessment,
                clause,
                periodLabel,
                period,
                zone,
                nothing,
                null,
                window,
                firstDowntime,
                certain,
                billingDay,
                false);
    }
}
