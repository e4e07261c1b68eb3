package io.recourse.reports.document;

import io.recourse.reports.document.text.Span;
import io.recourse.reports.document.text.TextLayout;
import io.recourse.reports.document.text.TextLine;
import java.util.List;

/**
 * Names with their values, side by side in columns.
 *
 * @param facts from where reading begins, row by row
 * @param columns number of columns
 */
public record FactGrid(List<Fact> facts, int columns) implements Block {

    private static final float GAP = 14;
    private static final float AFTER = 7;

    /** A name and its value. */
    public record Fact(String name, String value) {}

    @Override
    public float height(TextLayout layout, float width) {
        float height = 0;
        for (int first = 0; first < facts.size(); first += columns) {
            height += rowHeight(layout, first, columnWidth(width));
        }
        return height;
    }

    @Override
    public void draw(Place place) {
        float width = columnWidth(place.width());
        float top = place.top();
        Tag list = place.parent().child("L").listNumbering("None");
        for (int first = 0; first < facts.size(); first += columns) {
            for (int index = first; index < Math.min(facts.size(), first + columns); index++) {
                float offset = (index - first) * (width + GAP);
                draw(place.at(place.inline(offset, width), top, width), list.child("LI"), facts.get(index));
            }
            top -= rowHeight(place.layout(), first, width);
        }
    }

    private static void draw(Place box, Tag item, Fact fact) {
        List<TextLine> name = box.layout().lines(Span.of(fact.name(), Styles.NOTE), box.width());
        List<TextLine> value = box.layout().lines(Span.of(fact.value(), Styles.BODY), box.width());
        Tag label = item.child("Lbl");
        box.canvas().tagged(label, () -> Lines.draw(box, name, Alignment.START));
        Place below = box.at(box.left(), box.top() - Lines.height(name), box.width());
        Tag body = item.child("LBody");
        box.canvas().tagged(body, () -> Lines.draw(below, value, Alignment.START));
    }

    private float rowHeight(TextLayout layout, int first, float width) {
        float height = 0;
        for (Fact fact : facts.subList(first, Math.min(facts.size(), first + columns))) {
            float name = Lines.height(layout.lines(Span.of(fact.name(), Styles.NOTE), width));
            float value = Lines.height(layout.lines(Span.of(fact.value(), Styles.BODY), width));
            height = Math.max(height, name + value + AFTER);
        }
        return height;
    }

    private float columnWidth(float width) {
        return (width - GAP * (columns - 1)) / columns;
    }
}
