package io.recourse.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.access.Roles;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.Quantity;
import io.recourse.ledger.statement.Statement;
import io.recourse.ledger.statement.Statements;
import io.recourse.text.NotFound;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.Tone;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** One account of days, points or units over a span ({@code ?unit=DAYS&from=2026-01-01&to=2026-03-31}). */
@Route(value = "ledger/quantities/:code", layout = MainLayout.class)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
class QuantityAccountView extends Page implements BeforeEnterObserver {

    private final transient Statements statements;

    QuantityAccountView(Statements statements) {
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
        StatementQuery query =
                StatementQuery.read(account, units, event.getLocation().getQueryParameters());
        Statement<Quantity> statement =
                statements.quantity(account, query.unit(), query.span(), null, StatementParts.MOST);
        List<Component> parts = new ArrayList<>();
        parts.add(StatementParts.filters(
                query, "ledger.quantity.unit", units, QuantityTexts::unit, "quantities/" + account.code()));
        parts.addAll(
                new StatementParts<>(statement, query, QuantityTexts::text, QuantityTexts::number, Quantity::negated)
                        .sumsAndLines("quantities"));
        show(header, parts.toArray(Component[]::new));
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
