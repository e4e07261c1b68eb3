package io.recourse.claim;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Writes down that a credit came: what the claim is then, the step with its postings, and the credit by its key. */
@Component
class CreditWriter {

    private final JooqClaims claims;
    private final JooqClaimCredits credits;
    private final StepWriter writer;

    CreditWriter(JooqClaims claims, JooqClaimCredits credits, StepWriter writer) {
        this.claims = claims;
        this.credits = credits;
        this.writer = writer;
    }

    /**
     * The claim afterwards.
     *
     * @param closes false if more is awaited, though the credit may be said to be the last one
     * @param day of the step, in the claim's zone
     */
    Claim write(Claim before, ClaimCredit credit, boolean closes, LocalDate day, Received received) {
        ClaimState state = before.state()
                .at(closes ? ClaimStatus.CREDITED : ClaimStatus.CREDIT_PENDING)
                .with(StepRules.credited(before.amounts(), credit.amount(), closes))
                .with(before.state().trail().creditedOn(credit.on()).referredToAs(credit.document()));
        String document = credit.document().isBlank() ? null : credit.document().strip();
        ClaimEvent.Kind kind = closes ? ClaimEvent.Kind.MOVED : ClaimEvent.Kind.CREDIT_BOOKED;
        ClaimEvent event = writer.write(
                before, state, new StepNote(kind, day, credit.amount(), null, document, null, null), received);
        credits.add(new BookedCredit(
                before.id(),
                event.position(),
                credit.amount(),
                document,
                credit.on(),
                credit.last(),
                credit.idempotencyKey(),
                before.amounts().contested()));
        return claims.find(before.id()).orElseThrow();
    }
}
