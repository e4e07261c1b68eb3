package io.recourse.ui.ledger;

import io.recourse.ledger.ChartAccount;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.UiTexts;
import java.util.function.Function;

/** The account of a row: code and name, a link to its statement, sorted by code. */
final class AccountColumn {

    private AccountColumn() {}

    static <T> void add(DataGrid<T> grid, Function<T, ChartAccount> account, Function<T, String> currency) {
        grid.column("account", UiTexts.text("ledger.account"), row -> name(account.apply(row)))
                .component(row -> LedgerLinks.account(account.apply(row), currency.apply(row)))
                .sortByText()
                .grow();
    }

    static String name(ChartAccount account) {
        return account.code() + " " + UiTexts.text(account.messageKey());
    }
}
