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
    private final String question;
    private boolean any;

    /** @param place all fields inside it are watched, also those that come later */
    public UnsavedChanges(Component place) {
        this(place, "component.leave");
        place.addAttachListener(event -> place.getElement().executeJs(BEFORE_UNLOAD));
    }

    /**
     * Where something else than leaving would lose what was entered.
     *
     * @param question message key of the title, with {@code .text}, {@code .go} and {@code .stay} below it
     */
    public UnsavedChanges(Component place, String question) {
        this.place = place;
        this.question = question;
        for (String event : new String[] {"input", "change"}) {
            place.getElement().addEventListener(event, changed -> any = true).setFilter(FIRST);
        }
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
        before(leave, () -> {});
    }

    /** The same; the second is run if the answer is to stay. */
    public void before(Runnable leave, Runnable stay) {
        if (any) {
            ask(leave, stay);
        } else {
            leave.run();
        }
    }

    private void ask(Runnable leave, Runnable stay) {
        ReasonDialog dialog = ReasonDialog.question(
                        UiTexts.text(question),
                        UiTexts.text(question + ".text"),
                        UiTexts.text(question + ".go"),
                        () -> {
                            saved();
                            leave.run();
                        })
                .refusing(UiTexts.text(question + ".stay"))
                .dangerous();
        dialog.addOpenedChangeListener(event -> {
            if (!event.isOpened() && any) {
                stay.run();
            }
        });
        dialog.open();
    }
}
