package io.recourse.claim.letter;

import io.recourse.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The letters that came with the program, one a language. The first line is the subject, the rest the body. */
@Component
class ShippedTemplates {

    private static final String NAME = "Recourse";

    /** Counts up whenever the words of a shipped letter change, so that a letter that was sent names what it was. */
    private static final int VERSION = 2;

    private final Map<Language, LetterTemplate> templates = new EnumMap<>(Language.class);

    ShippedTemplates() {
        for (Language language : Language.values()) {
            templates.put(language, read(language));
        }
    }

    LetterTemplate of(Language language) {
        return Objects.requireNonNull(templates.get(language));
    }

    List<LetterTemplate> all() {
        return Arrays.stream(Language.values()).map(this::of).toList();
    }

    private static LetterTemplate read(Language language) {
        String file = "letter_" + language.locale().getLanguage() + ".txt";
        try (InputStream stream = ShippedTemplates.class.getResourceAsStream(file)) {
            String text = new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            String subject = text.substring(0, end).strip();
            String body = text.substring(end).strip();
            return new LetterTemplate(
                    null,
                    NAME,
                    language,
                    null,
                    null,
                    VERSION,
                    subject,
                    body,
                    LetterHash.of(subject, body),
                    null,
                    false,
                    0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
