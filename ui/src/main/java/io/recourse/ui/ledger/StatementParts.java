package io.recourse.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.statement.Statement;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.StatTile;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The parts of a page that shows a statement: filters, the four sums, and its lines. */
final class StatementParts<A> {

    /** How many lines a page shows; the file has all of them. */
    static final int MOST = 5_000;

    private final Statement<A> statement;
    private final StatementQuery query;
    private final Function<A, String> text;
    private final Function<A, String> number;
    private final UnaryOperator<A> negated;

    /**
     * @param text an amount with its currency or unit
     * @param number the same without it, for a column
     */
    StatementParts(
            Statement<A> statement,
            StatementQuery query,
            Function<A, String> text,
            Function<A, String> number,
            UnaryOperator<A> negated) {
        this.statement = statement;
        this.query = query;
        this.text = text;
        this.number = number;
        this.negated = negated;
    }

    /** Currency or unit, and the days; the address follows. */
    static FilterBar filters(
            StatementQuery query, String labelKey, List<String> units, UnaryOperator<String> name, String export) {
        Select<String> unit = new Select<>();
        unit.setLabel(UiTexts.text(labelKey));
        unit.setItems(units);
        unit.setItemLabelGenerator(one -> one == null ? "" : name.apply(one));
        unit.setValue(query.unit());
        unit.addValueChangeListener(event -> open(query.of(event.getValue())));
        DatePicker from = Fields.day("ledger.quantity.from");
        from.setValue(query.span().from());
        from.addValueChangeListener(event -> open(query.from(event.getValue())));
        DatePicker to = Fields.day("ledger.quantity.to");
        to.setValue(query.span().to());
        to.addValueChangeListener(event -> open(query.to(event.getValue())));
        boolean quantity = query.account().kind().isQuantity();
        return new FilterBar(unit, from, to)
                .end(new ExportLinks(export, "csv", "xlsx").with(quantity ? query.parameters() : query.days()));
    }

    /** The sums above the lines, and what is said where there are none or too many. */
    List<Component> sumsAndLines(String name) {
        List<Component> parts = new ArrayList<>();
        Div tiles = new Div(
                tile("ledger.quantity.opening", statement.opening()),
                tile("ledger.debit", statement.debit()),
                tile("ledger.credit", statement.credit()),
                tile("ledger.quantity.closing", statement.closing()));
        tiles.addClassName("rc-tiles");
        parts.add(tiles);
        if (statement.lines().isEmpty()) {
            parts.add(new Paragraph(UiTexts.text("ledger.quantity.none")));
        } else {
            DataGrid<Statement.Line<A>> grid = grid(name);
            grid.setRows(statement.lines());
            parts.add(grid);
        }
        if (statement.more()) {
            parts.add(new Paragraph(
                    UiTexts.text("ledger.quantity.first", Formats.current().number(MOST))));
        }
        return parts;
    }

    private StatTile tile(String key, A amount) {
        return new StatTile(UiTexts.text(key), text.apply(amount), query.path());
    }

    private static void open(StatementQuery query) {
        UI.getCurrent().navigate(query.path());
    }

    private DataGrid<Statement.Line<A>> grid(String name) {
        Formats formats = Formats.current();
        DataGrid<Statement.Line<A>> grid = new DataGrid<>(UiTexts.text("ledger.statement"), Statement.Line::position);
        grid.column("date", UiTexts.text("ledger.bookingDate"), line -> formats.date(line.bookingDate()))
                .component(line -> LedgerLinks.entry(line.entry(), formats.date(line.bookingDate())))
                .sortBy(Statement.Line::bookingDate);
        grid.column(
                        "kind",
                        UiTexts.text("ledger.entryKind"),
                        line -> UiTexts.text(line.kind().messageKey()))
                .sortByText();
        grid.column("claim", UiTexts.text("ledger.claim"), line -> claim(line.claim()))
                .component(line -> line.claim() == null ? new Span(Formats.NONE) : LedgerLinks.claim(line.claim()))
                .sortByText();
        grid.column("vendor", UiTexts.text("ledger.vendor"), line -> vendor(line.claim()))
                .sortByText();
        grid.column("description", UiTexts.text("ledger.description"), Statement.Line::description)
                .width("14rem")
                .grow();
        grid.column("debit", UiTexts.text("ledger.debit"), line -> line.debit() ? number.apply(line.amount()) : "")
                .figures();
        grid.column(
                        "credit",
                        UiTexts.text("ledger.credit"),
                        line -> line.debit() ? "" : number.apply(negated.apply(line.amount())))
                .figures();
        grid.column("balance", UiTexts.text("ledger.balance"), line -> number.apply(line.balance()))
                .figures();
        grid.card(line -> new RowCard(
                        Links.to(
                                "ledger/entries/" + line.entry(),
                                UiTexts.text(line.kind().messageKey())),
                        new FigureText(text.apply(line.amount())))
                .rest(UiTexts.beside(formats.date(line.bookingDate()), claim(line.claim()), vendor(line.claim())))
                .rest(new Span(UiTexts.text("ledger.balance")), new FigureText(text.apply(line.balance()))));
        grid.tools(name);
        return grid;
    }

    private static String claim(@Nullable ClaimReference claim) {
        return claim == null ? Formats.NONE : claim.number();
    }

    private static String vendor(@Nullable ClaimReference claim) {
        return claim == null ? Formats.NONE : claim.vendorName();
    }
}
