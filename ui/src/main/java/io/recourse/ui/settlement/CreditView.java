package io.recourse.ui.settlement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.access.Roles;
import io.recourse.claim.settlement.Credit;
import io.recourse.claim.settlement.CreditAside;
import io.recourse.claim.settlement.CreditDetails;
import io.recourse.claim.settlement.SettlementService;
import io.recourse.claim.settlement.match.Finding;
import io.recourse.claim.settlement.match.Proposal;
import io.recourse.claim.settlement.match.VoucherProposal;
import io.recourse.claim.settlement.usage.VoucherMatch;
import io.recourse.claim.settlement.usage.VoucherMatches;
import io.recourse.db.id.SettlementLineId;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.Ids;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One credit: what the vendor wrote beside the claims it could pay, and what was decided. */
@Route(value = "settlement/credits/:id", layout = MainLayout.class)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
class CreditView extends Page implements BeforeEnterObserver {

    private final transient SettlementService settlement;
    private final transient VoucherMatches vouchers;

    CreditView(SettlementService settlement, VoucherMatches vouchers) {
        this.settlement = settlement;
        this.vouchers = vouchers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(Ids.read(event, SettlementLineId::of));
    }

    private void fill(SettlementLineId id) {
        CreditDetails details = settlement.details(id);
        Runnable refresh = () -> fill(id);
        Div written = stack(new CreditFacts(details.credit()));
        Div answers = proposals(details, refresh);
        if (!details.matches().isEmpty() || !details.refusals().isEmpty()) {
            // Beside what was written once nothing is to be chosen any more, below it until then.
            (details.credit().isOpen() ? written : answers).add(new DecisionsCard(settlement, details, refresh));
        }
        List<VoucherMatch> uses = vouchers.of(id);
        if (!uses.isEmpty()) {
            (details.credit().isOpen() ? written : answers).add(new VoucherDecisionsCard(vouchers, uses, refresh));
        }
        Div columns = new Div(written, answers);
        columns.addClassName("rc-columns");
        show(header(details.credit()), columns);
    }

    private PageHeader header(Credit credit) {
        PageHeader header = new PageHeader(credit.name())
                .crumbs(
                        new Crumb(getTranslation("frame.navigation.settlement"), "settlement"),
                        new Crumb(credit.vendorName(), "vendors/" + credit.vendor()))
                .beside(SettlementTexts.state(credit.state()));
        if (credit.sample()) {
            header.beside(new Badge(Tone.INFO, getTranslation("frame.sample")));
        }
        return header;
    }

    private Div proposals(CreditDetails details, Runnable refresh) {
        Div cards = stack();
        CreditAside aside = details.credit().aside();
        if (aside != null) {
            cards.add(aside(details.credit(), aside, refresh));
        }
        Finding finding = details.finding();
        if (finding == null) {
            return cards;
        }
        if (finding.unmatched() != null) {
            cards.add(SettlementTexts.notice(
                    Tone.AT_RISK, getTranslation(finding.unmatched().messageKey())));
        }
        for (VoucherProposal proposal : details.vouchers()) {
            cards.add(new VoucherProposalCard(vouchers, proposal, refresh));
        }
        for (Proposal proposal : finding.proposals()) {
            cards.add(new ProposalCard(settlement, details, proposal, refresh));
        }
        if (SettlementTexts.mayDecide()) {
            cards.add(byHand(details, refresh));
        } else if (finding.proposals().isEmpty() && details.vouchers().isEmpty()) {
            cards.add(new Paragraph(getTranslation("settlement.notYours")));
        }
        return cards;
    }

    private SectionCard byHand(CreditDetails details, Runnable refresh) {
        Credit credit = details.credit();
        Button choose = new Button(
                getTranslation("settlement.choose"), event -> new MatchDialog(settlement, details, refresh).open());
        choose.setEnabled(details.openClaims().stream().anyMatch(claim -> claim.isAgreed()));
        Button goodwill = aside("settlement.goodwill", credit, CreditAside.Kind.GOODWILL, refresh);
        Button notOurs = aside("settlement.notOurs", credit, CreditAside.Kind.NOT_OURS, refresh);
        Div buttons = new Div(choose, goodwill, notOurs);
        buttons.addClassName("rc-row");
        return new SectionCard(
                getTranslation("settlement.byHand"), new Paragraph(getTranslation("settlement.byHand.text")), buttons);
    }

    private Button aside(String key, Credit credit, CreditAside.Kind kind, Runnable refresh) {
        Button button = new Button(
                getTranslation(key),
                event -> ReasonDialog.reason(
                                getTranslation(key), getTranslation(key + ".text"), getTranslation(key), reason -> {
                                    settlement.setAside(credit.id(), kind, reason);
                                    refresh.run();
                                })
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private Component aside(Credit credit, CreditAside aside, Runnable refresh) {
        SectionCard card = new SectionCard(
                getTranslation(aside.kind().messageKey()),
                new Paragraph(aside.reason()),
                new Paragraph(getTranslation("settlement.aside.by", aside.setBy())));
        if (aside.entry() != null) {
            card.add(io.recourse.ui.component.Links.to(
                    "ledger/entries/" + aside.entry(), getTranslation("settlement.aside.entry")));
        }
        if (SettlementTexts.mayDecide()) {
            card.actions(new Button(
                    getTranslation("settlement.putBack"),
                    event -> ReasonDialog.reason(
                                    getTranslation("settlement.putBack"),
                                    getTranslation("settlement.putBack.text"),
                                    getTranslation("settlement.putBack"),
                                    reason -> {
                                        settlement.putBack(credit.id(), reason);
                                        refresh.run();
                                    })
                            .open()));
        }
        return card;
    }

    private static Div stack(Component... cards) {
        Div stack = new Div(cards);
        stack.addClassName("rc-stack");
        return stack;
    }
}
