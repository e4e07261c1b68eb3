package io.recourse.ui.frame;

import com.vaadin.flow.i18n.I18NProvider;
import io.recourse.text.Language;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Texts of the screen: the UI's own bundle first, then the backend's. A missing key is logged and shown between marks
 * that the browser tests look for.
 */
@Component
class BundleTexts implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(BundleTexts.class);
    private static final List<String> BUNDLES = List.of("vaadin-i18n.translations", "io.recourse.text.messages");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    public List<Locale> getProvidedLocales() {
        return Language.locales();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        Language language = Language.nearest(locale);
        return BUNDLES.stream()
                .map(bundle -> find(bundle, key, language))
                .flatMap(Optional::stream)
                .findFirst()
                .map(pattern -> arguments.length == 0
                        ? pattern
                        : new MessageFormat(pattern, language.formatLocale()).format(arguments))
                .orElseGet(() -> {
                    LOG.error("No text for key {} in {}", key, language.tag());
                    return "!{" + key + "}!";
                });
    }

    private static Optional<String> find(String bundle, String key, Language language) {
        try {
            return Optional.of(ResourceBundle.getBundle(bundle, language.locale(), NO_FALLBACK)
                    .getString(key));
        } catch (MissingResourceException missing) {
            return Optional.empty();
        }
    }
}
