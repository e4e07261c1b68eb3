package io.recourse.reports.document.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The faces of one weight in order of preference: Latin, Arabic, Chinese. A character is set in the first face that
 * has it, so digits look the same in every language.
 */
public final class FontChain {

    /** Stands for a character that no face has; PDF/A forbids to show the empty glyph of a font. */
    static final int REPLACEMENT = '?';

    private static final FontChain LIGHT = new FontChain(List.of(
            FontFace.load("IBMPlexSans-Regular.woff", 'A'), FontFace.load("IBMPlexSansArabic-Regular.woff", 'B')));
    private static final FontChain HEAVY = new FontChain(List.of(
            FontFace.load("IBMPlexSans-SemiBold.woff", 'C'), FontFace.load("IBMPlexSansArabic-SemiBold.woff", 'D')));

    private final List<FontFace> faces;

    private FontChain(List<FontFace> faces) {
        this.faces = faces;
    }

    public static FontChain of(Weight weight) {
        return weight == Weight.REGULAR ? LIGHT : HEAVY;
    }

    /** Whether some face has the character. */
    public boolean covers(int codePoint) {
        return find(codePoint) != null;
    }

    /**
     * Chooses the face of a character.
     *
     * @param codePoint the character
     * @param before face of the character before it: spaces and marks stay in it, so that words are not torn
     * @return a face that has the character, or the first face if none has
     */
    FontFace choose(int codePoint, @Nullable FontFace before) {
        if (before != null && !letterOrDigit(codePoint) && before.covers(codePoint)) {
            return before;
        }
        FontFace found = find(codePoint);
        return found == null ? faces.getFirst() : found;
    }

    private @Nullable FontFace find(int codePoint) {
        for (FontFace face : faces) {
            if (face.covers(codePoint)) {
                return face;
            }
        }
        FontFace chinese = this == LIGHT ? Chinese.REGULAR : Chinese.BOLD;
        return chinese.covers(codePoint) ? chinese : null;
    }

    private static boolean letterOrDigit(int codePoint) {
        int category = UCharacter.getType(codePoint);
        return UCharacter.isLetterOrDigit(codePoint) || category == UCharacterCategory.CURRENCY_SYMBOL;
    }

    /** Five megabytes that most English documents never need. */
    private static final class Chinese {
        static final FontFace REGULAR = FontFace.load("wqy-microhei.ttc", 'E');
        static final FontFace BOLD = REGULAR.embolden();
    }
}
