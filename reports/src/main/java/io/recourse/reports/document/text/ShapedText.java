package io.recourse.reports.document.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paragraph with joined letters, and for each of its characters the style, face and place. */
final class ShapedText {

    private final String characters;
    private final TextStyle[] styles;
    private final FontFace[] faces;
    private final float[] ends;

    private ShapedText(String characters, TextStyle[] styles, FontFace[] faces, float[] ends) {
        this.characters = characters;
        this.styles = styles;
        this.faces = faces;
        this.ends = ends;
    }

    static ShapedText of(List<Span> spans) {
        StringBuilder characters = new StringBuilder();
        List<TextStyle> styles = new ArrayList<>();
        for (Span span : spans) {
            appendCovered(characters, span);
            while (styles.size() < characters.length()) {
                styles.add(span.style());
            }
        }
        int length = characters.length();
        FontFace[] faces = new FontFace[length];
        float[] ends = new float[length + 1];
        FontFace before = null;
        int step;
        for (int index = 0; index < length; index += step) {
            int codePoint = characters.codePointAt(index);
            step = Character.charCount(codePoint);
            TextStyle style = styles.get(index);
            FontFace face = faceOf(codePoint, style, index > 0 && styles.get(index - 1) == style ? before : null);
            float width = visible(codePoint) ? face.advance(codePoint) * style.size() / 1000 : 0;
            for (int unit = index; unit < index + step; unit++) {
                faces[unit] = face;
                ends[unit + 1] = ends[index] + width;
            }
            before = face;
        }
        return new ShapedText(characters.toString(), styles.toArray(TextStyle[]::new), faces, ends);
    }

    private static void appendCovered(StringBuilder characters, Span span) {
        FontChain chain = FontChain.of(span.style().weight());
        ArabicText.shape(span.text()).codePoints().forEach(codePoint -> {
            boolean known = !visible(codePoint) || chain.covers(codePoint);
            characters.appendCodePoint(known ? codePoint : FontChain.REPLACEMENT);
        });
    }

    private static FontFace faceOf(int codePoint, TextStyle style, @Nullable FontFace before) {
        FontChain chain = FontChain.of(style.weight());
        return visible(codePoint) || before == null ? chain.choose(codePoint, before) : before;
    }

    private static boolean visible(int codePoint) {
        return codePoint != '\n' && !ArabicText.invisible(codePoint);
    }

    String characters() {
        return characters;
    }

    int length() {
        return characters.length();
    }

    /** Width of the characters from start to limit in points. */
    float width(int start, int limit) {
        return ends[limit] - ends[start];
    }

    /** Limit without the white space before it. */
    int trim(int start, int limit) {
        int end = limit;
        while (end > start && Character.isWhitespace(characters.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    float leading(int start, int limit) {
        float leading = start < styles.length ? styles[start].leading() : 0;
        for (int index = start; index < limit; index++) {
            leading = Math.max(leading, styles[index].leading());
        }
        return leading;
    }

    /** Cuts characters of one direction where face or style change; reading order. */
    List<GlyphRun> runs(int start, int limit, boolean rightToLeft) {
        List<GlyphRun> runs = new ArrayList<>();
        int from = start;
        for (int index = start + 1; index <= limit; index++) {
            if (index == limit || faces[index] != faces[from] || styles[index] != styles[from]) {
                String visual = VisualOrder.of(characters.substring(from, index), rightToLeft);
                if (!visual.isEmpty()) {
                    runs.add(new GlyphRun(visual, faces[from], styles[from], width(from, index)));
                }
                from = index;
            }
        }
        return rightToLeft ? runs.reversed() : runs;
    }
}
