package io.recourse.ui.settlement;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.claim.settlement.CreditDetails;
import io.recourse.claim.settlement.CreditMatch;
import io.recourse.claim.settlement.Refusal;
import io.recourse.claim.settlement.SettlementService;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;

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

    private DecisionRow match(CreditMatch match) {
        Anchor claim = Links.to("claims/" + match.claim(), match.claimName());
        String decision = UiTexts.text(
                match.last() ? "settlement.match.last" : "settlement.match.part",
                Formats.current().money(match.booked()),
                match.matchedBy());
        if (!match.isStanding()) {
            return DecisionRow.undone(claim, decision, match.because(), match.undoneBy(), match.undoReason());
        }
        String warning = UiTexts.text("settlement.undo.text", match.claimName());
        return DecisionRow.standing(claim, decision, match.because(), warning, reason -> {
            settlement.undo(match.id(), reason);
            refresh.run();
        });
    }

    private static Div refusal(Refusal refusal) {
        Div head = new Div(
                Links.to("claims/" + refusal.claim(), refusal.claimName()),
                new Badge(Tone.EXCLUDED, UiTexts.text("settlement.refused")));
        head.addClassName("rc-row");
        return new Div(head, new Paragraph(UiTexts.text("settlement.refusal", refusal.refusedBy(), refusal.reason())));
    }
}
