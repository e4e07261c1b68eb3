package io.recourse.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TranslationsTest {

    private static final Pattern LITERAL_KEY =
            Pattern.compile("(?:UiTexts\\.text|getTranslation)\\(\\s*\"([\\w.]+[\\w])\"\\s*[,)]");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_every_text(Language language) {
        Properties english = load(Language.ENGLISH);
        Properties texts = load(language);

        assertThat(texts.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_names_the_same_arguments(Language language) {
        Properties english = load(Language.ENGLISH);
        Properties texts = load(language);

        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(texts.getProperty(key)))
                        .as("arguments of %s", key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @Test
    void every_key_in_the_code_has_a_text() throws IOException {
        BundleTexts texts = new BundleTexts();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(path -> path.toString().endsWith(".java"))
                            .flatMap(TranslationsTest::keys)
                            .distinct()
                            .filter(key -> texts.getTranslation(key, Language.ARABIC.locale())
                                    .startsWith("!{")))
                    .as("keys without a text")
                    .isEmpty();
        }
    }

    private static Stream<String> keys(Path source) {
        try {
            return LITERAL_KEY.matcher(Files.readString(source)).results().map(result -> result.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> arguments(String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d)[^}]*}").matcher(pattern);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Properties load(Language language) {
        String suffix =
                language == Language.ENGLISH ? "" : "_" + language.locale().getLanguage();
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TranslationsTest.class.getResourceAsStream(
                        "/vaadin-i18n/translations" + suffix + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
