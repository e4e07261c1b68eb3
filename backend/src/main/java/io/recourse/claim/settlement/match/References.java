package io.recourse.claim.settlement.match;

import io.recourse.text.Message;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a line names a claim: by our number, or by the number under which the vendor files it. */
final class References {

    private static final Pattern OUR_NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])CLM[-_#\\s]?0*(\\d{1,12})(?!\\p{N})");
    private static final int SHORTEST = 4;

    private final String words;
    private final @Nullable String reference;

    References(OpenLine line) {
        words = line.words().toUpperCase(Locale.ROOT);
        reference = line.reference() == null ? null : line.reference().strip().toUpperCase(Locale.ROOT);
    }

    /** Why the line means the claim; null if it does not name it. */
    @Nullable
    Message naming(OpenClaim claim) {
        if (namesOurs(claim.number(), reference) || namesOurs(claim.number(), words)) {
            return Message.of("settlement.because.number", claim.name());
        }
        for (String theirs : claim.references()) {
            if (isNamed(theirs)) {
                return Message.of("settlement.because.reference", theirs, claim.name());
            }
        }
        return null;
    }

    private static boolean namesOurs(long number, @Nullable String text) {
        if (text == null) {
            return false;
        }
        Matcher found = OUR_NUMBER.matcher(text);
        while (found.find()) {
            if (Long.parseLong(found.group(1)) == number) {
                return true;
            }
        }
        return false;
    }

    /** Whether it names a number of the vendor, at least four characters long, as words of their own. */
    boolean isNamed(String theirs) {
        String wanted = theirs.strip().toUpperCase(Locale.ROOT);
        if (wanted.length() < SHORTEST) {
            return false;
        }
        return wanted.equals(reference) || standsIn(words, wanted) || reference != null && standsIn(reference, wanted);
    }

    /** As a word of its own: CASE-12 does not stand in CASE-123. */
    private static boolean standsIn(String text, String wanted) {
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean opens = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean closes = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (opens && closes) {
                return true;
            }
        }
        return false;
    }
}
