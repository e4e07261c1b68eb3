package io.recourse.ui.clause;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.RegisterRights;

/** What can be done with a clause: supersede its version first of all, the rest in a menu. */
class ClauseActions {

    private final ClauseService clauses;
    private final ClauseVersionService versions;
    private final Clause clause;
    private final ClauseVersion version;
    private final Runnable changed;

    ClauseActions(
            ClauseService clauses,
            ClauseVersionService versions,
            Clause clause,
            ClauseVersion version,
            Runnable changed) {
        this.clauses = clauses;
        this.versions = versions;
        this.clause = clause;
        this.version = version;
        this.changed = changed;
    }

    void addTo(PageHeader header) {
        if (!RegisterRights.mayWrite()) {
            return;
        }
        Button supersede = new Button(
                UiTexts.text("register.clause.newVersion"),
                Icons.of("add"),
                event -> go("clauses/" + clause.id() + "/new-version"));
        supersede.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        header.actions(menu(), supersede);
    }

    private MenuBar menu() {
        MenuBar bar = new MenuBar();
        SubMenu menu = bar.addItem(UiTexts.text("register.more")).getSubMenu();
        menu.addItem(UiTexts.text("register.clause.rename"), event -> new TitleEditor(clauses, clause, changed).open());
        if (!version.isUsed()) {
            menu.addItem(
                    UiTexts.text("register.clause.correct", version.number()),
                    event -> go("clauses/" + clause.id() + "/correct/" + version.number()));
        }
        menu.addItem(
                UiTexts.text("register.clause.end", version.number()),
                event -> new LastDayEditor(versions, clause, version, changed).open());
        if (!version.isUsed()) {
            menu.addItem(
                    UiTexts.text("register.clause.removeVersion", version.number()),
                    event -> ask("register.clause.removeVersion", String.valueOf(version.number()), () -> {
                        versions.remove(version.id(), clause.version());
                        go("clauses/" + clause.id());
                    }));
        }
        menu.addItem(
                UiTexts.text("register.clause.remove"),
                event -> ask("register.clause.remove.question", clause.title(), () -> {
                    clauses.remove(clause.id(), clause.version());
                    go("contracts/" + clause.contractId());
                }));
        return bar;
    }

    private static void ask(String key, String name, Runnable command) {
        ReasonDialog.question(
                        UiTexts.text(key, name), UiTexts.text(key + ".text"), UiTexts.text("register.remove"), command)
                .dangerous()
                .open();
    }

    private static void go(String path) {
        UI.getCurrent().navigate(path);
    }
}
