package io.recourse.ui.settlement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.access.Roles;
import io.recourse.claim.settlement.ageing.AgeBand;
import io.recourse.claim.settlement.ageing.AgeingService;
import io.recourse.claim.settlement.ageing.AwaitedCredit;
import io.recourse.claim.settlement.terms.SettlementTermsService;
import io.recourse.contract.ContractService;
import io.recourse.db.id.ContractId;
import io.recourse.money.Money;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Credits that vendors agreed to and have not issued: how old, when due, and a reminder for what is overdue. */
@Route(value = "settlement/awaited", layout = MainLayout.class)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
class AwaitedView extends Page {

    private final transient AgeingService ageing;
    private final transient SettlementTermsService terms;
    private final transient ContractService contracts;

    AwaitedView(AgeingService ageing, SettlementTermsService terms, ContractService contracts) {
        this.ageing = ageing;
        this.terms = terms;
        this.contracts = contracts;
        refresh();
    }

    private void refresh() {
        List<AwaitedCredit> credits = ageing.awaited();
        PageHeader header = new PageHeader(getTranslation("settlement.awaited"))
                .crumbs(new Crumb(getTranslation("frame.navigation.settlement"), "settlement"))
                .note(getTranslation("settlement.awaited.note"));
        if (SettlementTexts.mayDecide()) {
            header.actions(new Button(
                    getTranslation("settlement.terms"),
                    event -> new TermsDialog(terms, contracts.list(), this::refresh).open()));
        }
        if (credits.isEmpty()) {
            show(
                    header,
                    new EmptyState(
                            getTranslation("settlement.awaited.empty"),
                            getTranslation("settlement.awaited.empty.text"),
                            Links.to("claims", getTranslation("frame.navigation.claims"))));
            return;
        }
        AwaitedGrid grid = new AwaitedGrid();
        grid.setRows(credits);
        show(
                header,
                new SectionCard(getTranslation("ledger.ageing.spans"), totals(credits)),
                filters(credits, grid),
                grid,
                reminders(credits));
    }

    private FilterBar filters(List<AwaitedCredit> credits, AwaitedGrid grid) {
        Select<String> vendor = new Select<>();
        vendor.setLabel(getTranslation("settlement.vendor"));
        vendor.setItems(Stream.concat(
                        Stream.of(""),
                        credits.stream()
                                .map(credit -> credit.claim().subject().vendorName())
                                .distinct()
                                .sorted())
                .toList());
        vendor.setItemLabelGenerator(
                name -> name == null || name.isEmpty() ? getTranslation("settlement.filter.allVendors") : name);
        vendor.setValue("");
        Checkbox overdue = new Checkbox(getTranslation("settlement.onlyOverdue"));
        Runnable filter = () -> grid.filter(credit -> (!overdue.getValue() || credit.isOverdue())
                && (vendor.getValue().isEmpty()
                        || vendor.getValue().equals(credit.claim().subject().vendorName())));
        vendor.addValueChangeListener(event -> filter.run());
        overdue.addValueChangeListener(event -> filter.run());
        return new FilterBar(vendor, overdue);
    }

    private DataTable totals(List<AwaitedCredit> credits) {
        Formats formats = Formats.current();
        List<String> headers = new ArrayList<>();
        headers.add(getTranslation("ledger.currency"));
        Stream.of(AgeBand.values()).forEach(band -> headers.add(">" + getTranslation(band.messageKey())));
        headers.add(">" + getTranslation("settlement.overdue"));
        headers.add(">" + getTranslation("component.grid.total"));
        DataTable table = new DataTable(getTranslation("ledger.ageing.spans"), headers.toArray(String[]::new));
        Map<String, Map<AgeBand, Money>> sums = new TreeMap<>();
        Map<String, Money> overdue = new TreeMap<>();
        for (AwaitedCredit credit : credits) {
            String currency = credit.open().currencyCode();
            sums.computeIfAbsent(currency, one -> new EnumMap<>(AgeBand.class))
                    .merge(credit.band(), credit.open(), Money::plus);
            overdue.merge(currency, credit.isOverdue() ? credit.open() : Money.zero(currency), Money::plus);
        }
        sums.forEach((currency, bands) -> {
            Money zero = Money.zero(currency);
            List<Object> cells = new ArrayList<>();
            cells.add(currency);
            Stream.of(AgeBand.values()).forEach(band -> cells.add(formats.amount(bands.getOrDefault(band, zero))));
            cells.add(formats.amount(overdue.getOrDefault(currency, zero)));
            cells.add(formats.amount(bands.values().stream().reduce(zero, Money::plus)));
            table.row(cells.toArray());
        });
        return table;
    }

    private SectionCard reminders(List<AwaitedCredit> credits) {
        Map<ContractId, String> overdue = new LinkedHashMap<>();
        credits.stream()
                .filter(AwaitedCredit::isOverdue)
                .forEach(credit -> overdue.put(
                        credit.claim().subject().contract(),
                        UiTexts.beside(
                                credit.claim().subject().vendorName(),
                                credit.claim().subject().contractReference())));
        Div buttons = new Div();
        buttons.addClassName("rc-row");
        boolean mayRecord = CurrentUser.has(Role.FINANCE) || CurrentUser.has(Role.VENDOR_MANAGER);
        overdue.forEach((contract, name) -> buttons.add(
                new Button(name, event -> new ReminderDialog(ageing, contract, mayRecord, this::refresh).open())));
        return new SectionCard(
                getTranslation("settlement.reminder"),
                new Paragraph(
                        getTranslation(overdue.isEmpty() ? "settlement.reminder.none" : "settlement.reminder.text")),
                buttons);
    }
}
