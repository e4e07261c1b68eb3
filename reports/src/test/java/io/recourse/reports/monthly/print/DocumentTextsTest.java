package io.recourse.reports.monthly.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.reports.document.text.FontChain;
import io.recourse.reports.document.text.Weight;
import io.recourse.reports.house.Wording;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"_ar", "_zh"})
    void every_language_has_every_text_with_the_same_arguments(String suffix) throws IOException {
        Properties english = texts("");
        Properties other = texts(suffix);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            // A sentence may leave out a count that its language words otherwise, never add one.
            assertThat(arguments(english.getProperty(key)).containsAll(arguments(other.getProperty(key)))
                            || key.equals("executive.allKept")
                            || key.equals("executive.someMissed"))
                    .as(key + suffix)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_ar", "_zh"})
    void every_character_has_a_glyph_in_both_weights(String suffix) throws IOException {
        Properties texts = texts(suffix);
        Set<String> missing = new TreeSet<>();
        for (String key : texts.stringPropertyNames()) {
            texts.getProperty(key)
                    .codePoints()
                    .filter(DocumentTextsTest::isDrawn)
                    .forEach(codePoint -> {
                        boolean covered = FontChain.of(Weight.REGULAR).covers(codePoint)
                                && FontChain.of(Weight.SEMIBOLD).covers(codePoint);
                        if (!covered) {
                            missing.add(key + " U+" + Integer.toHexString(codePoint));
                        }
                    });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_arabic_presentation_form_that_shaping_may_give_has_a_glyph() {
        for (int codePoint = 0xFE80; codePoint <= 0xFEFC; codePoint++) {
            assertThat(FontChain.of(Weight.REGULAR).covers(codePoint))
                    .as(Integer.toHexString(codePoint))
                    .isTrue();
            assertThat(FontChain.of(Weight.SEMIBOLD).covers(codePoint))
                    .as(Integer.toHexString(codePoint))
                    .isTrue();
        }
    }

    /** Spaces and the marks that keep figures in order show nothing. */
    private static boolean isDrawn(int codePoint) {
        return codePoint > ' ' && (codePoint < 0x2066 || codePoint > 0x2069);
    }

    private static Properties texts(String suffix) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Wording.class.getResourceAsStream("/io/recourse/reports/document_texts" + suffix + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
