package io.recourse.reports.document;

import io.recourse.reports.document.text.Span;
import io.recourse.reports.document.text.TextLayout;
import io.recourse.reports.document.text.TextStyle;
import java.util.List;

/**
 * A paragraph on one page.
 *
 * @param spans its text
 * @param alignment where its lines stand
 */
public record Paragraph(List<Span> spans, Alignment alignment) implements Block {

    public static Paragraph of(String text, TextStyle style) {
        return new Paragraph(Span.of(text, style), Alignment.START);
    }

    @Override
    public float height(TextLayout layout, float width) {
        return Lines.height(layout.lines(spans, width));
    }

    @Override
    public void draw(Place place) {
        Tag paragraph = place.parent().child("P");
        place.canvas()
                .tagged(paragraph, () -> Lines.draw(place, place.layout().lines(spans, place.width()), alignment));
    }
}
