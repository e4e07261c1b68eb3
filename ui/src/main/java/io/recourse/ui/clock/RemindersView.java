package io.recourse.ui.clock;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.recourse.access.Roles;
import io.recourse.claim.clock.ReminderItem;
import io.recourse.claim.clock.ReminderService;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The reader's inbox of reminders. */
@Route(value = "reminders", layout = MainLayout.class)
@RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE})
class RemindersView extends Page {

    /** Which reminders are shown. */
    private enum Shown {
        OPEN,
        UNREAD,
        ALL
    }

    private final transient ReminderService reminders;
    private final Select<Shown> shown = new Select<>();
    private final DataGrid<ReminderItem> grid = new DataGrid<>(
            UiTexts.text("reminder.title"), item -> item.reminder().id());

    RemindersView(ReminderService reminders) {
        this.reminders = reminders;
        columns();
        shown.setLabel(UiTexts.text("reminder.show"));
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(choice -> UiTexts.text("reminder.show." + choice));
        shown.setValue(Shown.OPEN);
        shown.addValueChangeListener(event -> grid.filter(this::passes));
        fill(reminders.inbox());
    }

    private void fill(List<ReminderItem> items) {
        PageHeader header = new PageHeader(UiTexts.text("reminder.title")).note(UiTexts.text("reminder.note"));
        if (items.isEmpty()) {
            show(
                    header,
                    new EmptyState(
                            UiTexts.text("reminder.empty"),
                            UiTexts.text("reminder.empty.text"),
                            Links.to("calendar", UiTexts.text("frame.navigation.calendar"))));
            return;
        }
        fill();
        if (items.stream().anyMatch(item -> !item.isRead())) {
            header.actions(new Button(UiTexts.text("reminder.readAll"), event -> {
                reminders.markAllRead();
                fill(reminders.inbox());
            }));
        }
        grid.setRows(items);
        show(header, new FilterBar(shown), grid);
        grid.filter(this::passes);
    }

    private boolean passes(ReminderItem item) {
        return switch (shown.getValue()) {
            case OPEN -> item.reminder().isOpen();
            case UNREAD -> !item.isRead();
            case ALL -> true;
        };
    }

    private void columns() {
        Formats formats = Formats.current();
        grid.column("read", UiTexts.text("reminder.read"), RemindersView::readText)
                .component(RemindersView::readBadge)
                .sortBy(ReminderItem::isRead);
        grid.column(
                        "mark",
                        UiTexts.text("reminder.mark"),
                        item -> UiTexts.text(item.reminder().mark().messageKey()))
                .component(item -> ReminderWords.mark(item.reminder()))
                .sortBy(item -> item.reminder().mark());
        grid.column("what", UiTexts.text("reminder.what"), item -> ReminderWords.what(item.reminder()))
                .sortByText();
        grid.column("claim", UiTexts.text("home.claim"), ReminderWords::name)
                .link(ReminderWords::path)
                .sortByText();
        grid.column("vendor", UiTexts.text("claims.vendor"), ReminderItem::vendorName)
                .sortByText();
        grid.column("about", UiTexts.text("home.claim.about"), ReminderWords::about)
                .width("10rem")
                .grow();
        grid.column("status", UiTexts.text("claims.status"), ReminderWords::standing)
                .sortByText();
        grid.column("lastDay", UiTexts.text("claims.latest"), item -> formats.date(item.lastDay()))
                .sortBy(item -> item.reminder().endsAt())
                .atEnd();
        grid.column("sought", UiTexts.text("home.claim.sought"), ReminderWords::sought)
                .figures();
        grid.column("state", UiTexts.text("reminder.state"), item -> ReminderWords.state(item.reminder()))
                .sortByText()
                .optional();
        grid.column("toggle", UiTexts.text("administration.actions"), item -> "")
                .component(this::toggle)
                .atEnd();
        grid.card(item -> new RowCard(
                                Links.to(
                                        ReminderWords.path(item),
                                        UiTexts.beside(ReminderWords.name(item), item.vendorName())),
                                ReminderWords.mark(item.reminder()))
                        .rest(UiTexts.beside(ReminderWords.what(item.reminder()), formats.date(item.lastDay())))
                        .rest(ReminderWords.about(item))
                        .rest(readBadge(item), toggle(item)))
                .tools("reminders");
    }

    private Button toggle(ReminderItem item) {
        String words = UiTexts.text(item.isRead() ? "reminder.markUnread" : "reminder.markRead");
        Button button = new Button(words, event -> {
            if (item.isRead()) {
                reminders.markUnread(item.reminder().id());
            } else {
                reminders.markRead(item.reminder().id());
            }
            fill(reminders.inbox());
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words + ": " + ReminderWords.name(item));
        return button;
    }

    private static String readText(ReminderItem item) {
        return UiTexts.text(item.isRead() ? "reminder.read.yes" : "reminder.read.no");
    }

    private static Span readBadge(ReminderItem item) {
        return new Badge(item.isRead() ? Tone.MET : Tone.INFO, readText(item));
    }
}
