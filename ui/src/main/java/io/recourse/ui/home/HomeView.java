package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.access.CurrentUser;
import io.recourse.claim.clock.ReminderService;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;

/** The first page: what the reader's role comes for. Readers with several roles choose by {@code ?as=finance}. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
public class HomeView extends Page implements BeforeEnterObserver {

    private final transient List<HomePanel> panels;
    private final transient ReminderService reminders;

    HomeView(List<HomePanel> panels, ReminderService reminders) {
        this.panels = panels;
        this.reminders = reminders;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Perspective> open = Perspective.openTo(CurrentUser.roles());
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("as")
                .orElse("");
        Perspective shown = open.stream()
                .filter(perspective -> perspective.code().equals(wanted))
                .findFirst()
                .orElse(open.getFirst());
        PageHeader header =
                new PageHeader(UiTexts.text("home.title", CurrentUser.actor().displayName()));
        header.note(UiTexts.text("home.note." + shown.code()));
        if (open.size() > 1) {
            header.add(choice(open, shown));
        }
        Stream<Component> sections = panels.stream()
                .filter(panel -> panel.perspective() == shown)
                .flatMap(panel -> panel.sections().stream());
        show(header, Stream.concat(TasksTable.of(reminders).stream(), sections).toArray(Component[]::new));
    }

    private static Component choice(List<Perspective> open, Perspective shown) {
        Nav choice = new Nav();
        choice.addClassName("rc-choice");
        choice.setAriaLabel(UiTexts.text("home.perspective"));
        for (Perspective perspective : open) {
            Anchor link = Links.to("?as=" + perspective.code(), UiTexts.text(perspective.textKey()));
            if (perspective == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            choice.add(link);
        }
        return choice;
    }
}
