package io.recourse.reports.document.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.Locale;

/** Direction and language of a text that may be in another language than the document. */
public final class BaseDirection {

    private BaseDirection() {}

    /**
     * Gives the layout of a text by the script of its first letter, the document's own if it has none.
     *
     * @param text any text
     * @param document layout of the document around it
     */
    public static TextLayout layoutOf(String text, TextLayout document) {
        int letter = text.codePoints().filter(UCharacter::isLetter).findFirst().orElse(-1);
        if (letter < 0) {
            return document;
        }
        String language = switch (UScript.getScript(letter)) {
            case UScript.ARABIC -> "ar";
            case UScript.HAN -> "zh-Hans";
            case UScript.LATIN -> "en";
            default -> document.locale().toLanguageTag();
        };
        if (document.locale().toLanguageTag().startsWith(language)) {
            return document;
        }
        return new TextLayout(Locale.forLanguageTag(language), "ar".equals(language));
    }
}
