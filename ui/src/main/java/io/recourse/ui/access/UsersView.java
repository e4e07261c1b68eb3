package io.recourse.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.recourse.access.CurrentUser;
import io.recourse.access.OrganisationService;
import io.recourse.access.Role;
import io.recourse.access.Roles;
import io.recourse.access.user.User;
import io.recourse.access.user.UserService;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who may sign in, and as what. Users are disabled, never removed: the audit trail names them. */
@Route(value = "users", layout = MainLayout.class)
@RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
public class UsersView extends Page {

    private final UserService users;
    private final DataGrid<User> grid;
    private final ZoneId zone;
    private final boolean administers = CurrentUser.has(Role.ADMIN);

    UsersView(UserService users, OrganisationService organisations) {
        this.users = users;
        zone = organisations.get().zone();
        String title = UiTexts.text("frame.navigation.users");
        grid = new DataGrid<>(title, User::id);
        columns();
        FilterBar filters = new FilterBar();
        filters.search(UiTexts.text("access.users.search"), this::search);
        PageHeader header = new PageHeader(title)
                .crumbs(new Crumb(UiTexts.text("frame.navigation.home"), ""))
                .note(UiTexts.text("access.users.note"));
        if (administers) {
            Button add = new Button(
                    UiTexts.text("access.users.add"),
                    Icons.of("add"),
                    event -> UserDialog.adding(users, this::load).open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(add);
        }
        fill();
        show(header, filters, grid);
        load();
    }

    private void columns() {
        Formats formats = Formats.current();
        grid.column("name", UiTexts.text("access.users.name"), User::displayName)
                .sortByText();
        grid.column("username", UiTexts.text("signIn.username"), User::username).sortByText();
        grid.column("roles", UiTexts.text("access.users.roles"), UsersView::roles)
                .sortByText()
                .grow();
        grid.column("email", UiTexts.text("access.users.email"), user -> {
                    String email = user.email();
                    return email == null ? Formats.NONE : email;
                })
                .wide();
        grid.column(
                        "language",
                        UiTexts.text("frame.language"),
                        user -> user.language().nativeName())
                .wide();
        grid.column("last", UiTexts.text("access.users.lastSignIn"), user -> {
                    Instant last = user.lastSignInAt();
                    return last == null ? Formats.NONE : formats.instant(last, zone);
                })
                .sortBy(User::lastSignInAt);
        grid.column("state", UiTexts.text("home.claim.status"), user -> stateText(user))
                .component(UsersView::state);
        if (administers) {
            grid.column("actions", "", user -> "").component(this::actions).atEnd();
        }
        grid.card(user ->
                new RowCard(new Span(user.displayName()), state(user)).rest(new Span(roles(user)), actions(user)));
        grid.tools("users");
    }

    private Component actions(User user) {
        if (!administers) {
            return new Span();
        }
        Button edit = new Button(
                UiTexts.text("access.edit"),
                event -> UserDialog.changing(users, user, this::load).open());
        Button password = new Button(
                UiTexts.text("access.users.password"),
                event -> UserDialog.password(users, user, this::load).open());
        Button enable = new Button(
                UiTexts.text(user.enabled() ? "access.users.disable" : "access.users.enable"), event -> toggle(user));
        Div actions = new Div(edit, password, enable);
        actions.addClassName("rc-row-actions");
        actions.getChildren()
                .map(Button.class::cast)
                .forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL));
        return actions;
    }

    private void toggle(User user) {
        String key = user.enabled() ? "access.users.disable" : "access.users.enable";
        ReasonDialog.question(
                        UiTexts.text(key) + ": " + user.displayName(),
                        UiTexts.text(key + ".text"),
                        UiTexts.text(key),
                        () -> {
                            users.enable(user.id(), !user.enabled());
                            load();
                        })
                .open();
    }

    private void load() {
        grid.setRows(users.list());
    }

    private void search(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        grid.filter(user -> (user.displayName() + " " + user.username() + " " + roles(user))
                .toLowerCase(Locale.ROOT)
                .contains(wanted));
    }

    private static String roles(User user) {
        return user.roles().stream()
                .sorted()
                .map(role -> UiTexts.text("role." + role))
                .collect(Collectors.joining(", "));
    }

    private static String stateText(User user) {
        return UiTexts.text(user.enabled() ? "access.users.enabled" : "access.users.disabled");
    }

    private static Component state(User user) {
        return new Badge(user.enabled() ? Tone.MET : Tone.UNKNOWN, stateText(user));
    }
}
