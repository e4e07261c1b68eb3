package io.recourse.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import io.recourse.access.CurrentUser;
import io.recourse.access.OrganisationService;
import io.recourse.access.Role;
import io.recourse.access.Roles;
import io.recourse.ledger.policy.BookMonth;
import io.recourse.ledger.policy.BookMonths;
import io.recourse.ledger.policy.ExchangeRates;
import io.recourse.text.Message;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** Months of the books: revalue, close and reopen them; another person agrees. */
@Route(value = "ledger/months", layout = MainLayout.class)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
class MonthsView extends Page {

    private final transient BookMonths months;
    private final transient ExchangeRates rates;
    private final transient ZoneId zone;
    private final YearMonth present;
    private final DataGrid<BookMonth> grid;

    MonthsView(BookMonths months, ExchangeRates rates, OrganisationService organisations) {
        this.months = months;
        this.rates = rates;
        this.zone = organisations.get().zone();
        this.present = months.present();
        this.grid = grid();
        fill();
        show(
                new PageHeader(getTranslation("ledger.months"))
                        .crumbs(new Crumb(getTranslation("frame.navigation.ledger"), "ledger"))
                        .note(getTranslation("ledger.months.note")),
                grid);
        refresh();
    }

    private void refresh() {
        grid.setRows(months.list());
    }

    private DataGrid<BookMonth> grid() {
        DataGrid<BookMonth> list = new DataGrid<>(getTranslation("ledger.months"), BookMonth::month);
        list.column("month", getTranslation("ledger.month"), month -> name(month))
                .sortBy(BookMonth::month);
        list.column(
                        "state",
                        getTranslation("ledger.state"),
                        month -> getTranslation(month.state().messageKey()))
                .component(MonthsView::badge)
                .sortByText();
        list.column("last", getTranslation("ledger.months.last"), this::last).grow();
        list.column("actions", getTranslation("ledger.months.actions"), month -> "")
                .component(this::actions)
                .atEnd();
        return list.card(month -> new RowCard(new Span(name(month)), badge(month))
                        .rest(last(month))
                        .rest(actions(month)))
                .tools("book-months");
    }

    private static String name(BookMonth month) {
        return Formats.current().month(month.month());
    }

    private static Badge badge(BookMonth month) {
        Tone tone = switch (month.state()) {
            case OPEN -> Tone.INFO;
            case CLOSING, REOPENING -> Tone.AT_RISK;
            case CLOSED -> Tone.MET;
        };
        return new Badge(
                tone, io.recourse.ui.component.UiTexts.text(month.state().messageKey()));
    }

    private String last(BookMonth month) {
        if (month.steps().isEmpty()) {
            return Formats.NONE;
        }
        BookMonth.Step step = month.steps().getLast();
        return getTranslation(
                "ledger.months.step",
                getTranslation(step.action().messageKey()),
                step.actor(),
                Formats.current().instant(step.at(), zone),
                step.reason());
    }

    private Component actions(BookMonth month) {
        Div row = new Div();
        row.addClassName("rc-row");
        if (!CurrentUser.has(Role.FINANCE) || !month.month().isBefore(present)) {
            return row;
        }
        if (month.state() == BookMonth.State.OPEN) {
            row.add(button("ledger.months.revalue", month, () -> {
                int moved = rates.revalue(month.month());
                List<String> withoutRate = rates.withoutRate(month.month());
                if (withoutRate.isEmpty()) {
                    Notifications.success(getTranslation("ledger.months.revalued", moved));
                } else {
                    Notifications.failure(getTranslation(
                            "ledger.months.withoutRate",
                            moved,
                            withoutRate.stream().collect(UiTexts.enumerated())));
                }
            }));
        }
        for (BookMonth.Action action : month.next()) {
            row.add(button(action.messageKey(), month, () -> ask(month, action)));
        }
        return row;
    }

    private void ask(BookMonth month, BookMonth.Action action) {
        String title = getTranslation(action.messageKey());
        ReasonDialog dialog = ReasonDialog.reason(
                title + ": " + name(month), getTranslation("ledger.months.question"), title, reason -> {
                    months.step(month.month(), action, reason);
                    refresh();
                });
        if (action == BookMonth.Action.CLOSE_REQUESTED || action == BookMonth.Action.CLOSED) {
            dialog.telling(open(month));
        }
        dialog.open();
    }

    /** What is still open, and what closing means for it. */
    private Component open(BookMonth month) {
        List<Message> matters = months.open(month.month());
        if (matters.isEmpty()) {
            return new Paragraph(getTranslation("ledger.months.nothingOpen"));
        }
        UnorderedList list = new UnorderedList();
        matters.forEach(matter -> list.add(new ListItem(matter.in(CurrentUser.locale()))));
        return new Div(new Paragraph(getTranslation("ledger.months.open")), list);
    }

    private Button button(String key, BookMonth month, Runnable command) {
        Button button = new Button(getTranslation(key), event -> command.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key) + ": " + name(month));
        return button;
    }
}
