package io.recourse.claim.settlement.terms;

import io.recourse.claim.Claim;
import io.recourse.claim.ClaimSubject;
import io.recourse.claim.CreditTolerance;
import org.springframework.stereotype.Component;

/** Tells the claims what the terms of their contract let differ; whoever books a credit need not read the terms. */
@Component
class StatedTolerance implements CreditTolerance {

    private final JooqSettlementTerms terms;

    StatedTolerance(JooqSettlementTerms terms) {
        this.terms = terms;
    }

    @Override
    public long minorUnits(Claim claim) {
        ClaimSubject subject = claim.subject();
        return new TermsBook(SettlementTerms.USUAL, terms.all())
                .of(subject.vendor(), subject.contract())
                .toleranceMinor();
    }
}
