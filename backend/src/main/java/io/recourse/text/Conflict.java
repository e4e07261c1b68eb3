package io.recourse.text;

/** A command that the present state does not allow, or that meets a later change of somebody else. Answered with 409. */
public final class Conflict extends ReadableException {

    public Conflict(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }

    /** Somebody else changed the same thing since it was read. */
    public static Conflict changedMeanwhile() {
        return new Conflict("problem.conflict.changedMeanwhile");
    }
}
