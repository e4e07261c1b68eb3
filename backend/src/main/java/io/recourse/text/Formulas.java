package io.recourse.text;

import java.util.regex.Pattern;

/** Text for the cell of a spreadsheet: what somebody typed never becomes a formula. */
public final class Formulas {

    /** Also behind blanks and in full width: spreadsheets forgive both. */
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("^[\\s\\p{Cc}]*[=+\\-@＝＋－＠\t\r].*", Pattern.DOTALL);

    private Formulas() {}

    /** The text, behind an apostrophe if a spreadsheet would calculate it. */
    public static String neutral(String text) {
        return LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
