package io.recourse.ui.frame;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.recourse.access.Actor;
import io.recourse.access.user.Theme;
import io.recourse.text.Language;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.UiTexts;

/** Who is signed in, in which language and theme; and out again. */
class UserMenu extends MenuBar {

    UserMenu(Actor actor, Reader reader, AuthenticationContext authentication) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        setId("user-menu");
        MenuItem root = addItem(Icons.of("user"));
        root.setAriaLabel(UiTexts.text("frame.user", actor.displayName()));
        Span name = new Span(actor.displayName());
        name.addClassName("rc-user-name");
        root.add(name);
        SubMenu menu = root.getSubMenu();
        MenuItem who = menu.addItem(UiTexts.beside(
                actor.displayName(),
                actor.roles().stream()
                        .sorted()
                        .map(role -> UiTexts.text("role." + role))
                        .collect(UiTexts.enumerated())));
        who.setEnabled(false);
        MenuItem language = menu.addItem(UiTexts.text("frame.language"));
        for (Language choice : Language.values()) {
            MenuItem item = language.getSubMenu().addItem(choice.nativeName());
            item.getElement().setAttribute("lang", choice.tag());
            item.setCheckable(true);
            item.setChecked(choice == reader.language());
            item.addClickListener(event -> {
                reader.choose(choice);
                getUI().ifPresent(ui -> ui.getPage().reload());
            });
        }
        MenuItem theme = menu.addItem(UiTexts.text("frame.theme"));
        for (Theme choice : Theme.values()) {
            MenuItem item = theme.getSubMenu().addItem(UiTexts.text("frame.theme." + choice.storedName()));
            item.setCheckable(true);
            item.setChecked(choice == reader.theme());
            item.addClickListener(event -> {
                theme.getSubMenu().getItems().forEach(other -> other.setChecked(other == item));
                getUI().ifPresent(ui -> reader.choose(choice, ui));
            });
        }
        menu.addSeparator();
        menu.addItem(UiTexts.text("administration.account"), event -> getUI().ifPresent(ui -> ui.navigate("account")));
        menu.addItem(
                UiTexts.text("calendar.feeds"), event -> getUI().ifPresent(ui -> ui.navigate("calendar/addresses")));
        menu.addItem(UiTexts.text("frame.signOut"), event -> authentication.logout());
    }
}
