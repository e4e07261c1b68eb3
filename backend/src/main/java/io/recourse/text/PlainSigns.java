package io.recourse.text;

import java.text.Normalizer;

/** Text in the signs that programs compare: what people and their systems write in many forms. */
public final class PlainSigns {

    private PlainSigns() {}

    /** Digits of any script and full-width signs as ASCII has them, without marks of direction; other text stays. */
    public static String of(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(compatible.length());
        compatible.codePoints().forEach(sign -> {
            if (Character.getType(sign) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append((char) ('0' + Character.digit(sign, 10)));
            } else if (Character.getType(sign) != Character.FORMAT) {
                plain.appendCodePoint(sign);
            }
        });
        return plain.toString();
    }
}
