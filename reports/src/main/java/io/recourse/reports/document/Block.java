package io.recourse.reports.document;

import io.recourse.reports.document.text.TextLayout;

/** Something that stands on one page and is never divided. */
public interface Block {

    /** Height in points at a width. */
    float height(TextLayout layout, float width);

    /** Draws it and adds its nodes to the structure. */
    void draw(Place place);
}
