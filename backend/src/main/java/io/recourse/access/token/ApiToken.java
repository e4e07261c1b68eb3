package io.recourse.access.token;

import io.recourse.db.id.TokenId;
import io.recourse.db.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a program acts as its user. The secret itself is not kept.
 *
 * @param expiresAt from when on it no longer works; null if never
 * @param revokedAt since when it no longer works; null if it was not revoked
 * @param lastUsedAt to the minute; null if never used
 */
public record ApiToken(
        TokenId id,
        UserId user,
        String username,
        String name,
        TokenScope scope,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    /** True if the token works at this instant, as far as it depends on the token. */
    public boolean isValidAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** A token at the only moment at which its secret is known. */
    public record Issued(ApiToken token, String secret) {}
}
