package io.recourse.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.recourse.access.Roles;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.EntryFilter;
import io.recourse.ledger.EntryKind;
import io.recourse.ledger.EntryPage;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.Ledger;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.Fields;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The journal, newest entries first, filtered by the database. */
@Route(value = "ledger/entries", layout = MainLayout.class)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
class JournalView extends Page {

    private static final int PART = 200;

    private final transient Ledger ledger;
    private final JournalGrid grid = new JournalGrid();
    private final DatePicker from = Fields.day("ledger.from");
    private final DatePicker to = Fields.day("ledger.to");
    private final Select<ChartAccount> account = new Select<>();
    private final Select<EntryKind> kind = new Select<>();
    private final Button more = new Button(getTranslation("ledger.more"), event -> fetch());
    private final transient List<JournalEntry> rows = new ArrayList<>();
    private final ExportLinks exports = new ExportLinks("journal", "csv", "xlsx", "journal");
    private String words = "";
    private @Nullable String cursor;

    JournalView(Ledger ledger) {
        this.ledger = ledger;
        fill();
        show(
                new PageHeader(getTranslation("ledger.journal"))
                        .crumbs(new Crumb(getTranslation("frame.navigation.ledger"), "ledger"))
                        .note(getTranslation("ledger.journal.note"))
                        .actions(exports),
                filters(),
                grid,
                more);
        restart();
    }

    private FilterBar filters() {
        account.setLabel(getTranslation("ledger.account"));
        account.setItems(ChartAccount.values());
        account.setEmptySelectionAllowed(true);
        account.setEmptySelectionCaption(getTranslation("ledger.all"));
        account.setItemLabelGenerator(one ->
                one == null ? getTranslation("ledger.all") : one.code() + " " + getTranslation(one.messageKey()));
        kind.setLabel(getTranslation("ledger.entryKind"));
        kind.setItems(EntryKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("ledger.all"));
        kind.setItemLabelGenerator(
                one -> one == null ? getTranslation("ledger.all") : getTranslation(one.messageKey()));
        account.addValueChangeListener(event -> restart());
        kind.addValueChangeListener(event -> restart());
        from.addValueChangeListener(event -> restart());
        to.addValueChangeListener(event -> restart());
        FilterBar bar = new FilterBar(account, kind, from, to);
        bar.search(getTranslation("ledger.search"), entered -> {
            words = entered;
            restart();
        });
        return bar;
    }

    private void restart() {
        rows.clear();
        cursor = null;
        Map<String, String> span = new HashMap<>();
        if (from.getValue() != null) {
            span.put("from", from.getValue().toString());
        }
        if (to.getValue() != null) {
            span.put("to", to.getValue().toString());
        }
        exports.with(span);
        fetch();
    }

    private void fetch() {
        EntryPage page = ledger.entries(new EntryFilter(
                from.getValue(),
                to.getValue(),
                account.getValue(),
                null,
                kind.getValue(),
                null,
                words.isEmpty() ? null : words,
                cursor == null ? null : Long.valueOf(cursor),
                PART));
        rows.addAll(page.items());
        cursor = page.nextCursor();
        grid.setRows(List.copyOf(rows));
        more.setVisible(cursor != null);
    }
}
