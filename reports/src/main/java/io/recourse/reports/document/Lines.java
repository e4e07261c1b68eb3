package io.recourse.reports.document;

import io.recourse.reports.document.text.TextLine;
import java.util.List;

/** Draws lines below one another. */
public final class Lines {

    /** Half of the height of capitals, as a part of the font size. */
    private static final float HALF_CAPITAL = 0.345f;

    private Lines() {}

    public static float height(List<TextLine> lines) {
        float height = 0;
        for (TextLine line : lines) {
            height += line.leading();
        }
        return height;
    }

    /** Draws the lines from the top of a column. */
    public static void draw(Place place, List<TextLine> lines, Alignment alignment) {
        float top = place.top();
        for (TextLine line : lines) {
            float left = alignment.left(place.left(), place.width(), line.width(), place.rightToLeft());
            place.canvas().text(line, left, baseline(line, top));
            top -= line.leading();
        }
    }

    /** Baseline at which capitals stand in the middle of the line's height. */
    static float baseline(TextLine line, float top) {
        return top - line.leading() / 2 - line.size() * HALF_CAPITAL;
    }
}
