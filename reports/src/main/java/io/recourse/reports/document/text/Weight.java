package io.recourse.reports.document.text;

/** How heavy the strokes of a text are. */
public enum Weight {
    REGULAR,
    SEMIBOLD
}
