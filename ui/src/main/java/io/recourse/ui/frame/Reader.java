package io.recourse.ui.frame;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import io.recourse.access.CurrentUser;
import io.recourse.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Language and theme of the one who reads: remembered with the user, before sign-in with the browser session. */
@Component
class Reader {

    /** What the session's reader chose. */
    private record Choice(@Nullable Language language, Theme theme) {}

    /** Language of this session: chosen in it, else the user's, else the nearest to what the browser asks for. */
    Language language() {
        Language chosen = choice().language();
        if (chosen != null) {
            return chosen;
        }
        return CurrentUser.find().map(actor -> actor.language()).orElseGet(() -> {
            VaadinSession session = VaadinSession.getCurrent();
            return session == null ? Language.ENGLISH : Language.nearest(session.getLocale());
        });
    }

    Theme theme() {
        return choice().theme();
    }

    /** Remembers the language; the page is to be loaded anew. */
    void choose(Language language) {
        remember(new Choice(language, theme()));
    }

    /** Remembers the theme and shows it at once. */
    void choose(Theme theme, UI ui) {
        remember(new Choice(choice().language(), theme));
        ui.getPage().setColorScheme(theme.scheme());
    }

    /** Gives a new window the reader's language, direction and theme. */
    void dress(UI ui) {
        Language language = language();
        ui.setLocale(language.locale());
        ui.setDirection(language.isRightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
        ui.getPage().executeJs("document.documentElement.lang = $0", language.tag());
        ui.getPage().setColorScheme(theme().scheme());
    }

    private static Choice choice() {
        VaadinSession session = VaadinSession.getCurrent();
        Choice choice = session == null ? null : session.getAttribute(Choice.class);
        return choice == null ? new Choice(null, Theme.SYSTEM) : choice;
    }

    private static void remember(Choice choice) {
        VaadinSession.getCurrent().setAttribute(Choice.class, choice);
    }
}
