package io.recourse.reports.document.text;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks texts into lines by the rules of Unicode (UAX 14, so that no Chinese line begins with a closing mark) and
 * orders each line by UAX 9 with isolates. Widths are taken after letters are joined.
 *
 * @param locale language of the text
 * @param rightToLeft direction of the paragraph
 */
public record TextLayout(Locale locale, boolean rightToLeft) {

    private static final float TOLERANCE = 0.01f;

    /** Breaks a paragraph; a word wider than the line is cut between characters. Never empty. */
    public List<TextLine> lines(List<Span> spans, float width) {
        ShapedText text = ShapedText.of(spans);
        if (text.length() == 0) {
            return List.of();
        }
        Bidi bidi = bidi(text);
        List<TextLine> lines = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(ULocale.forLocale(locale));
        breaks.setText(text.characters());
        int start = 0;
        int fitting = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            while (text.width(start, text.trim(start, next)) > width + TOLERANCE) {
                int cut = fitting > start ? fitting : charactersThatFit(text, start, next, width);
                lines.add(line(text, bidi, start, cut));
                start = cut;
                if (start >= next) {
                    break;
                }
            }
            fitting = next;
            if (next < text.length() && text.characters().charAt(next - 1) == '\n' && start < next) {
                lines.add(line(text, bidi, start, next));
                start = next;
            }
        }
        if (start < text.length()) {
            lines.add(line(text, bidi, start, text.length()));
        }
        return lines;
    }

    /** Width of the text on a single line. */
    public float naturalWidth(List<Span> spans) {
        float widest = 0;
        for (TextLine line : lines(spans, Float.MAX_VALUE / 2)) {
            widest = Math.max(widest, line.width());
        }
        return widest;
    }

    /** Width of the widest part that a line break can't divide. */
    public float widestWord(List<Span> spans) {
        ShapedText text = ShapedText.of(spans);
        BreakIterator breaks = BreakIterator.getLineInstance(ULocale.forLocale(locale));
        breaks.setText(text.characters());
        float widest = 0;
        int start = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            widest = Math.max(widest, text.width(start, text.trim(start, next)));
            start = next;
        }
        return widest;
    }

    private Bidi bidi(ShapedText text) {
        return new Bidi(text.characters(), rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    }

    private static int charactersThatFit(ShapedText text, int start, int limit, float width) {
        int cut = start + 1;
        while (cut < limit && text.width(start, cut + 1) <= width) {
            cut++;
        }
        boolean insidePair =
                cut < limit && Character.isLowSurrogate(text.characters().charAt(cut));
        return insidePair ? cut + 1 : cut;
    }

    private static TextLine line(ShapedText text, Bidi paragraph, int start, int limit) {
        int end = text.trim(start, limit);
        List<GlyphRun> runs = new ArrayList<>();
        if (end > start) {
            Bidi line = paragraph.setLine(start, end);
            for (int index = 0; index < line.countRuns(); index++) {
                BidiRun run = line.getVisualRun(index);
                runs.addAll(text.runs(start + run.getStart(), start + run.getLimit(), run.isOddRun()));
            }
        }
        return new TextLine(List.copyOf(runs), text.width(start, end), text.leading(start, end));
    }
}
