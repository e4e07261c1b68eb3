package io.recourse.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.db.id.EntryId;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.ClaimReference;
import io.recourse.ui.component.Links;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Links to pages of the books; plain words for readers whose roles do not open them. */
final class LedgerLinks {

    private LedgerLinks() {}

    static Component entry(EntryId entry, String text) {
        return mayOpen() ? Links.to("ledger/entries/" + entry, text) : new Span(text);
    }

    /** An account of money in a currency. */
    static Component account(ChartAccount account, String currency) {
        return statement(account, currency, null);
    }

    /** An account of days, points or units. */
    static Component quantities(ChartAccount account, String unit) {
        return statement(account, unit, null);
    }

    /** Either of them, up to a day; null for all of it. */
    static Component statement(ChartAccount account, String unit, @Nullable LocalDate asOf) {
        String text = AccountColumn.name(account);
        return mayOpen() ? Links.to(StatementQuery.path(account, unit, asOf), text) : new Span(text);
    }

    static Component claim(ClaimReference claim) {
        return Links.to("claims/" + claim.claim(), claim.number());
    }

    private static boolean mayOpen() {
        return CurrentUser.has(Role.FINANCE) || CurrentUser.has(Role.AUDITOR);
    }
}
