package io.recourse.ui.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import io.recourse.claim.clock.ReminderService;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.UiTexts;

/** How many reminders the reader has not seen; leads to them. Counted anew with each page. */
class ReminderBell extends Anchor implements AfterNavigationObserver {

    private static final int MOST_SHOWN = 99;

    private final transient ReminderService reminders;
    private final Span count = new Span();

    ReminderBell(ReminderService reminders) {
        this.reminders = reminders;
        setHref("reminders");
        getElement().setAttribute("router-link", true);
        addClassName("rc-bell");
        count.addClassName("rc-bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        add(Icons.of("bell"), count);
        refresh();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        int unread = reminders.unread();
        Formats formats = Formats.current();
        String words = unread == 0
                ? UiTexts.text("reminder.bell.none")
                : UiTexts.text("reminder.bell", formats.number(unread));
        getElement().setAttribute("aria-label", words);
        getElement().setAttribute("title", words);
        count.setText(unread > MOST_SHOWN ? MOST_SHOWN + "+" : formats.number(unread));
        count.setVisible(unread > 0);
    }
}
