package io.recourse.ui.settlement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.claim.settlement.CreditDetails;
import io.recourse.claim.settlement.CreditMatch;
import io.recourse.claim.settlement.Refusal;
import io.recourse.claim.settlement.SettlementService;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.Objects;

/** What people decided about a credit: matches, undone ones too, and refusals. */
class DecisionsCard extends SectionCard {

    private final transient SettlementService settlement;
    private final transient Runnable refresh;

    DecisionsCard(SettlementService settlement, CreditDetails details, Runnable refresh) {
        super(UiTexts.text("settlement.decisions"));
        this.settlement = settlement;
        this.refresh = refresh;
        details.matches().forEach(match -> add(match(match)));
        details.refusals().forEach(refusal -> add(refusal(refusal)));
    }

    private Div match(CreditMatch match) {
        Formats formats = Formats.current();
        Div head = new Div(
                Links.to("claims/" + match.claim(), match.claimName()),
                match.isStanding()
                        ? new Badge(Tone.MET, UiTexts.text("settlement.state.MATCHED"))
                        : new Badge(Tone.EXCLUDED, UiTexts.text("settlement.undone")));
        head.addClassName("rc-row");
        Div row = new Div(
                head,
                new Paragraph(UiTexts.text(
                        match.last() ? "settlement.match.last" : "settlement.match.part",
                        formats.money(match.booked()),
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

    private Button undo(CreditMatch match) {
        Button undo = new Button(
                UiTexts.text("settlement.undo"),
                event -> ReasonDialog.reason(
                                UiTexts.text("settlement.undo"),
                                UiTexts.text("settlement.undo.text", match.claimName()),
                                UiTexts.text("settlement.undo"),
                                reason -> {
                                    settlement.undo(match.id(), reason);
                                    refresh.run();
                                })
                        .dangerous()
                        .open());
        undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return undo;
    }

    private static Div refusal(Refusal refusal) {
        Div head = new Div(
                Links.to("claims/" + refusal.claim(), refusal.claimName()),
                new Badge(Tone.EXCLUDED, UiTexts.text("settlement.refused")));
        head.addClassName("rc-row");
        return new Div(head, new Paragraph(UiTexts.text("settlement.refusal", refusal.refusedBy(), refusal.reason())));
    }
}
