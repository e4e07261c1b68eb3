package io.recourse.text;

/** Makes text from outside safe for a log line: one line, no control characters, bounded length. */
public final class LogText {

    private static final int LENGTH_MAX = 200;

    private LogText() {}

    /** The text with every control, format and line-separating character written as an escape. */
    public static String of(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(LENGTH_MAX).forEach(character -> {
            if (isSafe(character)) {
                safe.appendCodePoint(character);
            } else {
                safe.append("\\u{").append(Integer.toHexString(character)).append('}');
            }
        });
        return text.codePointCount(0, text.length()) > LENGTH_MAX
                ? safe.append('…').toString()
                : safe.toString();
    }

    private static boolean isSafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
