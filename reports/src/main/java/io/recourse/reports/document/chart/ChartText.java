package io.recourse.reports.document.chart;

import io.recourse.reports.document.Alignment;
import io.recourse.reports.document.Lines;
import io.recourse.reports.document.Place;
import io.recourse.reports.document.text.Span;
import io.recourse.reports.document.text.TextLine;
import io.recourse.reports.document.text.TextStyle;
import java.util.List;

/** Words and figures in charts. */
final class ChartText {

    private ChartText() {}

    /** Writes one line with its middle at a point. */
    static void centred(Place place, String text, TextStyle style, float centre, float middle) {
        List<TextLine> lines = place.layout().lines(Span.of(text, style), Float.MAX_VALUE / 2);
        if (!lines.isEmpty()) {
            float width = lines.getFirst().width();
            Place box = place.at(centre - width / 2, middle + style.leading() / 2, width);
            Lines.draw(box, lines, Alignment.CENTER);
        }
    }

    /** Writes one line that ends at its right at a point. */
    static void endingAt(Place place, String text, TextStyle style, float right, float middle) {
        centred(place, text, style, right - width(place, text, style) / 2, middle);
    }

    /** Writes one line that begins at its left at a point. */
    static void from(Place place, String text, TextStyle style, float left, float middle) {
        centred(place, text, style, left + width(place, text, style) / 2, middle);
    }

    static float width(Place place, String text, TextStyle style) {
        return place.layout().naturalWidth(Span.of(text, style));
    }
}
