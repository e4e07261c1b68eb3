package io.recourse.ui.settlement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.claim.settlement.usage.VoucherMatch;
import io.recourse.claim.settlement.usage.VoucherMatches;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import java.util.Objects;

/** The vouchers that a line was taken to use, undone matches too. */
class VoucherDecisionsCard extends SectionCard {

    private final transient VoucherMatches matches;
    private final transient Runnable refresh;

    VoucherDecisionsCard(VoucherMatches matches, List<VoucherMatch> all, Runnable refresh) {
        super(UiTexts.text("settlement.voucher.decisions"));
        this.matches = matches;
        this.refresh = refresh;
        all.forEach(match -> add(row(match)));
    }

    private Div row(VoucherMatch match) {
        Div head = new Div(
                Links.to("vouchers/" + match.voucher(), match.voucherName()),
                match.isStanding()
                        ? new Badge(Tone.MET, UiTexts.text("settlement.state.MATCHED"))
                        : new Badge(Tone.EXCLUDED, UiTexts.text("settlement.undone")));
        head.addClassName("rc-row");
        Div row = new Div(
                head,
                new Paragraph(UiTexts.text(
                        match.linked() ? "settlement.voucher.linked" : "settlement.voucher.recorded",
                        Formats.current().money(match.amount()),
                        match.matchedBy())));
        row.addClassName("rc-stack");
        if (!match.because().isEmpty()) {
            row.add(SettlementTexts.sentences(match.because()));
        }
        if (!match.isStanding()) {
            row.add(new Paragraph(UiTexts.text(
                    "settlement.match.undone",
                    Objects.requireNonNullElse(match.undoneBy(), ""),
                    Objects.requireNonNullElse(match.undoReason(), ""))));
        } else if (SettlementTexts.mayDecide()) {
            Div buttons = new Div(undo(match));
            buttons.addClassName("rc-row");
            row.add(buttons);
        }
        return row;
    }

    private Button undo(VoucherMatch match) {
        Button undo = new Button(
                UiTexts.text("settlement.undo"),
                event -> ReasonDialog.reason(
                                UiTexts.text("settlement.undo"),
                                UiTexts.text(
                                        match.linked()
                                                ? "settlement.voucher.undo.linked"
                                                : "settlement.voucher.undo.text",
                                        match.voucherName()),
                                UiTexts.text("settlement.undo"),
                                reason -> {
                                    matches.undo(match.id(), reason);
                                    refresh.run();
                                })
                        .dangerous()
                        .open());
        undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return undo;
    }
}
