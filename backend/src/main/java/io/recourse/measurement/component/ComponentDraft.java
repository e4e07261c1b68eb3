package io.recourse.measurement.component;

import org.jspecify.annotations.Nullable;

/**
 * A component as somebody wants it to be.
 *
 * @param name at most 100 characters, different from all others of the service in more than upper and lower case
 * @param was its name so far; null for a new one, or if it keeps its name
 */
public record ComponentDraft(String name, @Nullable String was) {

    /** A new component, or one that keeps its name. */
    public static ComponentDraft of(String name) {
        return new ComponentDraft(name, null);
    }
}
