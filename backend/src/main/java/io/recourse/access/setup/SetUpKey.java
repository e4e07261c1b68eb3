package io.recourse.access.setup;

import io.recourse.access.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The secret in the set-up link: in memory only, new at each start, good for a day and for one set-up. */
@Component
class SetUpKey {

    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private final Clock clock;
    private @Nullable String secret;
    private Instant expiresAt = Instant.MIN;

    SetUpKey(Clock clock) {
        this.clock = clock;
    }

    synchronized String renew() {
        String fresh = Secret.fresh();
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
