package io.recourse.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Texts of the backend, from UTF-8 bundles. Texts with arguments are {@link MessageFormat} patterns (an apostrophe in
 * them is doubled); texts without arguments are taken as they stand. Counts are worded so that no plural form is
 * needed ("Rows: 3"), because the three languages disagree about plurals.
 */
public final class Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
    private static final String BUNDLE = "io.recourse.text.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /**
     * The text of a key in the language nearest to the locale. A missing key fails an assertion, so tests are loud;
     * in production it is logged and the key itself is shown.
     */
    public static String get(Locale locale, String key, Object... arguments) {
        return get(BUNDLE, locale, key, arguments);
    }

    /** The same for a bundle of another module, named as ResourceBundle names it. */
    public static String get(String bundle, Locale locale, String key, Object... arguments) {
        Language language = Language.nearest(locale);
        String pattern;
        try {
            pattern = ResourceBundle.getBundle(bundle, language.locale(), NO_FALLBACK)
                    .getString(key);
        } catch (MissingResourceException missing) {
            LOG.error("No text for key {} in {} for {}", key, bundle, language.tag());
            assert false : "No text for key " + key + " in " + bundle + " for " + language.tag();
            return key;
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language.formatLocale()).format(arguments);
    }
}
