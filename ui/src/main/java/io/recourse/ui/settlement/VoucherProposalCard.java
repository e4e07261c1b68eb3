package io.recourse.ui.settlement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.recourse.claim.settlement.match.VoucherProposal;
import io.recourse.claim.settlement.usage.VoucherMatches;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;

/** A voucher that the line uses by its own words: how much, why, and the two answers. */
class VoucherProposalCard extends SectionCard {

    private final transient VoucherMatches matches;
    private final transient VoucherProposal proposal;
    private final transient Runnable refresh;

    VoucherProposalCard(VoucherMatches matches, VoucherProposal proposal, Runnable refresh) {
        super(UiTexts.text("settlement.voucher.proposal"));
        this.matches = matches;
        this.proposal = proposal;
        this.refresh = refresh;
        actions(SettlementTexts.confidence(proposal.confidence()));
        DataTable table = new DataTable(
                UiTexts.text("settlement.voucher.proposal"),
                UiTexts.text("settlement.voucher"),
                ">" + UiTexts.text("settlement.voucher.amount"));
        table.row(Links.to("vouchers/" + proposal.voucher(), proposal.voucherName()), new MoneyText(proposal.amount()));
        add(table, SettlementTexts.sentences(proposal.because()));
        if (SettlementTexts.mayDecide()) {
            add(buttons());
        }
    }

    private Div buttons() {
        Div buttons = new Div();
        buttons.addClassName("rc-row");
        if (proposal.canBeTaken()) {
            Button confirm = new Button(
                    UiTexts.text(
                            proposal.recorded() == null ? "settlement.voucher.confirm" : "settlement.voucher.link"),
                    event -> confirm());
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            confirm.setDisableOnClick(true);
            buttons.add(confirm);
        }
        buttons.add(SettlementTexts.refuse(proposal.voucherName(), reason -> {
            matches.refuse(proposal.line(), proposal.voucher(), reason);
            refresh.run();
        }));
        return buttons;
    }

    private void confirm() {
        if (new FormErrors().run(() -> matches.confirm(proposal.line(), proposal.voucher(), null))) {
            Notifications.success(UiTexts.text("settlement.voucher.confirmed"));
        }
        refresh.run();
    }
}
