package io.recourse.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.recourse.text.Language;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** Texts in the reader's language, for code that is no component (components have {@code getTranslation}). */
public final class UiTexts {

    private UiTexts() {}

    /** The text of a key, from the bundles of the UI first, then those of the backend. */
    public static String text(String key, Object... arguments) {
        return I18NProvider.translate(language().locale(), key, arguments);
    }

    /** The reader's language: that of the browser window, outside of one that of the thread. */
    public static Language language() {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? LocaleContextHolder.getLocale() : ui.getLocale();
        return Language.nearest(locale);
    }
}
