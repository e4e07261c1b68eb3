package io.recourse.reports.document;

/** Measures of the A4 page in points. */
public final class Page {

    public static final float PAPER_HEIGHT = TaggedPdf.paper().getHeight();
    public static final float PAPER_WIDTH = TaggedPdf.paper().getWidth();
    public static final float LEFT = 50;
    public static final float WIDTH = PAPER_WIDTH - 2 * LEFT;
    public static final float TOP = PAPER_HEIGHT - 66;
    public static final float BOTTOM = 66;

    private Page() {}
}
