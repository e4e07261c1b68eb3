package io.recourse.ui.holiday;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Route;
import io.recourse.access.CurrentUser;
import io.recourse.access.OrganisationService;
import io.recourse.access.Role;
import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** Calendars by which contracts count working days; legal enters each year as it is decreed. */
@Route(value = "holidays", layout = MainLayout.class)
@PermitAll
public class HolidaysView extends Page {

    private final transient HolidayCalendars calendars;
    private final transient OrganisationService organisation;
    private final transient Clock clock;

    public HolidaysView(HolidayCalendars calendars, OrganisationService organisation, Clock clock) {
        this.calendars = calendars;
        this.organisation = organisation;
        this.clock = clock;
        refresh();
    }

    private void refresh() {
        boolean mayEnter = CurrentUser.has(Role.LEGAL) || CurrentUser.has(Role.ADMIN);
        int thisYear = organisation.get().today(clock).getYear();
        PageHeader header =
                new PageHeader(UiTexts.text("frame.navigation.holidays")).note(UiTexts.text("holiday.note"));
        if (mayEnter) {
            Button create = new Button(
                    UiTexts.text("holiday.new"),
                    Icons.of("add"),
                    event -> new CalendarEditor(calendars, created -> refresh()).open());
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(create);
        }
        Component[] cards = calendars.list().stream()
                .map(calendar -> new CalendarCard(calendars, calendar, thisYear, mayEnter, this::refresh))
                .toArray(Component[]::new);
        show(header, cards);
    }
}
