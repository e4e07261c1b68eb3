package io.recourse.ui.component;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way to a page.
 *
 * @param path location inside the application without leading slash, for example {@code vendors/7}; null for a step
 *     that is no page of its own
 */
public record Crumb(String text, @Nullable String path) {

    public Crumb(String text) {
        this(text, null);
    }
}
