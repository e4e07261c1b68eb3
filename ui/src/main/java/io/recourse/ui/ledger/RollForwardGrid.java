package io.recourse.ui.ledger;

import com.vaadin.flow.component.html.Span;
import io.recourse.claim.figures.RollForward;
import io.recourse.money.Money;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.UiTexts;
import java.util.function.Function;

/** What is at stake with each vendor from the beginning of a month to its end, and every sort of movement between. */
class RollForwardGrid extends DataGrid<RollForward> {

    RollForwardGrid() {
        super(
                UiTexts.text("ledger.claims"),
                row -> row.month()
                        + row.vendorName()
                        + row.vendor()
                        + row.opening().currencyCode());
        Formats formats = Formats.current();
        column("month", UiTexts.text("ledger.month"), row -> formats.month(row.month()))
                .sortBy(RollForward::month);
        column("vendor", UiTexts.text("ledger.vendor"), RollForward::vendorName)
                .link(row -> "claims?vendor=" + row.vendor())
                .sortByText()
                .grow();
        column("opening", UiTexts.text("ledger.claims.opening"), row -> formats.money(row.opening()))
                .figures();
        money("opened", RollForward::opened);
        money("restated", RollForward::restated);
        money("raised", RollForward::raised);
        money("lowered", row -> row.lowered().negated());
        money("credited", row -> row.credited().negated());
        money("lost", row -> row.lost().negated());
        money("regained", RollForward::regained);
        column("closing", UiTexts.text("ledger.claims.closing"), row -> formats.money(row.closing()))
                .figures();
        card(row -> new RowCard(new Span(row.vendorName()), new MoneyText(row.closing()))
                .rest(UiTexts.beside(
                        formats.month(row.month()),
                        UiTexts.text("ledger.claims.opening") + " " + UiTexts.isolated(formats.money(row.opening())))));
        tools("claim-movement");
    }

    /** A movement; what did not move is a dash, so that the eye finds what did. */
    private void money(String key, Function<RollForward, Money> amount) {
        column(key, UiTexts.text("ledger.claims." + key), row -> {
                    Money moved = amount.apply(row);
                    return moved.isZero() ? Formats.NONE : Formats.current().money(moved);
                })
                .figures();
    }
}
