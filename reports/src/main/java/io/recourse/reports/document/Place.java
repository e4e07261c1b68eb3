package io.recourse.reports.document;

import io.recourse.reports.document.text.TextLayout;

/**
 * Where a block is drawn.
 *
 * @param canvas the page
 * @param parent node of the structure under which its content belongs
 * @param layout language and direction
 * @param left left edge in points
 * @param top upper edge in points from the bottom of the page
 * @param width in points
 */
public record Place(Canvas canvas, Tag parent, TextLayout layout, float left, float top, float width) {

    public float right() {
        return left + width;
    }

    public boolean rightToLeft() {
        return layout.rightToLeft();
    }

    /** The same page, another rectangle. */
    public Place at(float newLeft, float newTop, float newWidth) {
        return new Place(canvas, parent, layout, newLeft, newTop, newWidth);
    }

    /** The same place below another node. */
    public Place under(Tag node) {
        return new Place(canvas, node, layout, left, top, width);
    }

    /** Left edge of something that begins so far from where reading begins. */
    public float inline(float offset, float itsWidth) {
        return rightToLeft() ? right() - offset - itsWidth : left + offset;
    }
}
