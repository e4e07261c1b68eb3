package io.recourse.reports.document.text;

import java.util.List;

/**
 * A piece of text in one style.
 *
 * @param text in reading order
 * @param style how it looks
 */
public record Span(String text, TextStyle style) {

    public static List<Span> of(String text, TextStyle style) {
        return List.of(new Span(text, style));
    }
}
