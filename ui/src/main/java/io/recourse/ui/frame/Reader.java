package io.recourse.ui.frame;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinSession;
import io.recourse.access.Actor;
import io.recourse.access.CurrentUser;
import io.recourse.access.user.AccountService;
import io.recourse.access.user.Theme;
import io.recourse.text.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Language and theme of the one who reads: remembered with the user. What was chosen on the sign-in page is kept in the
 * session and becomes the user's choice at sign-in.
 */
@Component
class Reader {

    /** Chosen before anybody was signed in. */
    private record Visitor(Language language) {}

    private final AccountService account;

    Reader(AccountService account) {
        this.account = account;
    }

    /** The language of this request's reader. */
    Language language() {
        return visitor().or(() -> CurrentUser.find().map(Actor::language)).orElseGet(() -> {
            VaadinSession session = VaadinSession.getCurrent();
            return session == null ? Language.ENGLISH : Language.nearest(session.getLocale());
        });
    }

    Theme theme() {
        return CurrentUser.find().isPresent() ? account.me().theme() : Theme.SYSTEM;
    }

    /** Remembers the language; the page is to be loaded anew. */
    void choose(Language language) {
        if (CurrentUser.find().isPresent()) {
            account.changeLanguage(language);
            rememberVisitor(null);
        } else {
            rememberVisitor(new Visitor(language));
        }
    }

    /** Remembers the theme and shows it at once. */
    void choose(Theme theme, UI ui) {
        account.changeTheme(theme);
        show(theme, ui);
    }

    /** Gives a new window the reader's language, direction and theme. */
    void dress(UI ui) {
        // Taken before it is stored: the user of this request still has the language of before.
        Language language = language();
        if (visitor().isPresent() && CurrentUser.find().isPresent()) {
            choose(language);
        }
        ui.setLocale(language.locale());
        ui.setDirection(language.isRightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
        ui.getPage().executeJs("document.documentElement.lang = $0", language.tag());
        show(theme(), ui);
    }

    private static void show(Theme theme, UI ui) {
        ui.getPage()
                .setColorScheme(
                        switch (theme) {
                            case SYSTEM -> ColorScheme.Value.SYSTEM;
                            case LIGHT -> ColorScheme.Value.LIGHT;
                            case DARK -> ColorScheme.Value.DARK;
                        });
    }

    private static Optional<Language> visitor() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getAttribute(Visitor.class))
                .map(Visitor::language);
    }

    private static void rememberVisitor(@Nullable Visitor visitor) {
        VaadinSession.getCurrent().setAttribute(Visitor.class, visitor);
    }
}
