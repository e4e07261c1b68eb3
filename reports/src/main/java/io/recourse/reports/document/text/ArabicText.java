package io.recourse.reports.document.text;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Normalizer2;

/** Joins Arabic letters, takes them apart again, and keeps figures whole between them. */
public final class ArabicText {

    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char POP_ISOLATE = '\u2069';

    private ArabicText() {}

    /**
     * Wraps a figure so that its digits, sign and unit keep their order inside Arabic text; without it the bidi rules
     * put the percent sign of "99.95 %" to the wrong side.
     */
    public static String isolate(String figure) {
        return LEFT_TO_RIGHT_ISOLATE + figure + POP_ISOLATE;
    }

    /** Replaces letters by the joined forms that the embedded font holds as characters of their own. */
    static String shape(String text) {
        if (text.codePoints().noneMatch(ArabicText::isArabicLetter)) {
            return text;
        }
        try {
            return new ArabicShaping(ArabicShaping.LETTERS_SHAPE
                            | ArabicShaping.TEXT_DIRECTION_LOGICAL
                            | ArabicShaping.LENGTH_GROW_SHRINK)
                    .shape(text);
        } catch (ArabicShapingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Gives the plain letters back, for readers that take text out of the document. */
    static String unshape(String shaped) {
        StringBuilder plain = new StringBuilder(shaped.length());
        shaped.codePoints().forEach(codePoint -> {
            if (isPresentationForm(codePoint)) {
                plain.append(Normalizer2.getNFKCInstance().normalize(Character.toString(codePoint)));
            } else if (!invisible(codePoint)) {
                plain.appendCodePoint(codePoint);
            }
        });
        return plain.toString();
    }

    /** Characters that steer the order of text and show nothing themselves. */
    static boolean invisible(int codePoint) {
        return codePoint >= 0x200B && codePoint <= 0x200F
                || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2060 && codePoint <= 0x2069
                || codePoint == 0x061C
                || codePoint == 0xFEFF
                || codePoint < ' ' && codePoint != '\n';
    }

    private static boolean isArabicLetter(int codePoint) {
        return codePoint >= 0x0600 && codePoint <= 0x06FF;
    }

    private static boolean isPresentationForm(int codePoint) {
        return codePoint >= 0xFB50 && codePoint <= 0xFDFF || codePoint >= 0xFE70 && codePoint <= 0xFEFC;
    }
}
