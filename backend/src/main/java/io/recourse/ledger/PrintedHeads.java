package io.recourse.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Heads that were printed in a report and must still be part of the books.
 *
 * @param journal of the hash chain of entries; null if none is asked for
 * @param registers of what stands beside the journal
 */
public record PrintedHeads(@Nullable Anchor journal, List<RegisterHead> registers) {

    public static final PrintedHeads NONE = new PrintedHeads(null, List.of());

    /** After a colon a hash may be broken over lines. */
    private static final Pattern HASH =
            Pattern.compile("[:\uff1a]\\s*([0-9a-fA-F](?:\\s?[0-9a-fA-F]){63})\\b|\\b([0-9a-fA-F]{64})\\b");

    private static final Pattern NUMBER =
            Pattern.compile("\\p{Nd}{1,3}(?:[,.\u066c\u00a0\u202f]\\p{Nd}{3})+|\\p{Nd}{1,18}");

    private static final Pattern REGISTER = Pattern.compile("[a-z]+_[a-z]+");

    public PrintedHeads {
        registers = List.copyOf(registers);
    }

    /**
     * What stands in a text that was copied from a report: each hash with the last number before it, and the register that
     * is named there. {@link #NONE} if nothing in it is a head.
     */
    public static PrintedHeads in(String text) {
        Anchor journal = null;
        List<RegisterHead> registers = new ArrayList<>();
        Matcher found = HASH.matcher(text);
        int from = 0;
        while (found.find()) {
            String before = text.substring(from, found.start());
            from = found.end();
            String hash = (found.group(1) == null ? found.group(2) : found.group(1))
                    .replaceAll("\\s", "")
                    .toLowerCase(Locale.ROOT);
            Optional<String> position = last(NUMBER, before);
            if (position.isEmpty()) {
                continue;
            }
            long at = number(position.get());
            Optional<String> register = last(REGISTER, before);
            if (register.isPresent()) {
                registers.add(new RegisterHead(register.get(), at, hash));
            } else {
                journal = new Anchor(at, hash);
            }
        }
        return new PrintedHeads(journal, registers);
    }

    private static Optional<String> last(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).reduce((one, next) -> next);
    }

    /** In the digits of any script. */
    private static long number(String text) {
        return text.chars()
                .filter(Character::isDigit)
                .mapToLong(digit -> Character.digit(digit, 10))
                .reduce(0, (value, digit) -> value * 10 + digit);
    }
}
