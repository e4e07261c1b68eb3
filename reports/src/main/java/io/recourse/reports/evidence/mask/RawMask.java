package io.recourse.reports.evidence.mask;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Masks what came from outside, by its form: fields of JSON and columns of CSV that hold secrets or people by their
 * name, everything else by the rules for texts. Rows about other services than the one of the claim are none of the
 * vendor's business, and what is no text cannot be masked: it does not leave at all.
 */
final class RawMask {

    private final Masker masker;

    RawMask(Masker masker) {
        this.masker = masker;
    }

    /** The same without what must not leave; null if nothing of it can. */
    @Nullable
    RawContent of(RawContent raw) {
        String text = text(raw.bytes());
        if (text == null) {
            return null;
        }
        String type = raw.mediaType().toLowerCase(Locale.ROOT);
        String masked;
        try {
            masked = type.contains("json")
                    ? new MaskedJson(masker, raw.names()).of(text)
                    : type.contains("csv") ? new MaskedCsv(masker, raw.names()).of(text) : lines(text);
        } catch (JacksonException | IllegalArgumentException malformed) {
            // It came as something that it is not: its rows cannot be told apart.
            masked = raw.names().isEmpty() ? lines(text) : null;
        }
        return masked == null ? null : raw.masked(masked.getBytes(StandardCharsets.UTF_8));
    }

    /** A secret may run over lines, so the text is masked as one. */
    private String lines(String text) {
        return masker.text(text);
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0 ? null : text;
        } catch (CharacterCodingException binary) {
            return null;
        }
    }
}
