package io.recourse.reports.document;

import io.recourse.reports.document.text.Span;
import io.recourse.reports.document.text.TextLayout;
import io.recourse.reports.document.text.TextLine;
import java.util.List;

/**
 * A remark in a box with a bar before it.
 *
 * @param spans text
 * @param tone colour of bar and background
 */
public record Callout(List<Span> spans, Tone tone) implements Block {

    private static final float PADDING = 8;
    private static final float BAR = 2.4f;

    public static Callout of(String text, Tone tone) {
        return new Callout(Span.of(text, Styles.BODY), tone);
    }

    @Override
    public float height(TextLayout layout, float width) {
        return Lines.height(lines(layout, width)) + 2 * PADDING - 2;
    }

    @Override
    public void draw(Place place) {
        List<TextLine> lines = lines(place.layout(), place.width());
        float height = height(place.layout(), place.width());
        float bottom = place.top() - height;
        Canvas canvas = place.canvas();
        canvas.artifact(() -> {
            canvas.fill(tone.soft(), place.left(), bottom, place.width(), height);
            canvas.fill(tone == Tone.PLAIN ? Palette.ACCENT : tone.ink(), place.inline(0, BAR), bottom, BAR, height);
        });
        float inner = innerWidth(place.width());
        Place text = place.at(place.inline(PADDING + BAR + 2, inner), place.top() - PADDING + 1, inner);
        Tag paragraph = place.parent().child("P");
        canvas.tagged(paragraph, () -> Lines.draw(text, lines, Alignment.START));
    }

    private List<TextLine> lines(TextLayout layout, float width) {
        return layout.lines(spans, innerWidth(width));
    }

    private static float innerWidth(float width) {
        return width - 2 * PADDING - BAR - 2;
    }
}
