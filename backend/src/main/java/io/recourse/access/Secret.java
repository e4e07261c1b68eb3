package io.recourse.access;

import io.recourse.text.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits as text for addresses and tokens. Stored as plain SHA-256: unlike a password, it can't be guessed. */
public final class Secret {

    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** A new one, 43 characters that need no encoding in an address. */
    public static String fresh() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** What is stored of it, 64 hexadecimal digits. */
    public static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
