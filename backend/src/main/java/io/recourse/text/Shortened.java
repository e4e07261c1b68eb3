package io.recourse.text;

/** Text at the length that is kept or shown, with an ellipsis where something is left out. */
public final class Shortened {

    private Shortened() {}

    /** The text itself, or its beginning and an ellipsis: at most so many characters, at least one. */
    public static String to(int longest, String text) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
