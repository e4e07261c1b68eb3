package io.recourse.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.recourse.access.OrganisationService;
import io.recourse.access.Roles;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.QuantityBalance;
import io.recourse.ledger.TrialBalance;
import io.recourse.money.Money;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.Fields;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The books at a glance: trial balance per currency, memorandum apart, and the proof that nothing was touched. */
@Route(value = "ledger", layout = MainLayout.class)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
class LedgerView extends Page {

    private final transient Ledger ledger;
    private final Div balances = new Div();

    LedgerView(Ledger ledger, OrganisationService organisations) {
        this.ledger = ledger;
        ZoneId zone = organisations.get().zone();
        PageHeader header = new PageHeader(getTranslation("frame.navigation.ledger"))
                .note(getTranslation("ledger.note"))
                .actions(
                        Links.to("ledger/entries", getTranslation("ledger.journal.open")),
                        Links.to("ledger/movement", getTranslation("ledger.movement")),
                        Links.to("ledger/ageing", getTranslation("ledger.ageing")),
                        Links.to("ledger/months", getTranslation("ledger.months")),
                        Links.to("ledger/rates", getTranslation("ledger.rates")));
        balances.addClassName("rc-stack");
        TrialBalance all = ledger.trialBalance(null);
        List<QuantityBalance> quantities = ledger.quantities(null);
        if (all.lines().isEmpty() && quantities.isEmpty()) {
            show(
                    header,
                    new EmptyState(
                            getTranslation("ledger.empty"),
                            getTranslation("ledger.empty.text"),
                            Links.to("claims", getTranslation("frame.navigation.claims"))));
            return;
        }
        DatePicker asOf = Fields.day("ledger.asOf");
        asOf.setHelperText(getTranslation("ledger.asOf.help"));
        ExportLinks exports = new ExportLinks("trial-balance", "csv", "xlsx");
        asOf.addValueChangeListener(event -> {
            fill(ledger.trialBalance(event.getValue()), ledger.quantities(event.getValue()), event.getValue());
            exports.with(
                    event.getValue() == null
                            ? Map.of()
                            : Map.of("asOf", event.getValue().toString()));
        });
        fill(all, quantities, null);
        show(header, new ProofCard(ledger, zone), new FilterBar(asOf).end(exports), balances);
    }

    private void fill(TrialBalance balance, List<QuantityBalance> quantities, @Nullable LocalDate asOf) {
        balances.removeAll();
        for (Currency currency : balance.currencies()) {
            balances.add(card(balance, currency, asOf));
        }
        if (!quantities.isEmpty()) {
            balances.add(new QuantitiesCard(quantities, asOf));
        }
        if (balance.lines().isEmpty() && quantities.isEmpty()) {
            balances.add(new Paragraph(getTranslation("ledger.asOf.nothing")));
        }
    }

    private SectionCard card(TrialBalance balance, Currency currency, @Nullable LocalDate asOf) {
        SectionCard card = new SectionCard(
                getTranslation("ledger.trialBalance", currency.getCurrencyCode()),
                table("ledger.money", balance.lines(currency, false), currency, asOf),
                table("ledger.memorandum", balance.lines(currency, true), currency, asOf));
        card.addClassName("rc-trial");
        return card;
    }

    private Component table(
            String captionKey, List<TrialBalance.Line> lines, Currency currency, @Nullable LocalDate asOf) {
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                        getTranslation(captionKey),
                        getTranslation(captionKey),
                        getTranslation("ledger.kind"),
                        ">" + getTranslation("ledger.debit"),
                        ">" + getTranslation("ledger.credit"),
                        ">" + getTranslation("ledger.balance"))
                .onlyWhereWide(1, 2, 3);
        Money debit = new Money(0, currency);
        Money credit = debit;
        for (TrialBalance.Line line : lines) {
            table.row(
                    LedgerLinks.statement(line.account(), currency.getCurrencyCode(), asOf),
                    getTranslation(line.account().kind().messageKey()),
                    formats.amount(line.debit()),
                    formats.amount(line.credit()),
                    formats.amount(line.balance()));
            debit = debit.plus(line.debit());
            credit = credit.plus(line.credit());
        }
        return lines.isEmpty()
                ? new Paragraph(getTranslation(captionKey + ".none"))
                : table.total(
                        getTranslation("component.grid.total"),
                        "",
                        formats.amount(debit),
                        formats.amount(credit),
                        formats.amount(debit.minus(credit)));
    }
}
