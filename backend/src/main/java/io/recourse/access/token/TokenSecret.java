package io.recourse.access.token;

import io.recourse.access.Secret;

/** The secret text of a token: a secret behind a prefix by which leak scanners and people know it. */
final class TokenSecret {

    static final String PREFIX = "rcs_";

    private TokenSecret() {}

    static String fresh() {
        return PREFIX + Secret.fresh();
    }

    static String hash(String secret) {
        return Secret.hash(secret);
    }
}
