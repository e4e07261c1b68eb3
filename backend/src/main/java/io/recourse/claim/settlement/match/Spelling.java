package io.recourse.claim.settlement.match;

import io.recourse.text.PlainSigns;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as runs of letters and digits. Numbers of cases are typed with other signs between their parts, or none:
 * CASE-12, case 12 and CASE12 are one; CASE-123 and CASE-1-2 are others. A run ends where the script does: Chinese puts
 * no blank around a number, and Arabic joins its prepositions to it.
 */
final class Spelling {

    private final List<String> runs;
    private final String together;

    /** @param plain as {@link #plain} gives it */
    Spelling(String plain) {
        runs = runs(plain);
        together = String.join("", runs);
    }

    /** In capitals, with the digits of ASCII in whatever script and width they were written. */
    static String plain(String text) {
        return PlainSigns.of(text).toUpperCase(Locale.ROOT);
    }

    /** Whether the other stands in it, from the beginning of one run to the end of one. */
    boolean names(Spelling other) {
        if (other.runs.isEmpty() || !together.contains(other.together)) {
            return false;
        }
        String wanted = joined(other.runs);
        for (int from = 0; from < runs.size(); from++) {
            int length = 0;
            for (int to = from; to < runs.size() && length < other.together.length(); to++) {
                length += runs.get(to).length();
                if (length == other.together.length()
                        && joined(runs.subList(from, to + 1)).equals(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> runs(String plain) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        UnicodeScript last = UnicodeScript.COMMON;
        for (int sign : plain.codePoints().toArray()) {
            UnicodeScript script = script(sign);
            if (!run.isEmpty() && (script != last || Character.isIdeographic(sign))) {
                runs.add(run.toString());
                run.setLength(0);
            }
            if (script != UnicodeScript.COMMON) {
                run.appendCodePoint(sign);
            }
            last = script;
        }
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        return List.copyOf(runs);
    }

    /** COMMON for what stands between runs; digits belong to Latin letters. */
    private static UnicodeScript script(int sign) {
        if (Character.isDigit(sign)) {
            return UnicodeScript.LATIN;
        }
        return Character.isLetter(sign) ? UnicodeScript.of(sign) : UnicodeScript.COMMON;
    }

    /** Parts are kept apart where nothing else would: between two digits, or two letters. */
    private static String joined(List<String> runs) {
        StringBuilder joined = new StringBuilder();
        for (String run : runs) {
            boolean begins = joined.isEmpty();
            char last = begins ? ' ' : joined.charAt(joined.length() - 1);
            boolean alike = !begins && Character.isDigit(last) == Character.isDigit(run.charAt(0));
            joined.append(alike ? "-" : "").append(run);
        }
        return joined.toString();
    }
}
