package io.recourse.claim;

import io.recourse.text.InvalidInput;

/** Why somebody does what the audit trail must be able to explain. */
public final class Reason {

    /** Most characters of a reason. */
    public static final int LONGEST = 2_000;

    private Reason() {}

    /** The reason, trimmed. Throws InvalidInput if there is none, or it is longer than anybody would read. */
    public static String checked(String reason) {
        if (reason.isBlank()) {
            throw new InvalidInput("reason", "claim.invalid.reasonMissing");
        }
        if (reason.length() > LONGEST) {
            throw new InvalidInput("reason", "input.tooLong", LONGEST);
        }
        return reason.strip();
    }
}
