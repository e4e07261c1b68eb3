package io.recourse.claim;

import io.recourse.claim.policy.Office;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Giving money up is decided by the rules by which it is claimed: whoever noted an offer does not accept it, a second
 * person agrees to withdraw a claim, to let it lapse or to write it off, and above the limit legal and finance both agree,
 * also that less is accepted or the rest dropped.
 */
final class Concessions {

    private Concessions() {}

    /** True if the step gives up what was sought; a partial approval does unless the rest stays in dispute. */
    static boolean isOne(Claim claim, Transition step, boolean disputesRest) {
        return switch (step.to()) {
            case PARTIALLY_APPROVED -> !disputesRest;
            case WITHDRAWN -> claim.coverage() == null;
            case WRITTEN_OFF, LAPSED -> true;
            default -> false;
        };
    }

    /** True if one person alone cannot take the step: nobody else said it first, as with what the vendor answers. */
    static boolean takesTwo(Claim claim, Transition step, boolean disputesRest, StepSituation situation) {
        boolean ownDecision = step.to() != ClaimStatus.PARTIALLY_APPROVED && isOne(claim, step, disputesRest);
        return situation.isPerson() && ownDecision || takesBoth(claim, step, disputesRest, situation);
    }

    /** True if legal and finance both have to agree; what was signed above the limit stays above it. */
    static boolean takesBoth(Claim claim, Transition step, boolean disputesRest, StepSituation situation) {
        return situation.isPerson()
                && claim.isMonetary()
                && isOne(claim, step, disputesRest)
                && (claim.state().release().two()
                        || situation.needsBoth().test(claim.amounts().sought()));
    }

    /** The first agreement to this very step, if there is one. */
    static @Nullable Concession pending(Claim claim, Transition step) {
        Concession concession = claim.concession();
        return concession != null && concession.to() == step.to() ? concession : null;
    }

    /** The same, if it counts: one that was given below the limit does not above it. */
    static @Nullable Concession pending(Claim claim, Transition step, boolean disputesRest, StepSituation situation) {
        Concession first = pending(claim, step);
        boolean counts = first != null && (first.as() != null || !takesBoth(claim, step, disputesRest, situation));
        return counts ? first : null;
    }

    /** True if the step is not the office's work, but the other one agreed to it and waits for this one. */
    static boolean awaits(Claim claim, Transition step, @Nullable Office office) {
        Concession first = pending(claim, step);
        return first != null && office != null && (first.as() == null || office.completes(first.as()));
    }

    /** Why this person cannot give it up now; null if nothing stands against it. */
    static @Nullable Conflict refusal(
            Claim claim, Transition step, boolean disputesRest, @Nullable Money amount, StepSituation situation) {
        boolean accepts = step.from() == ClaimStatus.COUNTER_OFFERED && step.to() == ClaimStatus.PARTIALLY_APPROVED;
        if (accepts && situation.isPerson() && situation.actor().equals(situation.offerNotedBy())) {
            return new Conflict("claim.refused.offerSecondPerson");
        }
        if (!takesTwo(claim, step, disputesRest, situation)) {
            return null;
        }
        boolean both = takesBoth(claim, step, disputesRest, situation);
        Concession first = pending(claim, step, disputesRest, situation);
        if (first == null) {
            return both && situation.office() == null ? new Conflict("claim.refused.bothOffices", claim.name()) : null;
        }
        if (situation.actor().equals(first.by())) {
            return new Conflict(both ? "claim.refused.concededByYou" : "claim.refused.concededAlone");
        }
        if (both && !awaits(claim, step, situation.office())) {
            return new Conflict("claim.refused.otherOffice");
        }
        boolean same = amount == null || Objects.equals(amount, first.amount());
        return same ? null : new Conflict("claim.refused.concededOther", String.valueOf(first.amount()));
    }
}
