package io.recourse.claim;

import io.recourse.money.Money;
import io.recourse.text.Conflict;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Books a last credit that is shorter than what was agreed: it counts as a part, the rest stays owed, and whoever booked
 * it has agreed first to write that rest off (decision 123). A difference that is none by the terms of settlement closes
 * the claim at once, unless it is above the limit above which legal and finance give money up together.
 */
@Component
class ShortCredits {

    /** Of what was agreed; terms that one person states do not give up more than this hundredth alone. */
    private static final long SMALL = 100;

    private final CreditWriter writer;
    private final ConcessionSteps concessions;
    private final CreditTolerance tolerance;

    ShortCredits(CreditWriter writer, ConcessionSteps concessions, CreditTolerance tolerance) {
        this.writer = writer;
        this.concessions = concessions;
        this.tolerance = tolerance;
    }

    /** True if nobody may end the claim alone with a part of that amount as its last credit. */
    boolean isToBeAgreed(Claim claim, Money part, StepSituation situation) {
        Money givenUp = givenUp(claim, part);
        if (claim.status() == ClaimStatus.CREDITED || !givenUp.isPositive()) {
            return false;
        }
        return Concessions.takesBoth(claim, writeOff(), false, situation)
                || Concessions.takesTwo(claim, writeOff(), false, situation) && !isNegligible(claim, givenUp);
    }

    private boolean isNegligible(Claim claim, Money givenUp) {
        long awaited = claim.amounts().awaited().minorUnits();
        // Rates and roundings move the last digit of any amount, however small it is.
        long most = Math.min(tolerance.minorUnits(claim), Math.max(1, awaited / SMALL));
        return givenUp.minorUnits() <= most;
    }

    /** What a last credit would give up: what was agreed and does not come, and what is still disputed beside it. */
    private static Money givenUp(Claim claim, Money part) {
        ClaimAmounts amounts = claim.amounts();
        Money missing = amounts.awaited().minus(part);
        return (missing.isNegative() ? amounts.zero() : missing).plus(amounts.stillContested());
    }

    /**
     * Books the credit, if it is one, and leaves the claim open; of the write-off the first agreement is kept. Throws
     * Conflict if nothing is credited and somebody else agreed first: then writing off is the step to take.
     */
    Claim keepOpen(Claim before, ClaimCredit credit, LocalDate day, Received received, StepSituation situation) {
        Claim open = credit.amount().isZero() ? before : writer.write(before, credit, false, day, received);
        Transition step =
                Transitions.find(open.status(), ClaimStatus.WRITTEN_OFF).orElseThrow();
        ClaimMove move = ClaimMove.to(ClaimStatus.WRITTEN_OFF, open.version());
        Concession first = Concessions.pending(open, step, false, situation);
        if (first != null && !first.by().equals(situation.actor())) {
            throw new Conflict("claim.refused.writeOffAgreed", first.by(), open.name());
        }
        boolean stands = first != null || Concessions.refusal(open, step, false, null, situation) != null;
        return stands ? open : concessions.agree(open, step, move, situation);
    }

    private static Transition writeOff() {
        return Transitions.find(ClaimStatus.CREDIT_PENDING, ClaimStatus.WRITTEN_OFF)
                .orElseThrow();
    }
}
