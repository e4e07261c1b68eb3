package io.recourse.ui.ledger;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.recourse.access.OrganisationService;
import io.recourse.access.Roles;
import io.recourse.claim.figures.ClaimFigures;
import io.recourse.ledger.BookAnalysis;
import io.recourse.ledger.VendorMovement;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.DataGrid;
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
import java.time.YearMonth;
import java.util.Map;

/** What was at stake with each vendor month by month, and what moved on each account. */
@Route(value = "ledger/movement", layout = MainLayout.class)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
class MovementView extends Page {

    private static final int MONTHS = 11;

    private final transient BookAnalysis analysis;
    private final transient ClaimFigures figures;
    private final DatePicker from = Fields.day("ledger.from");
    private final DatePicker to = Fields.day("ledger.to");
    private final DataGrid<VendorMovement.Line> grid = grid();
    private final RollForwardGrid claims = new RollForwardGrid();
    private final ExportLinks exports = new ExportLinks("movement", "csv", "xlsx");

    MovementView(BookAnalysis analysis, ClaimFigures figures, OrganisationService organisations, Clock clock) {
        this.analysis = analysis;
        this.figures = figures;
        LocalDate today = organisations.get().today(clock);
        from.setValue(today.withDayOfMonth(1).minusMonths(MONTHS));
        to.setValue(today);
        from.addValueChangeListener(event -> refresh());
        to.addValueChangeListener(event -> refresh());
        fill();
        show(
                new PageHeader(getTranslation("ledger.movement"))
                        .crumbs(new Crumb(getTranslation("frame.navigation.ledger"), "ledger"))
                        .note(getTranslation("ledger.movement.note"))
                        .actions(exports),
                new FilterBar(from, to),
                new SectionCard(
                        getTranslation("ledger.claims"), new Paragraph(getTranslation("ledger.claims.text")), claims),
                new SectionCard(getTranslation("ledger.accounts"), grid));
        refresh();
    }

    private void refresh() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (first != null && last != null && !last.isBefore(first)) {
            grid.setRows(analysis.byMonthAndVendor(first, last).lines());
            claims.setRows(figures.rollForward(YearMonth.from(first), YearMonth.from(last)));
            exports.with(Map.of("from", first.toString(), "to", last.toString()));
        }
    }

    private DataGrid<VendorMovement.Line> grid() {
        Formats formats = Formats.current();
        DataGrid<VendorMovement.Line> lines = new DataGrid<>(
                getTranslation("ledger.movement"),
                line -> line.month()
                        + line.vendorName()
                        + line.account()
                        + line.debit().currencyCode());
        lines.column("month", getTranslation("ledger.month"), line -> formats.month(line.month()))
                .sortBy(VendorMovement.Line::month);
        lines.column("vendor", getTranslation("ledger.vendor"), line -> vendor(line))
                .sortByText()
                .grow();
        AccountColumn.add(
                lines, VendorMovement.Line::account, line -> line.debit().currencyCode());
        lines.column("debit", getTranslation("ledger.debit"), line -> formats.money(line.debit()))
                .figures();
        lines.column("credit", getTranslation("ledger.credit"), line -> formats.money(line.credit()))
                .figures();
        lines.column("net", getTranslation("ledger.net"), line -> formats.money(line.net()))
                .figures();
        lines.card(line -> new RowCard(new Span(vendor(line)), new MoneyText(line.net()))
                .rest(UiTexts.beside(formats.month(line.month()), AccountColumn.name(line.account()))));
        return lines.tools("movement");
    }

    private static String vendor(VendorMovement.Line line) {
        return line.vendorName().isEmpty() ? Formats.NONE : line.vendorName();
    }
}
