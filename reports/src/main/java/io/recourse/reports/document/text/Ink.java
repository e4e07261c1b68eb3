package io.recourse.reports.document.text;

/**
 * A colour in sRGB, each part 0..255.
 *
 * @param red red part
 * @param green green part
 * @param blue blue part
 */
public record Ink(int red, int green, int blue) {

    public static final Ink WHITE = new Ink(255, 255, 255);

    /** Reads {@code #RRGGBB}. */
    public static Ink of(String hex) {
        int value = Integer.parseInt(hex.substring(1), 16);
        return new Ink(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
    }
}
