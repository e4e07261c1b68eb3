package io.recourse.claim.settlement.match;

import io.recourse.text.PlainSigns;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as runs of letters and digits. Numbers of cases are typed with other signs between their parts, or none:
 * CASE-12, case 12 and CASE12 are one; CASE-123 and CASE-1-2 are others.
 */
final class Spelling {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> runs;
    private final String together;

    /** @param plain as {@link #plain} gives it */
    Spelling(String plain) {
        runs = BETWEEN.splitAsStream(plain).filter(run -> !run.isEmpty()).toList();
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
