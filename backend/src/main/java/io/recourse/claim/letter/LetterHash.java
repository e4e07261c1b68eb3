package io.recourse.claim.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a letter as a text file: subject, empty line, body, in UTF-8. The database computes the same. */
final class LetterHash {

    private LetterHash() {}

    /** 64 hexadecimal digits. */
    static String of(String subject, String body) {
        try {
            byte[] text = (subject + "\n\n" + body).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
