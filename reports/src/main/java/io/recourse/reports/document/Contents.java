package io.recourse.reports.document;

import io.recourse.reports.document.text.Span;
import io.recourse.reports.document.text.TextLine;
import java.util.List;

/**
 * Table of contents in two columns: headings of the first level, each a link, with its page.
 *
 * @param description names the list for people who cannot see it
 */
public record Contents(String description) implements Flowing {

    private static final float ROW = 16;
    private static final float GAP = 26;

    @Override
    public void flow(DocumentWriter writer) {
        List<Outline.Entry> entries = writer.known().entries().stream()
                .filter(entry -> entry.level() == 1)
                .toList();
        Tag contents = writer.section().child("TOC").alternative(description);
        int rows = (entries.size() + 1) / 2;
        writer.need(rows * ROW);
        Place whole = writer.place();
        float width = (whole.width() - GAP) / 2;
        for (int index = 0; index < entries.size(); index++) {
            float left = whole.inline(index < rows ? 0 : width + GAP, width);
            float top = whole.top() - index % rows * ROW;
            draw(writer, whole.at(left, top, width), contents, entries.get(index));
        }
        writer.advance(rows * ROW);
    }

    private static void draw(DocumentWriter writer, Place place, Tag contents, Outline.Entry entry) {
        List<TextLine> title = place.layout().lines(Span.of(entry.title(), Styles.BODY), place.width() - 40);
        List<TextLine> page =
                place.layout().lines(Span.of(Integer.toString(entry.page()), Styles.BODY.in(Palette.MUTED)), 40);
        Tag link = contents.child("TOCI").child("Reference").child("Link");
        Tag text = link.child("Span");
        Place row = place.at(place.left(), place.top() - 1.5f, place.width());
        place.canvas().tagged(text, () -> {
            Lines.draw(row, title, Alignment.START);
            Lines.draw(row, page, Alignment.END);
        });
        float bottom = place.top() - ROW;
        writer.link(link, entry, place.left(), bottom, place.right(), place.top());
        place.canvas()
                .artifact(() -> place.canvas().line(Palette.RULE, 0.4f, place.left(), bottom, place.right(), bottom));
    }
}
