package io.recourse.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
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
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Locale;

/** Who may sign in. Auditors look, administrators change. */
@Route(value = "users", layout = MainLayout.class)
@RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
public class UsersView extends Page {

    private final transient UserService users;
    private final transient ZoneId zone;
    private final DataGrid<User> grid;

    public UsersView(UserService users, OrganisationService organisation) {
        this.users = users;
        this.zone = organisation.get().zone();
        fill();
        grid = grid();
        refresh();
        FilterBar filters = new FilterBar();
        filters.search(
                UiTexts.text("administration.users.search"),
                words -> grid.filter(user -> text(user).contains(words.toLowerCase(Locale.ROOT))));
        PageHeader header = new PageHeader(UiTexts.text("frame.navigation.users"))
                .crumbs(new Crumb(UiTexts.text("frame.navigation.group.administration")))
                .note(UiTexts.text("administration.users.note"));
        if (mayChange()) {
            Button create = new Button(
                    UiTexts.text("administration.users.new"),
                    Icons.of("add"),
                    event -> UserEditor.forNew(users, user -> refresh()).open());
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(create);
        }
        show(header, filters, grid);
    }

    private DataGrid<User> grid() {
        DataGrid<User> list = new DataGrid<>(UiTexts.text("frame.navigation.users"), User::id);
        list.column("username", UiTexts.text("administration.user.username"), User::username)
                .sortByText();
        list.column("displayName", UiTexts.text("administration.user.displayName"), User::displayName)
                .sortByText()
                .grow();
        list.column("roles", UiTexts.text("administration.user.roles"), UsersView::roles)
                .sortByText();
        list.column(
                        "email",
                        UiTexts.text("administration.user.email"),
                        user -> user.email() == null ? "" : user.email())
                .wide();
        list.column(
                        "language",
                        UiTexts.text("administration.user.language"),
                        user -> user.language().nativeName())
                .wide()
                .optional();
        list.column("lastSignIn", UiTexts.text("administration.user.lastSignIn"), this::lastSignIn)
                .sortBy(User::lastSignInAt)
                .wide();
        list.column("state", UiTexts.text("administration.user.state"), UsersView::stateText)
                .component(UsersView::state)
                .sortByText();
        if (mayChange()) {
            list.column("actions", UiTexts.text("administration.actions"), user -> "")
                    .component(this::actions)
                    .width("5rem")
                    .atEnd();
        }
        return list.card(this::card).tools("users");
    }

    private RowCard card(User user) {
        Span name = new Span(UiTexts.beside(user.displayName(), user.username()));
        RowCard card = new RowCard(name, state(user)).rest(roles(user)).rest(lastSignIn(user));
        return mayChange() ? card.rest(actions(user)) : card;
    }

    private Button actions(User user) {
        // Not a menu bar: in a narrow column that hides its own button behind one without a name.
        Button button = new Button(Icons.of("more"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(UiTexts.text("administration.actions.of", user.username()));
        button.getElement().setAttribute("aria-haspopup", "menu");
        ContextMenu menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        menu.addItem(
                UiTexts.text("administration.user.edit"),
                event -> UserEditor.forChange(users, user, changed -> refresh()).open());
        menu.addItem(
                UiTexts.text("administration.user.resetPassword"), event -> new PasswordEditor(users, user).open());
        menu.addItem(
                UiTexts.text("administration.user.endSessions"),
                event -> ReasonDialog.question(
                                UiTexts.text("administration.user.endSessions"),
                                UiTexts.text("administration.user.endSessions.question", user.displayName()),
                                UiTexts.text("administration.user.endSessions"),
                                () -> done(() -> users.endSessions(user.id())))
                        .open());
        if (user.enabled()) {
            menu.addItem(
                    UiTexts.text("administration.user.disable"),
                    event -> ReasonDialog.question(
                                    UiTexts.text("administration.user.disable"),
                                    UiTexts.text("administration.user.disable.question", user.displayName()),
                                    UiTexts.text("administration.user.disable"),
                                    () -> done(() -> users.enable(user.id(), false)))
                            .dangerous()
                            .open());
        } else {
            menu.addItem(
                    UiTexts.text("administration.user.enable"), event -> done(() -> users.enable(user.id(), true)));
        }
        return button;
    }

    private void done(Runnable command) {
        command.run();
        Notifications.success(UiTexts.text("register.saved"));
        refresh();
    }

    private void refresh() {
        grid.setRows(users.list());
    }

    private String lastSignIn(User user) {
        return user.lastSignInAt() == null ? Formats.NONE : Formats.current().instant(user.lastSignInAt(), zone);
    }

    private static String roles(User user) {
        return user.roles().stream()
                .sorted()
                .map(role -> UiTexts.text("role." + role.name()))
                .collect(UiTexts.enumerated());
    }

    private static Badge state(User user) {
        return new Badge(user.enabled() ? Tone.MET : Tone.EXCLUDED, stateText(user));
    }

    private static String stateText(User user) {
        return UiTexts.text(user.enabled() ? "administration.user.enabled" : "administration.user.disabled");
    }

    private static String text(User user) {
        return String.join(" ", user.username(), user.displayName(), roles(user))
                .toLowerCase(Locale.ROOT);
    }

    private static boolean mayChange() {
        return CurrentUser.has(Role.ADMIN);
    }
}
