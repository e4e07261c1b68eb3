package io.recourse.claim.voucher;

import io.recourse.text.Message;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds codes of vouchers in what others wrote, and shows no more of them than tells one from another. A long code is
 * found however it is cut by blanks and dashes and whatever stands around it; a short one only as it is, as a word of its
 * own; fewer than four characters tell nothing, so that they are never looked for.
 */
public final class CodeMask {

    private static final CodeMask NOTHING = new CodeMask(List.of());
    private static final String HIDDEN = "••••";
    private static final int SHORTEST = 4;
    private static final int LONG = 10;
    private static final int SHOWN = 4;
    private static final int WIDEST_GAP = 3;

    private final Letter exact = new Letter();
    private final Letter loose = new Letter();

    /** A place in the tree of codes: what may follow, and whether a code ends here. */
    private static final class Letter {

        private final Map<Character, Letter> next = new HashMap<>();
        private boolean ends;
    }

    /** Masks these codes. */
    public CodeMask(Collection<String> codes) {
        codes.stream()
                .map(String::strip)
                .filter(code -> code.length() >= SHORTEST)
                .forEach(this::add);
    }

    /** Masks nothing, for whoever may see every code. */
    static CodeMask nothing() {
        return NOTHING;
    }

    /** What is shown of a code: the last four characters of a long one, nothing of a short one. */
    static String shown(String code) {
        return HIDDEN + (code.length() < LONG ? "" : code.substring(code.length() - SHOWN));
    }

    /** The text with what is shown of each code in it. */
    public String of(String text) {
        return replace(text, CodeMask::shown);
    }

    /** The same for what may be missing. */
    public @Nullable String orNull(@Nullable String text) {
        return text == null ? null : of(text);
    }

    /** The sentence, its arguments masked. */
    public Message of(Message sentence) {
        return new Message(
                sentence.key(), sentence.arguments().stream().map(this::of).toList());
    }

    /** The sentences, their arguments masked. */
    public List<Message> of(List<Message> sentences) {
        return sentences.stream().map(this::of).toList();
    }

    /** The text with something else in the place of each code; the longest code that begins at a place counts. */
    public String replace(String text, UnaryOperator<String> other) {
        if (exact.next.isEmpty() && loose.next.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = Math.max(endOfLoose(text, at), endOfExact(text, at));
            if (end > at) {
                masked.append(other.apply(text.substring(at, end)));
                at = end;
            } else {
                masked.append(text.charAt(at++));
            }
        }
        return masked.toString();
    }

    private void add(String code) {
        String plain = code.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        boolean isLong = plain.length() >= LONG;
        Letter letter = isLong ? loose : exact;
        for (char one : (isLong ? plain : code).toCharArray()) {
            letter = letter.next.computeIfAbsent(folded(one), key -> new Letter());
        }
        letter.ends = true;
    }

    private int endOfLoose(String text, int start) {
        Letter letter = loose;
        int end = start;
        int gap = 0;
        for (int at = start; at < text.length(); at++) {
            char one = text.charAt(at);
            if (!Character.isLetterOrDigit(one) && !Character.isSurrogate(one)) {
                if (at == start || ++gap > WIDEST_GAP) {
                    break;
                }
                continue;
            }
            gap = 0;
            letter = letter.next.get(folded(one));
            if (letter == null) {
                break;
            }
            end = letter.ends ? at + 1 : end;
        }
        return end;
    }

    private int endOfExact(String text, int start) {
        if (start > 0 && isPartOfWord(text.charAt(start - 1))) {
            return start;
        }
        Letter letter = exact;
        int end = start;
        for (int at = start; at < text.length(); at++) {
            letter = letter.next.get(folded(text.charAt(at)));
            if (letter == null) {
                break;
            }
            if (letter.ends && (at + 1 == text.length() || !isPartOfWord(text.charAt(at + 1)))) {
                end = at + 1;
            }
        }
        return end;
    }

    /** Chinese has no blanks around a code. */
    private static boolean isPartOfWord(char one) {
        return Character.isLetterOrDigit(one) && !Character.isIdeographic(one);
    }

    private static char folded(char one) {
        return Character.toLowerCase(Character.toUpperCase(one));
    }
}
