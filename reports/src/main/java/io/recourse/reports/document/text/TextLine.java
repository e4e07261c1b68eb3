package io.recourse.reports.document.text;

import java.util.List;

/**
 * One line as it is drawn.
 *
 * @param runs from left to right
 * @param width in points, without the space at its end
 * @param leading distance to the baseline of the line before
 */
public record TextLine(List<GlyphRun> runs, float width, float leading) {

    /** Size of the largest run, from which the place of the baseline follows. */
    public float size() {
        float size = 0;
        for (GlyphRun run : runs) {
            size = Math.max(size, run.style().size());
        }
        return size;
    }
}
