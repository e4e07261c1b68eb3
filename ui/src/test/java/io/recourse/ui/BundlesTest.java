package io.recourse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three languages say the same things, with the same gaps to fill. */
class BundlesTest {

    private static final List<String> BUNDLES =
            List.of("/io/recourse/text/messages", "/io/recourse/reports/document_texts", "/vaadin-i18n/translations");
    /** What stands between the parts of a list; Chinese needs nothing between two sentences. */
    private static final String SEPARATORS = "list.";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");

    static Stream<Arguments> translations() {
        return BUNDLES.stream()
                .flatMap(bundle -> Stream.of("_ar", "_zh").map(language -> Arguments.of(bundle, language)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_translation_has_the_keys_of_the_english_bundle_and_no_others(String bundle, String language) {
        assertThat(new TreeSet<>(read(bundle + language).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(read(bundle).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_translation_fills_the_same_gaps(String bundle, String language) {
        Properties english = read(bundle);
        Properties translated = read(bundle + language);

        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> !gaps(english.getProperty(key)).equals(gaps(translated.getProperty(key, "")))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_translation_leaves_nothing_empty(String bundle, String language) {
        Properties translated = read(bundle + language);

        assertThat(translated.stringPropertyNames().stream()
                        .filter(key -> !key.startsWith(SEPARATORS)
                                && translated.getProperty(key).isBlank()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/io/recourse/text/messages",
                "/io/recourse/text/messages_ar",
                "/io/recourse/text/messages_zh",
                "/io/recourse/reports/document_texts",
                "/io/recourse/reports/document_texts_ar",
                "/io/recourse/reports/document_texts_zh",
                "/vaadin-i18n/translations",
                "/vaadin-i18n/translations_ar",
                "/vaadin-i18n/translations_zh"
            })
    void a_text_with_gaps_is_a_pattern_that_shows_each_of_them(String bundle) {
        Properties texts = read(bundle);

        // A single apostrophe would make the rest of the pattern literal, gaps included.
        assertThat(texts.stringPropertyNames().stream()
                        .filter(key ->
                                PLACEHOLDER.matcher(texts.getProperty(key)).find())
                        .filter(key -> new MessageFormat(texts.getProperty(key)).getFormatsByArgumentIndex().length
                                != 1
                                        + Integer.parseInt(
                                                gaps(texts.getProperty(key)).last())))
                .isEmpty();
    }

    private static TreeSet<String> gaps(String text) {
        TreeSet<String> gaps = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(result -> gaps.add(result.group(1)));
        return gaps;
    }

    private static Properties read(String bundle) {
        Properties properties = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(BundlesTest.class.getResourceAsStream(bundle + ".properties"), bundle),
                StandardCharsets.UTF_8)) {
            properties.load(file);
        } catch (IOException e) {
            throw new AssertionError(bundle, e);
        }
        return properties;
    }
}
