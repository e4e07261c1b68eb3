package io.recourse.reports.document;

import io.recourse.reports.document.text.Span;
import io.recourse.reports.document.text.TextLine;
import java.util.List;

/**
 * A list with bullets.
 *
 * @param items text of each item
 */
public record BulletList(List<List<Span>> items) implements Flowing {

    private static final float INDENT = 13;

    @Override
    public void flow(DocumentWriter writer) {
        Tag list = writer.section().child("L").listNumbering("Disc");
        for (List<Span> item : items) {
            List<TextLine> lines = writer.layout().lines(item, Page.WIDTH - INDENT);
            writer.need(Lines.height(lines));
            Place place = writer.place();
            Tag body = list.child("LI").child("LBody");
            float width = place.width() - INDENT;
            Place text = place.at(place.inline(INDENT, width), place.top(), width);
            float middle = place.top() - lines.getFirst().leading() / 2;
            Canvas canvas = place.canvas();
            canvas.artifact(() -> canvas.dot(Palette.ACCENT_MID, place.inline(6, 0), middle, 1.5f));
            canvas.tagged(body, () -> Lines.draw(text, lines, Alignment.START));
            writer.advance(Lines.height(lines) + 2.5f);
        }
    }
}
