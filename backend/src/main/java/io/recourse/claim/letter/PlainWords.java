package io.recourse.claim.letter;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a value what is no word: control characters, and the invisible ones that turn the order of a text around,
 * with which an amount could be made to read as another. What stays is text, never markup.
 */
final class PlainWords {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n\\t]]");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PlainWords() {}

    /** On one line; empty for null. */
    static String line(@Nullable String value) {
        return BLANKS.matcher(text(value)).replaceAll(" ").strip();
    }

    /** With its lines; empty for null. */
    static String text(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String lines = LINE_END.matcher(value).replaceAll("\n");
        return INVISIBLE.matcher(lines).replaceAll("").replace('\t', ' ').strip();
    }
}
