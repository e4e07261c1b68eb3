package io.recourse.claim.settlement;

import io.recourse.claim.ClaimStatus;
import io.recourse.claim.settlement.file.DocumentKind;
import io.recourse.claim.settlement.match.Confidence;
import io.recourse.claim.settlement.match.Finding;
import io.recourse.claim.settlement.match.Piece;
import io.recourse.claim.settlement.match.Unmatched;
import io.recourse.claim.settlement.match.VoucherProposal;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.SettlementImportId;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.VendorId;
import io.recourse.db.id.VoucherId;
import io.recourse.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A credit in JSON, sentences in the caller's language. */
record CreditJson(
        SettlementLineId id,
        VendorId vendor,
        String vendorName,
        DocumentKind kind,
        String number,
        String line,
        LocalDate issuedOn,
        Money amount,
        Money matched,
        Money remaining,
        @Nullable Money tax,
        boolean taxed,
        @Nullable String text,
        @Nullable String documentText,
        @Nullable String reference,
        @Nullable LocalDate serviceFrom,
        @Nullable LocalDate serviceTo,
        SettlementImportId importId,
        CreditState state,
        @Nullable CreditAside aside,
        @Nullable Unmatched unmatched,
        List<ProposalJson> proposals,
        List<VoucherProposalJson> vouchers,
        boolean sample) {

    record ProposalJson(Confidence confidence, List<PieceJson> pieces, List<String> because) {}

    record PieceJson(SettlementLineId credit, ClaimId claim, Money amount, Money booked, boolean last) {

        static PieceJson of(Piece piece) {
            return new PieceJson(piece.line(), piece.claim(), piece.amount(), piece.booked(), piece.last());
        }
    }

    /** A use of a voucher; {@code recorded} is the position of one that a person has recorded already. */
    record VoucherProposalJson(
            Confidence confidence,
            VoucherId voucher,
            String voucherName,
            Money amount,
            @Nullable Integer recorded,
            List<String> because) {

        static VoucherProposalJson of(VoucherProposal proposal, Locale locale) {
            return new VoucherProposalJson(
                    proposal.confidence(),
                    proposal.voucher(),
                    proposal.voucherName(),
                    proposal.amount(),
                    proposal.recorded(),
                    proposal.because().stream()
                            .map(sentence -> sentence.in(locale))
                            .toList());
        }
    }

    record OpenClaimJson(ClaimId id, String name, ClaimStatus status, Money open, List<String> references) {}

    record DetailsJson(
            CreditJson credit, List<OpenClaimJson> openClaims, List<CreditMatch> matches, List<Refusal> refusals) {}

    static CreditJson of(FoundCredit found, Locale locale) {
        Credit credit = found.credit();
        return new CreditJson(
                credit.id(),
                credit.vendor(),
                credit.vendorName(),
                credit.kind(),
                credit.number(),
                credit.line(),
                credit.issuedOn(),
                credit.amount(),
                credit.matched(),
                credit.remaining(),
                credit.tax(),
                credit.taxed(),
                credit.text(),
                credit.documentText(),
                credit.reference(),
                credit.serviceFrom(),
                credit.serviceTo(),
                credit.importId(),
                credit.state(),
                credit.aside(),
                found.unmatched(),
                proposals(found.finding(), locale),
                found.vouchers().stream()
                        .map(voucher -> VoucherProposalJson.of(voucher, locale))
                        .toList(),
                credit.sample());
    }

    static DetailsJson of(CreditDetails details, Locale locale) {
        return new DetailsJson(
                of(new FoundCredit(details.credit(), details.finding(), details.vouchers()), locale),
                details.openClaims().stream()
                        .map(claim -> new OpenClaimJson(
                                claim.id(), claim.name(), claim.status(), claim.open(), claim.references()))
                        .toList(),
                details.matches(),
                details.refusals());
    }

    private static List<ProposalJson> proposals(@Nullable Finding finding, Locale locale) {
        return finding == null
                ? List.of()
                : finding.proposals().stream()
                        .map(proposal -> new ProposalJson(
                                proposal.confidence(),
                                proposal.pieces().stream().map(PieceJson::of).toList(),
                                proposal.because().stream()
                                        .map(sentence -> sentence.in(locale))
                                        .toList()))
                        .toList();
    }
}
