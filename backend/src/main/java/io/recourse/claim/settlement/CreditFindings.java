package io.recourse.claim.settlement;

import io.recourse.claim.settlement.JooqCreditDecisions.Pair;
import io.recourse.claim.settlement.match.CreditMatcher;
import io.recourse.claim.settlement.match.Finding;
import io.recourse.claim.settlement.match.OpenClaim;
import io.recourse.claim.settlement.match.OpenLine;
import io.recourse.claim.settlement.match.Tolerance;
import io.recourse.claim.settlement.terms.SettlementTerms;
import io.recourse.claim.settlement.terms.SettlementTermsService;
import io.recourse.claim.settlement.terms.TermsBook;
import io.recourse.db.id.SettlementLineId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the matcher what open credits could pay, with the company's tolerances, rates and refusals. */
@Component
class CreditFindings {

    private final SettlementTermsService terms;
    private final BookRates rates;
    private final JooqCreditDecisions decisions;

    CreditFindings(SettlementTermsService terms, BookRates rates, JooqCreditDecisions decisions) {
        this.terms = terms;
        this.rates = rates;
        this.decisions = decisions;
    }

    /** All open credits of a vendor must be given together, since they compete for its claims. */
    Map<SettlementLineId, Finding> find(List<Credit> credits, List<OpenClaim> claims) {
        TermsBook book = terms.book();
        Tolerance.Rates conversion = rates.conversion();
        Set<Pair> refused = decisions.refused();
        CreditMatcher matcher = new CreditMatcher(
                line -> {
                    SettlementTerms ofVendor = book.of(line.vendor());
                    return new Tolerance(ofVendor.toleranceMinor(), ofVendor.exchangePercent(), conversion);
                },
                (line, claim) -> refused.contains(new Pair(line, claim)));
        return matcher.find(
                credits.stream()
                        .filter(Credit::isOpen)
                        .map(CreditFindings::line)
                        .toList(),
                claims);
    }

    private static OpenLine line(Credit credit) {
        String words = Stream.of(credit.reference(), credit.text(), credit.documentText())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" \n "));
        return new OpenLine(
                credit.id(),
                credit.vendor(),
                credit.number(),
                credit.line(),
                credit.issuedOn(),
                credit.remaining(),
                words,
                credit.reference());
    }
}
