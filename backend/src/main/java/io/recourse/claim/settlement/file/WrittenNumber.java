package io.recourse.claim.settlement.file;

import io.recourse.text.PlainSigns;

/** Figures as people and their systems write them, in the signs of ASCII. */
final class WrittenNumber {

    /** Arabic's own signs, which mean only this. */
    private static final char ARABIC_DECIMAL = '\u066B';

    private static final char ARABIC_THOUSANDS = '\u066C';

    private WrittenNumber() {}

    static String plain(String text) {
        return PlainSigns.of(text).replace('\u2212', '-').strip();
    }

    /** The same for an amount: the Arabic signs become those that part decimals and thousands. */
    static String plain(String text, char decimal, char thousands) {
        return plain(text).replace(ARABIC_DECIMAL, decimal).replace(ARABIC_THOUSANDS, thousands);
    }
}
