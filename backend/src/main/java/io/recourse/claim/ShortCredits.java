package io.recourse.claim;

import io.recourse.money.Money;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Books a last credit that is shorter than what was agreed, above the limit above which legal and finance give money up
 * together: it counts as a part, the rest stays owed, and whoever booked it has agreed first to write that rest off.
 */
@Component
class ShortCredits {

    private final CreditWriter writer;
    private final ConcessionSteps concessions;

    ShortCredits(CreditWriter writer, ConcessionSteps concessions) {
        this.writer = writer;
        this.concessions = concessions;
    }

    /** True if nobody may end the claim alone with a part of that amount as its last credit. */
    static boolean isToBeAgreed(Claim claim, Money part, StepSituation situation) {
        return claim.status() != ClaimStatus.CREDITED
                && givenUp(claim, part).isPositive()
                && Concessions.takesBoth(claim, writeOff(), false, situation);
    }

    /** What a last credit would give up: what was agreed and does not come, and what is still disputed beside it. */
    private static Money givenUp(Claim claim, Money part) {
        ClaimAmounts amounts = claim.amounts();
        Money missing = amounts.awaited().minus(part);
        return (missing.isNegative() ? amounts.zero() : missing).plus(amounts.stillContested());
    }

    /** Books the credit, if it is one, and leaves the claim open; of the write-off the first agreement is kept. */
    Claim keepOpen(Claim before, ClaimCredit credit, LocalDate day, Received received, StepSituation situation) {
        Claim open = credit.amount().isZero() ? before : writer.write(before, credit, false, day, received);
        Transition step =
                Transitions.find(open.status(), ClaimStatus.WRITTEN_OFF).orElseThrow();
        ClaimMove move = ClaimMove.to(ClaimStatus.WRITTEN_OFF, open.version());
        boolean stands = Concessions.pending(open, step, false, situation) != null
                || Concessions.refusal(open, step, false, null, situation) != null;
        return stands ? open : concessions.agree(open, step, move, situation);
    }

    private static Transition writeOff() {
        return Transitions.find(ClaimStatus.CREDIT_PENDING, ClaimStatus.WRITTEN_OFF)
                .orElseThrow();
    }
}
