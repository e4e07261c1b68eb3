package io.recourse.claim.letter;

import io.recourse.text.Sha256;

/** SHA-256 of a letter as a text file: subject, empty line, body, in UTF-8. The database computes the same. */
final class LetterHash {

    private LetterHash() {}

    /** 64 hexadecimal digits. */
    static String of(String subject, String body) {
        return Sha256.hex(subject + "\n\n" + body);
    }
}
