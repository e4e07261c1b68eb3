package io.recourse.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.access.Roles;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.statement.QuantityStatement;
import io.recourse.ledger.statement.QuantityStatement.Line;
import io.recourse.ledger.statement.QuantityStatements;
import io.recourse.text.NotFound;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.StatTile;
import io.recourse.ui.component.Tone;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.Fields;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** One account of days, points or units over a span ({@code ?unit=DAYS&from=2026-01-01&to=2026-03-31}). */
@Route(value = "ledger/quantities/:code", layout = MainLayout.class)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
class QuantityAccountView extends Page implements BeforeEnterObserver {

    private static final int MOST = 5_000;

    private final transient QuantityStatements statements;

    QuantityAccountView(QuantityStatements statements) {
        this.statements = statements;
        fill();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ChartAccount account = account(event.getRouteParameters().get("code").orElse(""));
        List<String> units = statements.units(account);
        PageHeader header = new PageHeader(account.code() + " " + getTranslation(account.messageKey()))
                .crumbs(new Crumb(getTranslation("frame.navigation.ledger"), "ledger"))
                .beside(new Badge(Tone.EXCLUDED, getTranslation(account.kind().messageKey())));
        if (units.isEmpty()) {
            show(header.note(getTranslation("ledger.account.unused")));
            return;
        }
        QuantityQuery query =
                QuantityQuery.read(account, units, event.getLocation().getQueryParameters());
        QuantityStatement statement = statements.of(account, query.unit(), query.span(), null, MOST);
        List<Component> parts = new ArrayList<>();
        parts.add(filters(query, units));
        parts.add(tiles(statement, query));
        if (statement.lines().isEmpty()) {
            parts.add(new Paragraph(getTranslation("ledger.quantity.none")));
        } else {
            DataGrid<Line> grid = grid();
            grid.setRows(statement.lines());
            parts.add(grid);
        }
        if (statement.more()) {
            parts.add(new Paragraph(
                    getTranslation("ledger.quantity.first", Formats.current().number(MOST))));
        }
        show(header, parts.toArray(Component[]::new));
    }

    private FilterBar filters(QuantityQuery query, List<String> units) {
        Select<String> unit = new Select<>();
        unit.setLabel(getTranslation("ledger.quantity.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(name -> name == null ? "" : QuantityTexts.unit(name));
        unit.setValue(query.unit());
        unit.addValueChangeListener(event -> open(query.of(event.getValue())));
        DatePicker from = Fields.day("ledger.quantity.from");
        from.setValue(query.span().from());
        from.addValueChangeListener(event -> open(query.from(event.getValue())));
        DatePicker to = Fields.day("ledger.quantity.to");
        to.setValue(query.span().to());
        to.addValueChangeListener(event -> open(query.to(event.getValue())));
        return new FilterBar(unit, from, to)
                .end(new ExportLinks("quantities/" + query.account().code(), "csv", "xlsx").with(query.parameters()));
    }

    private Component tiles(QuantityStatement statement, QuantityQuery query) {
        Div tiles = new Div(
                new StatTile(
                        getTranslation("ledger.quantity.opening"),
                        QuantityTexts.text(statement.opening()),
                        query.path()),
                new StatTile(getTranslation("ledger.debit"), QuantityTexts.text(statement.debit()), query.path()),
                new StatTile(getTranslation("ledger.credit"), QuantityTexts.text(statement.credit()), query.path()),
                new StatTile(
                        getTranslation("ledger.quantity.closing"),
                        QuantityTexts.text(statement.closing()),
                        query.path()));
        tiles.addClassName("rc-tiles");
        return tiles;
    }

    private void open(QuantityQuery query) {
        getUI().ifPresent(ui -> ui.navigate(query.path()));
    }

    private DataGrid<Line> grid() {
        Formats formats = Formats.current();
        DataGrid<Line> grid = new DataGrid<>(getTranslation("ledger.statement"), Line::position);
        grid.column("date", getTranslation("ledger.bookingDate"), line -> formats.date(line.bookingDate()))
                .component(line -> LedgerLinks.entry(line.entry(), formats.date(line.bookingDate())))
                .sortBy(Line::bookingDate);
        grid.column(
                        "kind",
                        getTranslation("ledger.entryKind"),
                        line -> getTranslation(line.kind().messageKey()))
                .sortByText();
        grid.column("claim", getTranslation("ledger.claim"), QuantityAccountView::claim)
                .component(line -> line.claim() == null ? new Span(Formats.NONE) : LedgerLinks.claim(line.claim()))
                .sortByText();
        grid.column("vendor", getTranslation("ledger.vendor"), QuantityAccountView::vendor)
                .sortByText();
        grid.column("description", getTranslation("ledger.description"), Line::description)
                .width("14rem")
                .grow();
        grid.column("debit", getTranslation("ledger.debit"), line -> side(line, true))
                .figures();
        grid.column("credit", getTranslation("ledger.credit"), line -> side(line, false))
                .figures();
        grid.column("balance", getTranslation("ledger.balance"), line -> QuantityTexts.number(line.balance()))
                .figures();
        grid.card(line -> new RowCard(
                        Links.to(
                                "ledger/entries/" + line.entry(),
                                getTranslation(line.kind().messageKey())),
                        new FigureText(QuantityTexts.text(line.amount())))
                .rest(formats.date(line.bookingDate()) + " · " + claim(line) + " · " + vendor(line))
                .rest(new Span(getTranslation("ledger.balance")), new FigureText(QuantityTexts.text(line.balance()))));
        grid.tools("quantities");
        return grid;
    }

    private static String claim(Line line) {
        return line.claim() == null ? Formats.NONE : line.claim().number();
    }

    private static String vendor(Line line) {
        return line.claim() == null ? Formats.NONE : line.claim().vendorName();
    }

    private static String side(Line line, boolean debit) {
        if (line.amount().isPositive() != debit) {
            return "";
        }
        return QuantityTexts.number(debit ? line.amount() : line.amount().negated());
    }

    private static ChartAccount account(String code) {
        try {
            ChartAccount account = ChartAccount.of(code);
            if (account.kind().isQuantity()) {
                return account;
            }
        } catch (IllegalArgumentException unknown) {
            throw NotFound.of(code);
        }
        throw NotFound.of(code);
    }
}
