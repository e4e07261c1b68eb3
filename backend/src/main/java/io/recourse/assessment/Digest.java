package io.recourse.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over lines of text. */
final class Digest {

    private final StringBuilder text = new StringBuilder();

    Digest line(Object... parts) {
        for (Object part : parts) {
            text.append(part).append('|');
        }
        text.append('\n');
        return this;
    }

    /** 64 hexadecimal digits. */
    String hex() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
