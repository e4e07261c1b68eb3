package io.recourse.reports.document;

import io.recourse.reports.document.text.Span;
import io.recourse.reports.document.text.TextLayout;
import io.recourse.reports.document.text.TextLine;
import io.recourse.reports.document.text.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * The few numbers a reader takes away, side by side.
 *
 * @param figures from where reading begins
 */
public record KeyFigures(List<KeyFigure> figures) implements Block {

    private static final float GAP = 8;
    private static final float PADDING = 9;
    private static final float[] SIZES = {19, 16, 13.5f, 11.5f, 10, 9, 8};

    /**
     * One number.
     *
     * @param label what it counts
     * @param values the number; several where they must not be added, such as amounts in different currencies
     * @param note what it is to be compared with
     * @param tone colour of the number
     */
    public record KeyFigure(String label, List<String> values, String note, Tone tone) {}

    private record Measured(KeyFigure figure, List<TextLine> label, List<TextLine> values, List<TextLine> note) {}

    @Override
    public float height(TextLayout layout, float width) {
        float height = 0;
        for (Measured tile : measure(layout, width)) {
            height = Math.max(height, Lines.height(tile.label) + Lines.height(tile.values) + Lines.height(tile.note));
        }
        return height + 2 * PADDING + 8;
    }

    @Override
    public void draw(Place place) {
        float height = height(place.layout(), place.width());
        float width = tileWidth(place.width());
        float offset = 0;
        for (Measured tile : measure(place.layout(), place.width())) {
            Place box = place.at(place.inline(offset, width), place.top(), width);
            draw(box, tile, height);
            offset += width + GAP;
        }
    }

    private static void draw(Place box, Measured tile, float height) {
        Tone tone = tile.figure.tone();
        Canvas canvas = box.canvas();
        canvas.artifact(() -> {
            canvas.fill(Palette.STRIPE, box.left(), box.top() - height, box.width(), height);
            canvas.fill(tone == Tone.PLAIN ? Palette.ACCENT : tone.ink(), box.left(), box.top() - 2, box.width(), 2);
        });
        Place inner = box.at(box.left() + PADDING, box.top() - PADDING - 2, box.width() - 2 * PADDING);
        Tag group = box.parent().child("Div");
        inner = text(inner.under(group), tile.label, 3);
        inner = text(inner, tile.values, 3);
        text(inner, tile.note, 0);
    }

    private static Place text(Place place, List<TextLine> lines, float after) {
        if (lines.isEmpty()) {
            return place;
        }
        Tag paragraph = place.parent().child("P");
        place.canvas().tagged(paragraph, () -> Lines.draw(place, lines, Alignment.START));
        return place.at(place.left(), place.top() - Lines.height(lines) - after, place.width());
    }

    private List<Measured> measure(TextLayout layout, float width) {
        float inner = tileWidth(width) - 2 * PADDING;
        List<Measured> tiles = new ArrayList<>();
        // Tiles with several values share one size, or the same currency would look larger in one than in another.
        List<String> shared = figures.stream()
                .filter(figure -> figure.values().size() > 1)
                .flatMap(figure -> figure.values().stream())
                .toList();
        TextStyle several = fitting(layout, shared, inner);
        for (KeyFigure figure : figures) {
            TextStyle size = figure.values().size() == 1 ? fitting(layout, figure.values(), inner) : several;
            TextStyle style = size.in(figure.tone().ink());
            tiles.add(new Measured(
                    figure,
                    layout.lines(Span.of(figure.label(), Styles.LABEL), inner),
                    layout.lines(Span.of(String.join("\n", figure.values()), style), inner),
                    layout.lines(Span.of(figure.note(), Styles.NOTE), inner)));
        }
        return tiles;
    }

    /** The largest size at which no value is broken. */
    private static TextStyle fitting(TextLayout layout, List<String> values, float width) {
        TextStyle style = Styles.FIGURE;
        for (float size : SIZES) {
            TextStyle candidate = Styles.FIGURE.sized(size, size * 1.22f);
            style = candidate;
            boolean fits = values.size() == 1 || size < 14;
            for (String value : values) {
                fits &= layout.naturalWidth(Span.of(value, candidate)) <= width;
            }
            if (fits) {
                break;
            }
        }
        return style;
    }

    private float tileWidth(float width) {
        return (width - GAP * (figures.size() - 1)) / figures.size();
    }
}
