package io.recourse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Input that breaks a rule, field by field. Answered with 400, or shown beside the fields of a form. */
public final class InvalidInput extends ReadableException {

    private final List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super("problem.invalidInput.detail");
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("Invalid input without an error");
        }
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, String messageKey, Object... arguments) {
        this(List.of(new FieldError(field, messageKey, arguments)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    @Override
    public String getMessage() {
        return String.join(
                "; ",
                errors.stream()
                        .map(error -> error.field() + ": " + error.messageKey())
                        .toList());
    }

    /** What is wrong with one field; the field is a path such as {@code tiers[1].credit}. */
    public static final class FieldError {

        private final String field;
        private final String messageKey;
        private final Object[] arguments;

        public FieldError(String field, String messageKey, Object... arguments) {
            this.field = field;
            this.messageKey = messageKey;
            this.arguments = arguments.clone();
        }

        public String field() {
            return field;
        }

        public String messageKey() {
            return messageKey;
        }

        /** The message in the language nearest to the reader's locale. */
        public String message(Locale locale) {
            return Texts.get(locale, messageKey, arguments);
        }

        /** The same error of a field that belongs to something larger, such as {@code rows[3]}. */
        public FieldError within(String parent) {
            return new FieldError(parent + "." + field, messageKey, arguments);
        }
    }

    /** Collects the errors of a form, so that all are told at once. */
    public static final class Check {

        private final List<FieldError> errors = new ArrayList<>();

        /** Adds an error unless the condition holds; true if it held. */
        public boolean that(boolean condition, String field, String messageKey, Object... arguments) {
            if (!condition) {
                errors.add(new FieldError(field, messageKey, arguments));
            }
            return condition;
        }

        /** Adds an error. */
        public void reject(String field, String messageKey, Object... arguments) {
            errors.add(new FieldError(field, messageKey, arguments));
        }

        public boolean isClean() {
            return errors.isEmpty();
        }

        /** Throws if any error was added. */
        public void orThrow() {
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
        }
    }
}
