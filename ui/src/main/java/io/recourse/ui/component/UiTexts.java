package io.recourse.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.recourse.text.Language;
import io.recourse.text.Message;
import java.text.Bidi;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Texts in the reader's language, for code that is no component (components have {@code getTranslation}). */
public final class UiTexts {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final String RIGHT_TO_LEFT_MARK = "\u200f";
    private static final char POP_ISOLATE = '\u2069';

    /** What stands between two parts of a text; between two components see {@link SideBySide}. */
    static final String SEPARATOR = " · ";

    private static final Pattern MARKS = Pattern.compile("[\\u200f\\u2066-\\u2069]");
    private static final Pattern AMOUNT = Pattern.compile("^([A-Z]{3}) (-?[0-9][0-9,.]*)$");

    private UiTexts() {}

    /** The text of a key, from the bundles of the UI first, then those of the backend. */
    public static String text(String key, Object... arguments) {
        return I18NProvider.translate(language().locale(), key, arguments);
    }

    /**
     * A stored sentence in the reader's language. An amount is not torn from its currency at the end of a line, and figures
     * and days keep their order inside Arabic text.
     */
    public static String sentence(Message message) {
        Language language = language();
        Stream<String> arguments = message.arguments().stream()
                .map(argument -> AMOUNT.matcher(argument).replaceFirst("$1\u00a0$2"));
        if (language.isRightToLeft()) {
            arguments = arguments.map(UiTexts::isolated);
        }
        return new Message(message.key(), arguments.toList()).in(language.locale());
    }

    /**
     * A figure, day, name or code in its own direction inside text of any (Unicode isolates): that of its first letter,
     * and left to right if it has none. A day in Arabic words would be turned around as left to right.
     */
    public static String isolated(String text) {
        return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
    }

    /**
     * Parts side by side, each in its own direction: after a name in Latin letters an Arabic day would lose its number.
     * Where one of them reads from the right, as the reader does, they follow each other in that direction, also where the
     * first letter would decide. Parts that are null or blank are left out; without any the text is empty.
     */
    public static String beside(@Nullable String... parts) {
        StringJoiner beside = new StringJoiner(SEPARATOR);
        boolean fromTheRight = false;
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                beside.add(isolated(part));
                fromTheRight |= !isOnlyFromTheLeft(part);
            }
        }
        return fromTheRight && language().isRightToLeft() ? RIGHT_TO_LEFT_MARK + beside : beside.toString();
    }

    /** Joins what is enumerated with the reader's own comma. */
    public static Collector<CharSequence, ?, String> enumerated() {
        return Collectors.joining(text("register.list.comma"));
    }

    /** Whether nothing in a text is read from the right, its marks of direction left aside. */
    static boolean isOnlyFromTheLeft(String text) {
        char[] letters = plain(text).toCharArray();
        return !Bidi.requiresBidi(letters, 0, letters.length);
    }

    /** A text without its marks of direction, for what leaves the page: a file, the name of a browser tab. */
    public static String plain(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    /** The reader's language: that of the browser window, outside of one that of the thread. */
    public static Language language() {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? LocaleContextHolder.getLocale() : ui.getLocale();
        return Language.nearest(locale);
    }
}
