package io.recourse.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.access.Roles;
import io.recourse.ledger.BookAnalysis;
import io.recourse.ledger.policy.ExchangeRate;
import io.recourse.ledger.policy.ExchangeRates;
import io.recourse.ledger.policy.RateDifference;
import io.recourse.ledger.policy.Recognition;
import io.recourse.ledger.policy.RecognitionPolicies;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** When credits are recognised, rates of exchange, and the books in the reporting currency. */
@Route(value = "ledger/rates", layout = MainLayout.class)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
class RatesView extends Page {

    private final transient ExchangeRates rates;
    private final transient BookAnalysis analysis;
    private final transient RecognitionPolicies policies;

    RatesView(ExchangeRates rates, BookAnalysis analysis, RecognitionPolicies policies) {
        this.rates = rates;
        this.analysis = analysis;
        this.policies = policies;
        refresh();
    }

    private void refresh() {
        PageHeader header = new PageHeader(getTranslation("ledger.rates"))
                .crumbs(new Crumb(getTranslation("frame.navigation.ledger"), "ledger"))
                .note(getTranslation("ledger.rates.note"));
        if (CurrentUser.has(Role.FINANCE)) {
            Button enter = new Button(
                    getTranslation("ledger.rates.enter"),
                    Icons.of("add"),
                    event -> new RateEditor(rates, done -> refresh()).open());
            enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(enter);
        }
        DataGrid<ExchangeRate> grid = grid();
        grid.setRows(rates.list());
        fill();
        List<RateDifference> differences = rates.differences();
        show(
                header,
                policy(),
                functional(),
                differences.isEmpty() ? new Div() : new CorrectedRatesCard(rates, differences, this::refresh),
                grid);
    }

    private SectionCard policy() {
        Recognition inForce = policies.inForce();
        Paragraph note = new Paragraph(getTranslation("ledger.recognition.note"));
        if (!CurrentUser.has(Role.FINANCE)) {
            return new SectionCard(
                    getTranslation("ledger.recognition"), new Span(getTranslation(inForce.messageKey())), note);
        }
        Select<Recognition> choice = new Select<>();
        choice.setLabel(getTranslation("ledger.recognition"));
        choice.setItems(Recognition.values());
        choice.setItemLabelGenerator(one -> getTranslation(one.messageKey()));
        choice.setValue(inForce);
        choice.setWidth("20rem");
        choice.setMaxWidth("100%");
        choice.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != policies.inForce()) {
                ReasonDialog dialog = ReasonDialog.reason(
                        getTranslation("ledger.recognition"),
                        getTranslation(
                                "ledger.recognition.question",
                                getTranslation(event.getValue().messageKey())),
                        getTranslation("ledger.recognition.decide"),
                        reason -> policies.decide(event.getValue(), reason));
                dialog.addOpenedChangeListener(opened -> {
                    if (!opened.isOpened()) {
                        choice.setValue(policies.inForce());
                    }
                });
                dialog.open();
            }
        });
        return new SectionCard(getTranslation("ledger.recognition"), choice, note);
    }

    private Component functional() {
        List<BookAnalysis.FunctionalLine> lines = analysis.inReportingCurrency(null);
        if (lines.isEmpty()) {
            return new SectionCard(
                    getTranslation("ledger.functional"), new Paragraph(getTranslation("ledger.functional.none")));
        }
        DataTable table = new DataTable(
                getTranslation("ledger.functional"),
                getTranslation("ledger.account"),
                ">" + getTranslation("ledger.balance"));
        lines.forEach(line -> table.row(
                line.account().code() + " " + getTranslation(line.account().messageKey()),
                Formats.current().money(line.balance())));
        return new SectionCard(getTranslation("ledger.functional"), table);
    }

    private DataGrid<ExchangeRate> grid() {
        Formats formats = Formats.current();
        DataGrid<ExchangeRate> grid =
                new DataGrid<>(getTranslation("ledger.rates"), rate -> rate.currency() + rate.day() + rate.revision());
        grid.column("day", getTranslation("ledger.rates.day"), rate -> formats.date(rate.day()))
                .figures()
                .sortBy(ExchangeRate::day);
        grid.column("currency", getTranslation("ledger.currency"), ExchangeRate::currency)
                .sortByText();
        grid.column("rate", getTranslation("ledger.rates.rate"), RatesView::rate)
                .figures()
                .sortBy(ExchangeRate::rate);
        grid.column("source", getTranslation("ledger.rates.source"), ExchangeRate::source)
                .sortByText()
                .grow();
        grid.column("by", getTranslation("ledger.rates.by"), ExchangeRate::enteredBy)
                .sortByText();
        grid.column("revision", getTranslation("ledger.rates.revision"), rate -> formats.number(rate.revision()))
                .figures()
                .optional();
        return grid.card(rate -> new RowCard(new Span(rate.currency()), new Span(rate(rate)))
                        .rest(UiTexts.beside(formats.date(rate.day()), rate.source())))
                .tools("exchange-rates");
    }

    private static String rate(ExchangeRate rate) {
        return rate.rate().toPlainString() + " " + rate.reportingCurrency();
    }
}
