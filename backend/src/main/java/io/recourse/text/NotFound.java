package io.recourse.text;

/** What was asked for does not exist, or the asker may not know that it does. Answered with 404. */
public final class NotFound extends ReadableException {

    public NotFound(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }

    /** Nothing with this id, in general words. */
    public static NotFound of(Object id) {
        return new NotFound("problem.notFound.detail", id.toString());
    }
}
