package io.recourse.ui.ledger;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.access.Roles;
import io.recourse.ledger.AccountStatement;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.Ledger;
import io.recourse.text.NotFound;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One account line by line with its running balance, per currency ({@code ?currency=HKD}). */
@Route(value = "ledger/accounts/:code", layout = MainLayout.class)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
class AccountView extends Page implements BeforeEnterObserver {

    private static final int MOST = 5_000;

    private final transient Ledger ledger;

    AccountView(Ledger ledger) {
        this.ledger = ledger;
        fill();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ChartAccount account = account(event.getRouteParameters().get("code").orElse(""));
        List<String> currencies = ledger.trialBalance(null).lines().stream()
                .filter(line -> line.account() == account)
                .map(line -> line.currency().getCurrencyCode())
                .toList();
        String currency = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("currency")
                .filter(currencies::contains)
                .orElse(currencies.isEmpty() ? "" : currencies.getFirst());
        PageHeader header = new PageHeader(account.code() + " " + getTranslation(account.messageKey()))
                .crumbs(new Crumb(getTranslation("frame.navigation.ledger"), "ledger"))
                .beside(new Badge(
                        account.kind().isMemorandum() ? Tone.EXCLUDED : Tone.INFO,
                        getTranslation(account.kind().messageKey())));
        if (currency.isEmpty()) {
            show(header.note(getTranslation("ledger.account.unused")));
            return;
        }
        AccountStatement statement = ledger.statement(account, currency, null, MOST);
        MoneyText balance = new MoneyText(statement.balance());
        balance.addClassName("rc-strong");
        header.note(new Span(getTranslation("ledger.balance")), balance);
        Select<String> choice = new Select<>();
        choice.setLabel(getTranslation("ledger.currency"));
        choice.setItems(currencies);
        choice.setValue(currency);
        choice.addValueChangeListener(
                chosen -> getUI().ifPresent(ui -> ui.navigate(LedgerLinks.path(account, chosen.getValue()))));
        DataGrid<AccountStatement.Line> grid = grid();
        grid.setRows(statement.lines());
        show(
                header,
                new FilterBar(choice)
                        .end(new ExportLinks("accounts/" + account.code() + "/" + currency, "csv", "xlsx")),
                grid);
    }

    private DataGrid<AccountStatement.Line> grid() {
        Formats formats = Formats.current();
        DataGrid<AccountStatement.Line> grid =
                new DataGrid<>(getTranslation("ledger.statement"), AccountStatement.Line::position);
        grid.column("position", getTranslation("ledger.sequence"), line -> formats.number(line.position()))
                .component(line -> LedgerLinks.entry(line.entry(), formats.number(line.position())))
                .sortBy(AccountStatement.Line::position);
        grid.column("date", getTranslation("ledger.eventDate"), line -> formats.date(line.bookingDate()))
                .figures()
                .sortBy(AccountStatement.Line::bookingDate);
        grid.column(
                        "kind",
                        getTranslation("ledger.entryKind"),
                        line -> getTranslation(line.kind().messageKey()))
                .sortByText();
        grid.column("claim", getTranslation("ledger.claim"), line -> claim(line.claim()))
                .component(line -> line.claim() == null ? new Span(Formats.NONE) : LedgerLinks.claim(line.claim()))
                .sortByText();
        grid.column("vendor", getTranslation("ledger.vendor"), line -> vendor(line.claim()))
                .sortByText()
                .grow();
        grid.column("description", getTranslation("ledger.description"), AccountStatement.Line::description)
                .optional();
        grid.column("debit", getTranslation("ledger.debit"), line -> side(line, true))
                .figures();
        grid.column("credit", getTranslation("ledger.credit"), line -> side(line, false))
                .figures();
        grid.column("balance", getTranslation("ledger.balance"), line -> formats.amount(line.balanceAfter()))
                .figures();
        grid.card(line -> new RowCard(
                        Links.to(
                                "ledger/entries/" + line.entry(),
                                getTranslation(line.kind().messageKey())),
                        new MoneyText(line.amount()))
                .rest(formats.date(line.bookingDate()) + " · " + claim(line.claim()))
                .rest(new Span(getTranslation("ledger.balance")), new MoneyText(line.balanceAfter())));
        grid.tools("account");
        return grid;
    }

    private static String claim(@Nullable ClaimReference claim) {
        return claim == null ? Formats.NONE : claim.number();
    }

    private static String vendor(@Nullable ClaimReference claim) {
        return claim == null ? Formats.NONE : claim.vendorName();
    }

    private static String side(AccountStatement.Line line, boolean debit) {
        boolean shown = line.amount().isPositive() == debit;
        return shown
                ? Formats.current().amount(debit ? line.amount() : line.amount().negated())
                : "";
    }

    private static ChartAccount account(String code) {
        try {
            return ChartAccount.of(code);
        } catch (IllegalArgumentException unknown) {
            throw NotFound.of(code);
        }
    }
}
