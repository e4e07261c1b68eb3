package io.recourse.ui.frame;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.recourse.access.CurrentUser;
import io.recourse.access.Organisation;
import io.recourse.access.OrganisationService;
import io.recourse.access.Role;
import io.recourse.claim.clock.ReminderService;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.List;

/**
 * The frame around every page: brand and navigation in a drawer (an overlay below 800 px), the bar with quick
 * navigation and user menu. Open to anybody because error pages stand in it too; it shows nothing to strangers.
 */
@AnonymousAllowed
public class MainLayout extends AppLayout {

    /** Those whom the clocks of claims remind. */
    private static final List<Role> ACTING = List.of(Role.VENDOR_MANAGER, Role.LEGAL, Role.FINANCE);

    MainLayout(
            Reader reader,
            OrganisationService organisations,
            ReminderService reminders,
            AuthenticationContext authentication) {
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand());
        Div bar = new Div();
        bar.addClassName("rc-bar");
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(UiTexts.text("frame.navigation.toggle"));
        addToNavbar(skipLink(), toggle, bar);
        CurrentUser.find().ifPresent(actor -> {
            addToDrawer(new Scroller(new Navigation()));
            Div space = new Div();
            space.addClassName("rc-bar-space");
            bar.add(new QuickNavigation(), space, organisation(organisations.get()));
            if (ACTING.stream().anyMatch(CurrentUser::has)) {
                bar.add(new ReminderBell(reminders));
            }
            bar.add(new UserMenu(actor, reader, authentication));
        });
    }

    private static Div organisation(Organisation organisation) {
        Span name = new Span(organisation.name());
        name.addClassName("rc-name");
        Div place = new Div(name);
        place.addClassName("rc-bar-organisation");
        if (organisation.sample()) {
            Badge sample = new Badge(Tone.INFO, UiTexts.text("frame.sample"));
            sample.getElement().setAttribute("title", UiTexts.text("frame.sample.tip"));
            place.add(sample);
        }
        return place;
    }

    private static Anchor brand() {
        Span mark = new Span();
        mark.addClassName("rc-brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Anchor brand = Links.to("", mark, new Span(UiTexts.text("frame.product")));
        brand.addClassName("rc-brand");
        return brand;
    }

    private static Anchor skipLink() {
        Anchor skip = new Anchor("#content", UiTexts.text("frame.skip"));
        skip.addClassName("rc-skip");
        skip.getElement().setAttribute("router-ignore", true);
        skip.getElement()
                .executeJs("this.addEventListener('click', event => { event.preventDefault();"
                        + " document.getElementById('content')?.focus(); })");
        return skip;
    }
}
