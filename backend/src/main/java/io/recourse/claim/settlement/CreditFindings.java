package io.recourse.claim.settlement;

import io.recourse.claim.settlement.JooqCreditDecisions.Pair;
import io.recourse.claim.settlement.JooqCreditDecisions.VoucherPair;
import io.recourse.claim.settlement.match.CreditMatcher;
import io.recourse.claim.settlement.match.NamedVouchers;
import io.recourse.claim.settlement.match.OpenClaim;
import io.recourse.claim.settlement.match.OpenLine;
import io.recourse.claim.settlement.match.Tolerance;
import io.recourse.claim.settlement.match.VoucherProposal;
import io.recourse.claim.settlement.terms.SettlementTerms;
import io.recourse.claim.settlement.terms.SettlementTermsService;
import io.recourse.claim.settlement.terms.TermsBook;
import io.recourse.claim.voucher.UsableVoucher;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.VoucherId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the matcher what open credits could pay or use, with the company's tolerances, rates and refusals. */
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
    FoundPayments find(List<Credit> credits, List<OpenClaim> claims, List<UsableVoucher> usable) {
        TermsBook book = terms.book();
        Tolerance.Rates conversion = rates.conversion();
        Function<OpenLine, Tolerance> tolerances = line -> {
            SettlementTerms ofVendor = book.of(line.vendor());
            return new Tolerance(ofVendor.toleranceMinor(), ofVendor.exchangePercent(), conversion);
        };
        List<OpenLine> lines = credits.stream()
                .filter(Credit::isOpen)
                .map(CreditFindings::line)
                .toList();
        Map<SettlementLineId, List<VoucherProposal>> vouchers = vouchers(lines, usable, tolerances);
        Set<SettlementLineId> elsewhere = vouchers.entrySet().stream()
                .filter(found -> found.getValue().stream().anyMatch(VoucherProposal::canBeTaken))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<Pair> refused = decisions.refused();
        CreditMatcher matcher = new CreditMatcher(tolerances, (line, claim) -> refused.contains(new Pair(line, claim)));
        return new FoundPayments(matcher.find(lines, claims, elsewhere), vouchers);
    }

    private Map<SettlementLineId, List<VoucherProposal>> vouchers(
            List<OpenLine> lines, List<UsableVoucher> usable, Function<OpenLine, Tolerance> tolerances) {
        if (usable.isEmpty()) {
            return Map.of();
        }
        Map<VoucherId, Set<Integer>> matched = decisions.matchedUses();
        Set<VoucherPair> refused = decisions.refusedVouchers();
        List<UsableVoucher> open =
                usable.stream().map(voucher -> withoutMatched(voucher, matched)).toList();
        Map<SettlementLineId, List<VoucherProposal>> found = new LinkedHashMap<>();
        for (OpenLine line : lines) {
            List<VoucherProposal> named = new NamedVouchers(line, tolerances.apply(line))
                    .find(open.stream()
                            .filter(voucher -> !refused.contains(new VoucherPair(line.id(), voucher.id())))
                            .toList());
            if (!named.isEmpty()) {
                found.put(line.id(), named);
            }
        }
        return found;
    }

    /** A use that another line has is not this line's. */
    private static UsableVoucher withoutMatched(UsableVoucher voucher, Map<VoucherId, Set<Integer>> matched) {
        Set<Integer> taken = matched.getOrDefault(voucher.id(), Set.of());
        return new UsableVoucher(
                voucher.id(),
                voucher.name(),
                voucher.vendor(),
                voucher.code(),
                voucher.left(),
                voucher.firstDay(),
                voucher.lastDay(),
                voucher.uses().stream()
                        .filter(use -> !taken.contains(use.position()))
                        .toList());
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
                credit.reference(),
                credit.serviceFrom());
    }
}
