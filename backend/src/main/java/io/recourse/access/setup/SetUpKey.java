package io.recourse.access.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The secret in the set-up link: in memory only, new at each start, good for a day and for one set-up. */
@Component
class SetUpKey {

    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final int RANDOM_BYTES = 32;

    private final Clock clock;
    private @Nullable String secret;
    private Instant expiresAt = Instant.MIN;

    SetUpKey(Clock clock) {
        this.clock = clock;
    }

    synchronized String renew() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        secret = fresh;
        expiresAt = clock.instant().plus(GOOD_FOR);
        return fresh;
    }

    synchronized boolean opens(@Nullable String offered) {
        return secret != null
                && offered != null
                && clock.instant().isBefore(expiresAt)
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    synchronized void spend() {
        secret = null;
    }
}
