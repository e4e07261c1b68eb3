package io.recourse.claim.settlement.match;

import io.recourse.text.Message;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a line names a claim: by our number, or by the number under which the vendor files it. */
final class References {

    private static final Pattern OUR_NUMBER =
            Pattern.compile("(?<![\\p{IsLatin}\\p{N}])CLM[-_#\\s]{0,3}0*(\\d{1,12})(?!\\p{N})");
    private static final int SHORTEST = 4;

    private final String words;
    private final Spelling spelling;

    References(OpenLine line) {
        words = Spelling.plain(line.reference() == null ? line.words() : line.reference() + " \n " + line.words());
        spelling = new Spelling(words);
    }

    /** Why the line means the claim; null if it does not name it. */
    @Nullable
    Message naming(OpenClaim claim) {
        if (namesOurs(claim.number())) {
            return Message.of("settlement.because.number", claim.name());
        }
        for (String theirs : claim.references()) {
            if (isNamed(theirs)) {
                return Message.of("settlement.because.reference", theirs, claim.name());
            }
        }
        return null;
    }

    private boolean namesOurs(long number) {
        Matcher found = OUR_NUMBER.matcher(words);
        while (found.find()) {
            if (Long.parseLong(found.group(1)) == number) {
                return true;
            }
        }
        return false;
    }

    /** Whether it names a number of the vendor, at least four characters long, as words of their own. */
    boolean isNamed(String theirs) {
        return theirs.strip().length() >= SHORTEST && spelling.names(new Spelling(Spelling.plain(theirs)));
    }
}
