package io.recourse.ui.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.claim.BookedCredit;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimAmounts;
import io.recourse.claim.ClaimStatus;
import io.recourse.money.Money;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The amounts of a claim side by side, never summed with one another, and the credits that have arrived. */
class AmountsCard extends SectionCard {

    AmountsCard(Claim claim, List<BookedCredit> credits) {
        super(UiTexts.text("claims.amounts"));
        ClaimAmounts amounts = claim.amounts();
        if (!claim.isMonetary()) {
            add(
                    row(figure("claims.computed", ClaimTexts.granted(claim), null)),
                    new Paragraph(UiTexts.text("claims.quantity.text")));
            return;
        }
        Div row = row(
                figure("claims.computed", money(amounts.computed()), null),
                figure("claims.claimed", money(amounts.claimed()), null));
        if (amounts.offered() != null) {
            row.add(offered(claim, amounts.offered()));
        }
        row.add(figure("claims.approved", money(amounts.approved()), null));
        optional(row, "claims.contested", amounts.contested(), Tone.AT_RISK);
        row.add(figure("claims.credited", money(amounts.credited()), null));
        if (claim.amounts().agreed().isPositive() && amounts.awaited().isPositive() && amounts.credited() != null) {
            row.add(figure("claims.awaited", money(amounts.awaited()), Tone.AT_RISK));
        }
        if (amounts.lostCause() != null) {
            Component lost = figure("claims.lost", money(amounts.lost()), Tone.MISSED);
            Span cause = new Span(UiTexts.text(amounts.lostCause().messageKey()));
            cause.addClassName("rc-quiet");
            lost.getElement().appendChild(cause.getElement());
            row.add(lost);
        }
        add(row);
        if (!credits.isEmpty()) {
            add(arrived(credits));
        }
    }

    /** What the vendor offered, and until when that stands while nobody answered it. */
    private static Component offered(Claim claim, Money amount) {
        LocalDate until = claim.state().trail().offerUntil();
        if (claim.status() != ClaimStatus.COUNTER_OFFERED || until == null) {
            return figure("claims.offered", money(amount), null);
        }
        boolean lapsed = claim.offerLapsed();
        Component figure = figure("claims.offered", money(amount), lapsed ? Tone.MISSED : Tone.AT_RISK);
        Span day = new Span(UiTexts.text(lapsed ? "claims.offerLapsed" : "claims.offerUntil") + " "
                + UiTexts.isolated(Formats.current().date(until)));
        day.addClassName("rc-quiet");
        figure.getElement().appendChild(day.getElement());
        return figure;
    }

    private static DataTable arrived(List<BookedCredit> credits) {
        DataTable table = new DataTable(
                UiTexts.text("claims.credits"),
                UiTexts.text("claims.step.creditNote"),
                UiTexts.text("claims.creditedOn"),
                ">" + UiTexts.text("claims.step.amount.CREDITED"));
        credits.forEach(credit -> table.row(
                credit.document() == null ? Formats.NONE : credit.document(),
                Formats.current().date(credit.on()),
                new MoneyText(credit.amount())));
        return table;
    }

    private static Div row(Component... figures) {
        Div row = new Div(figures);
        row.addClassName("rc-amounts");
        return row;
    }

    private static void optional(Div row, String key, @Nullable Money amount, @Nullable Tone tone) {
        if (amount != null) {
            row.add(figure(key, money(amount), tone));
        }
    }

    private static Component figure(String key, String text, @Nullable Tone tone) {
        Span name = new Span(UiTexts.text(key));
        name.addClassName("rc-quiet");
        Span value = new Span(text);
        value.addClassName("rc-amount");
        Div figure = new Div(name, value);
        if (tone != null) {
            figure.getElement().setAttribute("data-tone", tone.token());
        }
        return figure;
    }

    private static String money(@Nullable Money money) {
        return Formats.current().money(money);
    }
}
