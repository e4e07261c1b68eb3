package io.recourse.access;

import java.util.function.UnaryOperator;

/**
 * What a feature keeps from some readers of the audit trail: people type into a reason what others may not see. The trail
 * itself stays as it was recorded.
 */
public interface AuditMask {

    /** What the current user gets to see of a text; the text itself where there is nothing to keep. */
    UnaryOperator<String> forReader();
}
