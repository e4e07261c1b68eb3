package io.recourse.access.token;

import io.recourse.text.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret text of a token: 256 random bits behind a prefix by which leak scanners and people know it. Stored as
 * plain SHA-256: unlike a password, it can't be guessed.
 */
final class TokenSecret {

    static final String PREFIX = "rcs_";
    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenSecret() {}

    static String fresh() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
