package io.recourse.text;

import java.util.Locale;

/** An error whose message is meant for a person: a key of the message bundle with its arguments. */
public abstract class ReadableException extends RuntimeException {

    private final String messageKey;
    private final Object[] arguments;

    protected ReadableException(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    public String messageKey() {
        return messageKey;
    }

    /** The message in the language nearest to the reader's locale. */
    public String message(Locale locale) {
        return Texts.get(locale, messageKey, arguments);
    }
}
