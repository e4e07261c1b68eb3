package io.recourse.text;

import java.util.List;
import java.util.Locale;

/**
 * A sentence that is stored or passed on before its reader is known: a key of the backend's bundle and its arguments
 * as plain text (figures in full, never rounded). Readable and writable as JSON {@code {"key", "arguments"}}.
 */
public record Message(String key, List<String> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return new Message(key, List.of(texts));
    }

    /** The sentence in the language nearest to the reader's locale. */
    public String in(Locale locale) {
        return Texts.get(locale, key, arguments.toArray());
    }
}
