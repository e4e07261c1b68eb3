package io.recourse.ui.voucher;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.recourse.claim.voucher.VoucherDetails;
import io.recourse.claim.voucher.VoucherService;
import io.recourse.claim.voucher.VoucherStep;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.ledger.EntryLink;

/** All that happened to a voucher, oldest first; each use that stands can be undone. */
class VoucherHistory extends SectionCard {

    private final transient VoucherService vouchers;

    VoucherHistory(VoucherService vouchers, VoucherDetails details, Runnable refresh) {
        super(UiTexts.text("voucher.history"));
        this.vouchers = vouchers;
        DataTable table = new DataTable(
                UiTexts.text("voucher.history"),
                UiTexts.text("voucher.history.on"),
                UiTexts.text("voucher.history.what"),
                ">" + UiTexts.text("voucher.history.amount"),
                ">" + UiTexts.text("voucher.rest"),
                UiTexts.text("voucher.use.reference"),
                UiTexts.text("import.by"),
                "");
        for (VoucherStep step : details.steps()) {
            table.row(
                    date(step),
                    UiTexts.text(step.kind().messageKey()),
                    VoucherTexts.amount(step.amount()),
                    VoucherTexts.amount(step.rest()),
                    said(step),
                    step.actor(),
                    details.actionable() && details.isStandingUse(step) ? undo(details, step, refresh) : new Span());
        }
        add(table);
    }

    private static Component date(VoucherStep step) {
        String day = Formats.current().date(step.occurredOn());
        return step.entry() == null ? new Span(day) : EntryLink.of(step.entry(), day);
    }

    private static Component said(VoucherStep step) {
        Div said = new Div(UiTexts.beside(step.reference(), step.note()));
        said.addClassName("rc-sentence");
        return said;
    }

    private Button undo(VoucherDetails details, VoucherStep step, Runnable refresh) {
        Button button = new Button(
                UiTexts.text("voucher.undo"),
                event -> ReasonDialog.reason(
                                UiTexts.text("voucher.undo"),
                                UiTexts.text("voucher.undo.text"),
                                UiTexts.text("voucher.undo"),
                                reason -> {
                                    vouchers.undo(details.voucher().id(), step.position(), reason);
                                    refresh.run();
                                })
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(UiTexts.text("voucher.undo") + ": " + step.reference());
        return button;
    }
}
