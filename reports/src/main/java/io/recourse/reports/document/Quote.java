package io.recourse.reports.document;

import io.recourse.reports.document.text.BaseDirection;
import io.recourse.reports.document.text.Span;
import io.recourse.reports.document.text.TextLayout;
import io.recourse.reports.document.text.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Words of a contract, in their own language and direction, with their source below.
 *
 * @param text the quoted words
 * @param source where they stand, in the language of the document
 */
public record Quote(String text, String source) implements Block {

    private static final float INDENT = 12;

    @Override
    public float height(TextLayout layout, float width) {
        return Lines.height(quoted(layout, width)) + Lines.height(source(layout, width)) + 6;
    }

    @Override
    public void draw(Place place) {
        float height = height(place.layout(), place.width());
        Canvas canvas = place.canvas();
        float bar = place.inline(0, 1.6f);
        canvas.artifact(() -> canvas.fill(Palette.ACCENT_MID, bar, place.top() - height + 2, 1.6f, height - 4));
        Tag quote = place.parent().child("BlockQuote");
        float width = place.width() - INDENT;
        List<TextLine> quoted = quoted(place.layout(), place.width());
        TextLayout own = BaseDirection.layoutOf(text, place.layout());
        Place inner = place.at(place.inline(INDENT, width), place.top() - 3, width);
        Place inOwnDirection = new Place(canvas, quote, own, inner.left(), inner.top(), inner.width());
        Tag words = quote.child("P").language(own.locale().toLanguageTag());
        canvas.tagged(words, () -> Lines.draw(inOwnDirection, quoted, Alignment.START));
        List<TextLine> from = source(place.layout(), place.width());
        Place below = inner.at(inner.left(), inner.top() - Lines.height(quoted), inner.width());
        Tag sourceTag = quote.child("P");
        canvas.tagged(sourceTag, () -> Lines.draw(below, from, Alignment.START));
    }

    private List<TextLine> quoted(TextLayout layout, float width) {
        return BaseDirection.layoutOf(text, layout).lines(Span.of(text, Styles.BODY.in(Palette.INK)), width - INDENT);
    }

    private List<TextLine> source(TextLayout layout, float width) {
        return new ArrayList<>(layout.lines(Span.of(source, Styles.NOTE), width - INDENT));
    }
}
