package io.recourse.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.access.Roles;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.statement.Statement;
import io.recourse.ledger.statement.Statements;
import io.recourse.money.Money;
import io.recourse.text.NotFound;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.Tone;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** One account of money over a span ({@code ?currency=HKD&from=2026-01-01&to=2026-03-31}). */
@Route(value = "ledger/accounts/:code", layout = MainLayout.class)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
class AccountView extends Page implements BeforeEnterObserver {

    private final transient Statements statements;

    AccountView(Statements statements) {
        this.statements = statements;
        fill();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ChartAccount account = account(event.getRouteParameters().get("code").orElse(""));
        List<String> currencies = statements.currencies(account);
        PageHeader header = new PageHeader(account.code() + " " + getTranslation(account.messageKey()))
                .crumbs(new Crumb(getTranslation("frame.navigation.ledger"), "ledger"))
                .beside(new Badge(
                        account.kind().isMemorandum() ? Tone.EXCLUDED : Tone.INFO,
                        getTranslation(account.kind().messageKey())));
        if (currencies.isEmpty()) {
            show(header.note(getTranslation("ledger.account.unused")));
            return;
        }
        StatementQuery query =
                StatementQuery.read(account, currencies, event.getLocation().getQueryParameters());
        Statement<Money> statement = statements.money(account, query.unit(), query.span(), null, StatementParts.MOST);
        Formats formats = Formats.current();
        List<Component> parts = new ArrayList<>();
        parts.add(StatementParts.filters(
                query,
                "ledger.currency",
                currencies,
                UnaryOperator.identity(),
                "accounts/" + account.code() + "/" + query.unit()));
        parts.addAll(new StatementParts<>(statement, query, formats::money, formats::amount, Money::negated)
                .sumsAndLines("account"));
        show(header, parts.toArray(Component[]::new));
    }

    private static ChartAccount account(String code) {
        try {
            ChartAccount account = ChartAccount.of(code);
            if (!account.kind().isQuantity()) {
                return account;
            }
        } catch (IllegalArgumentException unknown) {
            throw NotFound.of(code);
        }
        throw NotFound.of(code);
    }
}
