package io.recourse.ui.voucher;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.claim.Claim;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherService;
import io.recourse.ui.claim.ClaimPageCard;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import org.springframework.core.annotation.Order;

/** Puts on a claim's page what came for it instead of a credit note, and receives it. */
@org.springframework.stereotype.Component
@Order(50)
class VouchersOnClaim implements ClaimPageCard {

    private final VoucherService vouchers;
    private final VoucherDialogs dialogs;

    VouchersOnClaim(VoucherService vouchers, VoucherDialogs dialogs) {
        this.vouchers = vouchers;
        this.dialogs = dialogs;
    }

    @Override
    public Column column() {
        return Column.WORK;
    }

    @Override
    public Component of(Claim claim, Runnable refresh) {
        SectionCard card =
                new SectionCard(UiTexts.text(claim.isMonetary() ? "voucher.onClaim" : "voucher.onClaim.quantity"));
        List<Voucher> all = vouchers.of(claim.id());
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(UiTexts.text("voucher.onClaim.none"));
            none.addClassName("rc-quiet");
            card.add(none);
        } else {
            card.add(table(all));
        }
        if (VoucherDialogs.mayReceive(claim)) {
            Button receive = new Button(
                    UiTexts.text(claim.isMonetary() ? "voucher.receive" : "voucher.receive.quantity"),
                    event -> dialogs.receive(claim, done -> refresh.run()));
            receive.getElement().setAttribute("data-step", "RECEIVE");
            card.actions(receive);
        }
        return card;
    }

    private static DataTable table(List<Voucher> all) {
        DataTable table = new DataTable(
                UiTexts.text("voucher.onClaim"),
                UiTexts.text("voucher.voucher"),
                UiTexts.text("voucher.state"),
                UiTexts.text("voucher.validUntil"),
                ">" + UiTexts.text("voucher.granted"),
                ">" + UiTexts.text("voucher.rest"));
        all.forEach(voucher -> table.row(
                VoucherTexts.mayOpen() ? Links.to(VoucherTexts.path(voucher), voucher.name()) : voucher.name(),
                VoucherTexts.state(voucher.state()),
                VoucherTexts.lastDay(voucher),
                VoucherTexts.amount(voucher.granted()),
                VoucherTexts.amount(voucher.rest())));
        return table;
    }
}
