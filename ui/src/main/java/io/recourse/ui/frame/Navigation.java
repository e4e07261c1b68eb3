package io.recourse.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import java.util.Optional;

/**
 * The side navigation: groups of pages. An entry shows if a page is registered at its path and the reader's roles open
 * it, so that the page's own annotation stays the only rule.
 */
class Navigation extends Nav {

    /** A page: its path, which is also the name of its icon and of its text. */
    record Entry(String path) {

        String name() {
            return path.isEmpty() ? "home" : path;
        }

        String text() {
            return UiTexts.text("frame.navigation." + name());
        }
    }

    private record Group(String key, List<Entry> entries) {}

    private static final List<Group> GROUPS = List.of(
            new Group("overview", entries("")),
            new Group("register", entries("vendors", "contracts", "services", "library", "letters", "holidays")),
            new Group("measurement", entries("assessments", "exclusions", "import", "sources", "calculator")),
            new Group(
                    "recovery",
                    entries("claims", "outages", "calendar", "losses", "settlement", "vouchers", "ledger", "reports")),
            new Group("administration", entries("organisation", "claim-policy", "users", "tokens", "audit", "sample")));

    Navigation() {
        addClassName("rc-navigation");
        setAriaLabel(UiTexts.text("frame.navigation"));
        for (Group group : GROUPS) {
            List<Entry> open =
                    group.entries().stream().filter(Navigation::isOpen).toList();
            if (!open.isEmpty()) {
                SideNav nav = new SideNav();
                if (group.entries().size() > 1) {
                    nav.setLabel(UiTexts.text("frame.navigation.group." + group.key()));
                }
                open.forEach(entry -> nav.addItem(item(entry)));
                add(nav);
            }
        }
    }

    /** All pages that the reader may open, in order. */
    static List<Entry> openPages() {
        return GROUPS.stream()
                .flatMap(group -> group.entries().stream())
                .filter(Navigation::isOpen)
                .toList();
    }

    private static SideNavItem item(Entry entry) {
        SideNavItem item = new SideNavItem(entry.text(), entry.path(), Icons.of(entry.name()));
        item.setMatchNested(!entry.path().isEmpty());
        return item;
    }

    private static boolean isOpen(Entry entry) {
        Optional<Class<? extends Component>> page =
                RouteConfiguration.forApplicationScope().getRoute(entry.path());
        return page.filter(type -> new AccessAnnotationChecker().hasAccess(type))
                .isPresent();
    }

    private static List<Entry> entries(String... paths) {
        return List.of(paths).stream().map(Entry::new).toList();
    }
}
