package io.recourse.access;

import java.util.function.UnaryOperator;

/**
 * What a feature keeps from some readers of what was recorded for good, in the audit trail and in the books: people type
 * into a reason what others may not see. What was recorded stays as it is.
 */
public interface AuditMask {

    /** What the current user gets to see of a text; the text itself where there is nothing to keep. */
    UnaryOperator<String> forReader();

    /** What anybody gets to see of a text in a file that leaves, whoever asks for it. */
    default UnaryOperator<String> forFiles() {
        return forReader();
    }
}
