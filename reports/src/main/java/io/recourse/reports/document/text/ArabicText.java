package io.recourse.reports.document.text;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;

/** Joins Arabic letters, takes them apart again, and keeps figures whole between them. */
public final class ArabicText {

    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private ArabicText() {}

    /**
     * Wraps a figure so that its digits, sign and unit keep their order inside Arabic text; without it the bidi rules
     * put the percent sign of "99.95 %" to the wrong side.
     */
    public static String isolate(String figure) {
        return LEFT_TO_RIGHT_ISOLATE + figure + POP_ISOLATE;
    }

    /** Wraps a name in any script so that it is ordered by itself and not by the words around it. */
    public static String isolateName(String name) {
        return FIRST_STRONG_ISOLATE + name + POP_ISOLATE;
    }

    /** The text without the marks around figures and names, for places whose order readers' programs decide. */
    public static String plain(String text) {
        return text.codePoints()
                .filter(codePoint -> !invisible(codePoint))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * Replaces letters by the joined forms that the embedded font holds as characters of their own. Vowel signs are
     * left out: without the tables of the font they can't be placed over their letter, and readers do without them.
     */
    static String shape(String withVowelSigns) {
        String text = withVowelSigns
                .codePoints()
                .filter(codePoint -> codePoint < 0x064B || codePoint > 0x0652)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
}
