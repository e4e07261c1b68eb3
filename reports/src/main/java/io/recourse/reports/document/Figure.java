package io.recourse.reports.document;

import io.recourse.reports.document.chart.Chart;
import io.recourse.reports.document.text.TextLayout;

/**
 * A chart with its description.
 *
 * @param chart the drawing
 * @param alternative what it shows, in words
 */
public record Figure(Chart chart, String alternative) implements Block {

    @Override
    public float height(TextLayout layout, float width) {
        return chart.height();
    }

    @Override
    public void draw(Place place) {
        float bottom = place.top() - chart.height();
        Tag figure = place.parent()
                .child("Figure")
                .alternative(alternative)
                .boundingBox(place.left(), bottom, place.right(), place.top());
        place.canvas().tagged(figure, () -> chart.draw(place));
    }
}
