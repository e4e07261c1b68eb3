package io.recourse.claim.calendar;

import io.recourse.text.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** The part of an address that nobody can guess: 256 random bits, kept as plain SHA-256. */
final class FeedSecret {

    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FeedSecret() {}

    static String fresh() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
