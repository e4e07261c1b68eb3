package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.claim.clock.ReminderItem;
import io.recourse.claim.clock.ReminderService;
import io.recourse.ui.clock.ReminderWords;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the clocks of claims want from the reader, on top of the first page. */
final class TasksTable {

    private static final int ROWS = 8;

    private TasksTable() {}

    /** Empty for those who never must act, and while nothing is open. */
    static Optional<Component> of(ReminderService reminders) {
        if (Stream.of(Role.VENDOR_MANAGER, Role.LEGAL, Role.FINANCE).noneMatch(CurrentUser::has)) {
            return Optional.empty();
        }
        List<ReminderItem> open = reminders.open();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                        UiTexts.text("reminder.tasks"),
                        UiTexts.text("reminder.what"),
                        UiTexts.text("home.claim"),
                        UiTexts.text("home.vendor"),
                        UiTexts.text("home.claim.about"),
                        UiTexts.text("claims.latest"),
                        UiTexts.text("reminder.mark"),
                        ">" + UiTexts.text("home.claim.sought"))
                .onlyWhereWide(2, 3);
        open.stream()
                .limit(ROWS)
                .forEach(item -> table.row(
                        ReminderWords.what(item.reminder()),
                        Links.to(ReminderWords.path(item), new FigureText(ReminderWords.name(item))),
                        item.vendorName(),
                        ReminderWords.about(item),
                        new FigureText(formats.date(item.lastDay())),
                        ReminderWords.mark(item.reminder()),
                        ReminderWords.sought(item)));
        return Optional.of(new SectionCard(UiTexts.text("reminder.tasks"), table)
                .actions(Links.to("reminders", UiTexts.text("reminder.tasks.all", formats.number(open.size())))));
    }
}
