package io.recourse.reports.document;

import io.recourse.reports.document.text.TextStyle;
import io.recourse.reports.document.text.Weight;

/** The type scale. */
public final class Styles {

    public static final TextStyle BODY = new TextStyle(Weight.REGULAR, 9.2f, 13.4f, Palette.INK);
    public static final TextStyle LEAD = new TextStyle(Weight.REGULAR, 11.2f, 16.4f, Palette.INK);
    public static final TextStyle SMALL = new TextStyle(Weight.REGULAR, 7.8f, 10.8f, Palette.INK);
    public static final TextStyle NOTE = new TextStyle(Weight.REGULAR, 7.4f, 10.2f, Palette.MUTED);
    public static final TextStyle LABEL = new TextStyle(Weight.SEMIBOLD, 7.4f, 10.2f, Palette.MUTED);
    public static final TextStyle FURNITURE = new TextStyle(Weight.REGULAR, 6.8f, 9f, Palette.MUTED);
    public static final TextStyle FIGURE = new TextStyle(Weight.SEMIBOLD, 19f, 23f, Palette.INK);

    private static final TextStyle[] HEADINGS = {
        new TextStyle(Weight.SEMIBOLD, 19f, 24f, Palette.ACCENT),
        new TextStyle(Weight.SEMIBOLD, 12.4f, 17f, Palette.INK),
        new TextStyle(Weight.SEMIBOLD, 9.8f, 14f, Palette.INK)
    };

    private Styles() {}

    /** Style of a heading of level 1 to 3. */
    public static TextStyle heading(int level) {
        return HEADINGS[level - 1];
    }
}
