package io.recourse.reports.document;

/** Where lines stand in their column. */
public enum Alignment {
    /** Where reading begins: left in English, right in Arabic. */
    START,
    END,
    CENTER,
    /** At the right edge in every language, so that units stand under units. */
    NUMERIC;

    /** Left edge of something narrow within a wider column. */
    float left(float columnLeft, float columnWidth, float width, boolean rightToLeft) {
        float room = columnWidth - width;
        return switch (this) {
            case CENTER -> columnLeft + room / 2;
            case NUMERIC -> columnLeft + room;
            case START -> rightToLeft ? columnLeft + room : columnLeft;
            case END -> rightToLeft ? columnLeft : columnLeft + room;
        };
    }
}
