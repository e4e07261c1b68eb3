package io.recourse.ui.ledger;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.recourse.access.OrganisationService;
import io.recourse.access.Roles;
import io.recourse.ledger.Ageing;
import io.recourse.ledger.BookAnalysis;
import io.recourse.money.Money;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.Fields;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What vendors agreed to and have not credited yet, by how long it has been open. */
@Route(value = "ledger/ageing", layout = MainLayout.class)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
class AgeingView extends Page {

    private final transient BookAnalysis analysis;
    private final DatePicker asOf = Fields.day("ledger.asOf");
    private final Div spans = new Div();
    private final DataGrid<Ageing.Line> grid;
    private final ExportLinks exports = new ExportLinks("ageing", "csv", "xlsx");
    private transient Ageing ageing;

    AgeingView(BookAnalysis analysis, OrganisationService organisations, Clock clock) {
        this.analysis = analysis;
        LocalDate today = organisations.get().today(clock);
        this.ageing = analysis.ageing(today);
        this.grid = grid();
        asOf.setValue(today);
        asOf.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                refresh(event.getValue());
            }
        });
        fill();
        show(
                new PageHeader(getTranslation("ledger.ageing"))
                        .crumbs(new Crumb(getTranslation("frame.navigation.ledger"), "ledger"))
                        .note(getTranslation("ledger.ageing.note"))
                        .actions(exports),
                new FilterBar(asOf),
                spans,
                grid);
        refresh(today);
    }

    private void refresh(LocalDate day) {
        ageing = analysis.ageing(day);
        grid.setRows(ageing.lines());
        exports.with(Map.of("asOf", day.toString()));
        spans.removeAll();
        spans.add(
                ageing.lines().isEmpty()
                        ? new Paragraph(getTranslation("ledger.ageing.none"))
                        : new SectionCard(getTranslation("ledger.ageing.spans"), totals()));
    }

    private DataTable totals() {
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                getTranslation("ledger.ageing.spans"),
                getTranslation("ledger.currency"),
                ">" + getTranslation(Ageing.Bucket.UP_TO_30.messageKey()),
                ">" + getTranslation(Ageing.Bucket.UP_TO_60.messageKey()),
                ">" + getTranslation(Ageing.Bucket.UP_TO_90.messageKey()),
                ">" + getTranslation(Ageing.Bucket.OVER_90.messageKey()),
                ">" + getTranslation("component.grid.total"));
        Map<String, Map<Ageing.Bucket, Money>> totals = new TreeMap<>();
        for (Ageing.Line line : ageing.lines()) {
            totals.computeIfAbsent(line.open().currencyCode(), currency -> new EnumMap<>(Ageing.Bucket.class))
                    .merge(ageing.bucket(line), line.open(), Money::plus);
        }
        totals.forEach((currency, spansOfCurrency) -> {
            Money zero = Money.zero(currency);
            table.row(
                    currency,
                    formats.amount(spansOfCurrency.getOrDefault(Ageing.Bucket.UP_TO_30, zero)),
                    formats.amount(spansOfCurrency.getOrDefault(Ageing.Bucket.UP_TO_60, zero)),
                    formats.amount(spansOfCurrency.getOrDefault(Ageing.Bucket.UP_TO_90, zero)),
                    formats.amount(spansOfCurrency.getOrDefault(Ageing.Bucket.OVER_90, zero)),
                    formats.amount(spansOfCurrency.values().stream().reduce(zero, Money::plus)));
        });
        return table;
    }

    private DataGrid<Ageing.Line> grid() {
        Formats formats = Formats.current();
        DataGrid<Ageing.Line> lines = new DataGrid<>(
                getTranslation("ledger.ageing"),
                line -> line.claim().claim() + line.account().code());
        lines.column(
                        "claim",
                        getTranslation("ledger.claim"),
                        line -> line.claim().number())
                .component(line -> LedgerLinks.claim(line.claim()))
                .sortByText();
        lines.column(
                        "vendor",
                        getTranslation("ledger.vendor"),
                        line -> line.claim().vendorName())
                .sortByText()
                .grow();
        AccountColumn.add(lines, Ageing.Line::account, line -> line.open().currencyCode());
        lines.column("since", getTranslation("ledger.ageing.since"), line -> formats.date(line.since()))
                .figures()
                .sortBy(Ageing.Line::since);
        lines.column("days", getTranslation("ledger.ageing.days"), line -> formats.number(line.days(ageing.asOf())))
                .figures()
                .sortBy(Ageing.Line::since);
        lines.column("span", getTranslation("ledger.ageing.span"), line -> span(line))
                .sortByText();
        lines.column("open", getTranslation("ledger.ageing.open"), line -> formats.money(line.open()))
                .figures()
                .sortBy(line -> line.open().minorUnits());
        lines.card(line -> new RowCard(LedgerLinks.claim(line.claim()), new MoneyText(line.open()))
                .rest(UiTexts.beside(line.claim().vendorName(), formats.date(line.since())))
                .rest(span(line)));
        return lines.tools("ageing");
    }

    private String span(Ageing.Line line) {
        return getTranslation(ageing.bucket(line).messageKey());
    }
}
