package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/**
 * Asks before something is left in which a person has entered what is not saved: inside the application with a question
 * of our own, and where the browser closes or loads the page anew with the browser's.
 */
public final class UnsavedChanges {

    /** Tells the server of the first change only; the browser keeps to itself whether there is any. */
    private static final String FIRST = "!element.rcUnsaved && (element.rcUnsaved = true)";

    private static final String BEFORE_UNLOAD = """
            const place = this;
            const ask = event => {
              if (!place.isConnected) {
                window.removeEventListener('beforeunload', ask);
              } else if (place.rcUnsaved) {
                event.preventDefault();
                event.returnValue = '';
              }
            };
            window.addEventListener('beforeunload', ask);
            """;

    private final Component place;
    private boolean any;

    /** @param place all fields inside it are watched, also those that come later */
    public UnsavedChanges(Component place) {
        this.place = place;
        for (String event : new String[] {"input", "change"}) {
            place.getElement().addEventListener(event, changed -> any = true).setFilter(FIRST);
        }
        place.addAttachListener(event -> place.getElement().executeJs(BEFORE_UNLOAD));
    }

    /** Counts what a button did as entered; a field tells that by itself. */
    public static void tell(Component changed) {
        changed.getElement().executeJs("this.dispatchEvent(new Event('change', {bubbles: true}))");
    }

    /** Nothing is lost any more, because it was saved. */
    public void saved() {
        any = false;
        place.getElement().executeJs("this.rcUnsaved = false");
    }

    /** Holds a navigation until the person has answered, if there is anything to lose. */
    public void before(BeforeLeaveEvent event) {
        if (any) {
            ContinueNavigationAction going = event.postpone();
            ask(going::proceed, going::cancel);
        }
    }

    /** Leaves at once if nothing would be lost, else after asking. */
    public void before(Runnable leave) {
        if (any) {
            ask(leave, () -> {});
        } else {
            leave.run();
        }
    }

    private void ask(Runnable leave, Runnable stay) {
        ReasonDialog question = ReasonDialog.question(
                        UiTexts.text("component.leave"),
                        UiTexts.text("component.leave.text"),
                        UiTexts.text("component.leave.go"),
                        () -> {
                            saved();
                            leave.run();
                        })
                .refusing(UiTexts.text("component.leave.stay"))
                .dangerous();
        question.addOpenedChangeListener(event -> {
            if (!event.isOpened() && any) {
                stay.run();
            }
        });
        question.open();
    }
}
