package io.recourse.reports.evidence.mask;

/** Tells a key from a name: in a key the next letter cannot be guessed. */
final class Disorder {

    /** Bits a character; words joined in camel case stay below, base64 of random bytes lies well above. */
    private static final double LEAST = 4.3;

    /** How often letters and digits take turns, a part of the length: rarely in names with a number at their end. */
    private static final double LEAST_TURNS = 0.45;

    private Disorder() {}

    static boolean of(String text) {
        int[] counts = new int[128];
        int turns = 0;
        for (int i = 0; i < text.length(); i++) {
            counts[text.charAt(i)]++;
            turns += i > 0 && kind(text.charAt(i)) != kind(text.charAt(i - 1)) ? 1 : 0;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / text.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        double reachable = Math.min(LEAST, Math.log(text.length()) / Math.log(2) * 0.88);
        return bits >= reachable && turns >= LEAST_TURNS * text.length();
    }

    private static int kind(char letter) {
        return Character.isDigit(letter)
                ? 0
                : Character.isUpperCase(letter) ? 1 : Character.isLowerCase(letter) ? 2 : 3;
    }
}
