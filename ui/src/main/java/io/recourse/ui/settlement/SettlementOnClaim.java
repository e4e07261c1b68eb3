package io.recourse.ui.settlement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.claim.Claim;
import io.recourse.claim.settlement.CreditMatch;
import io.recourse.claim.settlement.SettlementService;
import io.recourse.claim.settlement.ageing.AgeingService;
import io.recourse.claim.settlement.ageing.SentReminder;
import io.recourse.ui.claim.ClaimPageCard;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import org.springframework.core.annotation.Order;

/** Puts on a claim's page which credits were taken for it, and of what the vendor was reminded. */
@org.springframework.stereotype.Component
@Order(60)
class SettlementOnClaim implements ClaimPageCard {

    private final SettlementService settlement;
    private final AgeingService ageing;

    SettlementOnClaim(SettlementService settlement, AgeingService ageing) {
        this.settlement = settlement;
        this.ageing = ageing;
    }

    @Override
    public Column column() {
        return Column.REFERENCE;
    }

    @Override
    public Component of(Claim claim, Runnable refresh) {
        List<CreditMatch> matches = settlement.matchesOf(claim.id());
        List<SentReminder> reminders = ageing.remindersOf(claim.id());
        SectionCard card = new SectionCard(UiTexts.text("settlement.onClaim"));
        if (matches.isEmpty() && reminders.isEmpty()) {
            Paragraph none = new Paragraph(UiTexts.text("settlement.onClaim.none"));
            none.addClassName("rc-quiet");
            card.add(none);
        }
        if (!matches.isEmpty()) {
            card.add(credits(matches));
        }
        if (!reminders.isEmpty()) {
            card.add(reminders(reminders));
        }
        return card;
    }

    private static DataTable credits(List<CreditMatch> matches) {
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                UiTexts.text("settlement.credits"),
                UiTexts.text("settlement.document"),
                UiTexts.text("settlement.issued"),
                ">" + UiTexts.text("settlement.booked"),
                "");
        for (CreditMatch match : matches) {
            table.row(
                    SettlementTexts.mayOpen()
                            ? Links.to("settlement/credits/" + match.credit(), match.number() + " / " + match.line())
                            : match.number() + " / " + match.line(),
                    formats.date(match.issuedOn()),
                    formats.money(match.booked()),
                    match.isStanding()
                            ? new Badge(Tone.MET, UiTexts.text("settlement.state.MATCHED"))
                            : new Badge(Tone.EXCLUDED, UiTexts.text("settlement.undone")));
        }
        return table;
    }

    private static DataTable reminders(List<SentReminder> reminders) {
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                UiTexts.text("settlement.reminder"),
                UiTexts.text("settlement.reminder"),
                UiTexts.text("settlement.reminder.sentOn"),
                UiTexts.text("import.by"));
        reminders.forEach(reminder -> table.row(
                UiTexts.text("settlement.reminder.level." + reminder.level()),
                formats.date(reminder.sentOn()),
                reminder.recordedBy()));
        return table;
    }
}
