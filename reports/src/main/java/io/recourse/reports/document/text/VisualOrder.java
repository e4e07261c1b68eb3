package io.recourse.reports.document.text;

import com.ibm.icu.text.Bidi;

/** Puts the characters of one direction into the order in which they stand on paper. */
final class VisualOrder {

    private VisualOrder() {}

    static String of(String characters, boolean rightToLeft) {
        String ordered =
                rightToLeft ? Bidi.writeReverse(characters, Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING) : characters;
        StringBuilder visible = new StringBuilder(ordered.length());
        ordered.codePoints()
                .filter(codePoint -> !ArabicText.invisible(codePoint))
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }
}
