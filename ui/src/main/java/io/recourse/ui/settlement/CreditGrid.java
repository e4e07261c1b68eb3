package io.recourse.ui.settlement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.recourse.claim.settlement.Credit;
import io.recourse.claim.settlement.FoundCredit;
import io.recourse.claim.settlement.match.Confidence;
import io.recourse.claim.settlement.match.Finding;
import io.recourse.claim.settlement.match.Proposal;
import io.recourse.claim.settlement.match.VoucherProposal;
import io.recourse.money.Money;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** Credits in rows with what they could pay, sums per currency below. */
class CreditGrid extends DataGrid<FoundCredit> {

    /** @param queue whether this is the queue of unmatched credits, which tells the reason instead of the state */
    CreditGrid(boolean queue) {
        super(
                UiTexts.text(queue ? "settlement.unmatched" : "settlement.credits"),
                found -> found.credit().id());
        column(
                        "document",
                        UiTexts.text("settlement.document"),
                        found -> found.credit().name())
                .link(found -> SettlementTexts.path(found.credit()))
                .sortByText();
        column(
                        "vendor",
                        UiTexts.text("settlement.vendor"),
                        found -> found.credit().vendorName())
                .link(found -> "vendors/" + found.credit().vendor())
                .sortByText();
        column(
                        "issued",
                        UiTexts.text("settlement.issued"),
                        found -> Formats.current().date(found.credit().issuedOn()))
                .figures()
                .sortBy(found -> found.credit().issuedOn());
        if (queue) {
            column("reason", UiTexts.text("settlement.reason"), CreditGrid::reason)
                    .sortByText()
                    .width("16rem")
                    .grow();
        } else {
            column(
                            "state",
                            UiTexts.text("settlement.state"),
                            found -> UiTexts.text(found.credit().state().messageKey()))
                    .component(found -> SettlementTexts.state(found.credit().state()))
                    .sortBy(found -> found.credit().state());
            column("proposal", UiTexts.text("settlement.proposal"), CreditGrid::proposal)
                    .component(CreditGrid::proposalBadge)
                    .sortByText()
                    .grow();
        }
        column("text", UiTexts.text("settlement.text"), found -> text(found.credit()))
                .optional()
                .width("16rem");
        amount("amount", Credit::amount);
        amount("remaining", Credit::remaining);
        column("file", UiTexts.text("settlement.file"), found -> found.credit().fileName())
                .optional()
                .sortByText();
        card(found -> new RowCard(
                        Links.to(
                                SettlementTexts.path(found.credit()),
                                found.credit().name()),
                        new MoneyText(found.credit().amount()))
                .rest(UiTexts.beside(
                        found.credit().vendorName(),
                        Formats.current().date(found.credit().issuedOn())))
                .rest(queue ? new Badge(Tone.AT_RISK, reason(found)) : mark(found)));
        tools(queue ? "unmatched-credits" : "credits");
    }

    private void amount(String key, Function<Credit, Money> amount) {
        column(
                        key,
                        UiTexts.text("settlement." + key),
                        found -> Formats.current().money(amount.apply(found.credit())))
                .figures()
                .sortable(Comparator.comparing(
                                (FoundCredit found) -> found.credit().amount().currencyCode())
                        .thenComparing(found -> amount.apply(found.credit()).minorUnits()))
                .total(rows -> SettlementTexts.sums(rows, found -> amount.apply(found.credit())));
    }

    private static String reason(FoundCredit found) {
        return found.unmatched() == null
                ? Formats.NONE
                : UiTexts.text(found.unmatched().messageKey());
    }

    private static String proposal(FoundCredit found) {
        Finding finding = found.finding();
        if (finding == null) {
            return Formats.NONE;
        }
        if (finding.unmatched() != null) {
            return UiTexts.text(finding.unmatched().messageKey());
        }
        if (finding.proposals().isEmpty()) {
            VoucherProposal voucher = found.vouchers().getFirst();
            return UiTexts.beside(UiTexts.text(voucher.confidence().messageKey()), voucher.voucherName());
        }
        Proposal best = finding.proposals().getFirst();
        long claims =
                best.pieces().stream().map(piece -> piece.claim()).distinct().count();
        long notes =
                best.pieces().stream().map(piece -> piece.line()).distinct().count();
        return UiTexts.beside(
                UiTexts.text(best.confidence().messageKey()),
                claims > 1 ? UiTexts.text("settlement.claims", claims) : null,
                notes > 1 ? UiTexts.text("settlement.notes", notes) : null);
    }

    /** What a phone shows beside a credit: what is proposed, else how it stands. */
    private static Component mark(FoundCredit found) {
        return found.finding() == null ? SettlementTexts.state(found.credit().state()) : proposalBadge(found);
    }

    private static Component proposalBadge(FoundCredit found) {
        Finding finding = found.finding();
        if (finding == null) {
            return new Span(Formats.NONE);
        }
        Tone tone = finding.unmatched() != null
                ? Tone.UNKNOWN
                : switch (confidence(found, finding)) {
                    case CERTAIN -> Tone.MET;
                    case LIKELY -> Tone.INFO;
                    case POSSIBLE, HINT -> Tone.AT_RISK;
                };
        return new Badge(tone, proposal(found));
    }

    private static Confidence confidence(FoundCredit found, Finding finding) {
        return finding.proposals().isEmpty()
                ? found.vouchers().getFirst().confidence()
                : finding.proposals().getFirst().confidence();
    }

    private static String text(Credit credit) {
        return UiTexts.beside(credit.reference(), credit.text(), credit.documentText());
    }

    /** What a search looks in. */
    static String words(FoundCredit found) {
        Credit credit = found.credit();
        return String.join(
                        " ",
                        credit.name(),
                        credit.vendorName(),
                        text(credit),
                        credit.fileName(),
                        credit.amount().toDecimal().toPlainString())
                .toLowerCase(Locale.ROOT);
    }
}
