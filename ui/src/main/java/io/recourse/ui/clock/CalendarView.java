package io.recourse.ui.clock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.access.Organisation;
import io.recourse.access.OrganisationService;
import io.recourse.access.Role;
import io.recourse.claim.Task;
import io.recourse.claim.calendar.CalendarDate;
import io.recourse.claim.calendar.CalendarService;
import io.recourse.claim.calendar.DateKind;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Legend;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.NarrowWindow;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import io.recourse.vendor.Vendor;
import io.recourse.vendor.VendorService;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The days of claims and contracts in one month; {@code ?month=2026-09&view=list&vendor=ID&role=LEGAL&mine=true}. */
@Route(value = "calendar", layout = MainLayout.class)
@PermitAll
class CalendarView extends Page implements BeforeEnterObserver {

    private final transient CalendarService calendar;
    private final transient VendorService vendors;
    private final transient Organisation organisation;
    private final transient Clock clock;
    private final Div content = new Div();
    private boolean narrow;
    private transient CalendarQuery query;
    private transient List<CalendarDate> dates = List.of();

    CalendarView(CalendarService calendar, VendorService vendors, OrganisationService organisations, Clock clock) {
        this.calendar = calendar;
        this.vendors = vendors;
        this.organisation = organisations.get();
        this.clock = clock;
        this.query = CalendarQuery.of(YearMonth.from(today()));
        NarrowWindow.watch(this, nowNarrow -> {
            narrow = nowNarrow;
            showDates();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = CalendarQuery.read(event.getLocation().getQueryParameters(), YearMonth.from(today()));
        dates = calendar.between(query.month().atDay(1), query.month().atEndOfMonth(), query.filter());
        show(
                new PageHeader(getTranslation("frame.navigation.calendar"))
                        .note(getTranslation("calendar.note"))
                        .actions(Links.to("calendar/addresses", getTranslation("calendar.subscribe"))),
                filters(),
                months(),
                legend(),
                content);
        showDates();
    }

    private void showDates() {
        content.removeAll();
        if (dates.isEmpty() && (narrow || query.list())) {
            content.add(new EmptyState(getTranslation("calendar.empty"), getTranslation("calendar.empty.text")));
        } else if (narrow || query.list()) {
            content.add(new DayList(dates));
        } else {
            content.add(new MonthGrid(
                    query.month(),
                    dates,
                    firstDayOfWeek(),
                    organisation.weekend(),
                    today(),
                    query.withList(true).path()));
        }
    }

    private Component months() {
        YearMonth month = query.month();
        Nav nav = new Nav(
                step(month.minusMonths(1), "calendar.previous"),
                new H2(Formats.current().month(month)),
                step(month.plusMonths(1), "calendar.next"),
                Links.to(query.withMonth(YearMonth.from(today())).path(), getTranslation("calendar.today")));
        nav.addClassName("rc-calendar-months");
        nav.setAriaLabel(getTranslation("calendar.months"));
        Div views = new Div(view(false, "calendar.view.month"), view(true, "calendar.view.list"));
        views.addClassNames("rc-row", "rc-wide-only");
        Div line = new Div(nav, views);
        line.addClassNames("rc-calendar-line");
        return line;
    }

    private Anchor step(YearMonth month, String key) {
        Anchor link = Links.to(query.withMonth(month).path(), Formats.current().shortMonth(month));
        link.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(key) + ": " + Formats.current().month(month));
        return link;
    }

    private Anchor view(boolean list, String key) {
        Anchor link = Links.to(query.withList(list).path(), getTranslation(key));
        if (query.list() == list) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Component filters() {
        Select<Vendor> vendor = new Select<>();
        vendor.setLabel(getTranslation("claims.vendor"));
        vendor.setEmptySelectionAllowed(true);
        vendor.setEmptySelectionCaption(getTranslation("claims.filter.allVendors"));
        List<Vendor> all = new ArrayList<>(vendors.list());
        vendor.setItems(all);
        vendor.setItemLabelGenerator(one -> one == null ? getTranslation("claims.filter.allVendors") : one.name());
        all.stream()
                .filter(one -> one.id().equals(query.filter().vendor()))
                .findFirst()
                .ifPresent(vendor::setValue);
        vendor.addValueChangeListener(event -> open(query.ofVendor(
                event.getValue() == null ? null : event.getValue().id())));
        Select<Role> role = new Select<>();
        role.setLabel(getTranslation("calendar.role"));
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(getTranslation("calendar.role.all"));
        role.setItems(Task.PREPARE.roles().stream().sorted().toList());
        role.setItemLabelGenerator(
                one -> one == null ? getTranslation("calendar.role.all") : getTranslation("role." + one));
        role.setValue(query.filter().role());
        role.addValueChangeListener(event -> open(query.ofRole(event.getValue())));
        Checkbox mine =
                new Checkbox(getTranslation("calendar.mine"), query.filter().mine());
        mine.addValueChangeListener(event -> open(query.ofMine(event.getValue())));
        return new FilterBar(vendor, role, mine);
    }

    private void open(CalendarQuery wanted) {
        getUI().ifPresent(ui -> ui.navigate(wanted.path()));
    }

    private Legend legend() {
        Legend legend = new Legend();
        Stream.of(DateKind.values())
                .forEach(kind -> legend.entry(CalendarWords.tone(kind), getTranslation(kind.messageKey())));
        return legend;
    }

    private DayOfWeek firstDayOfWeek() {
        return WeekFields.of(Locale.of(UiTexts.language().locale().getLanguage(), organisation.country()))
                .getFirstDayOfWeek();
    }

    private LocalDate today() {
        return organisation.today(clock);
    }
}
