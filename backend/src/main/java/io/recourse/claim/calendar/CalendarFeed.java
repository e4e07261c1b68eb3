package io.recourse.claim.calendar;

import io.recourse.db.id.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A private address at which calendar programs read a person's dates. Its secret is not kept.
 *
 * @param ownOnly only days on which the person must act
 * @param revokedAt since when it no longer works; null if it does
 * @param lastUsedAt to the minute; null if never used
 */
public record CalendarFeed(
        UUID id,
        UserId user,
        String name,
        boolean ownOnly,
        Instant createdAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    /** A feed at the only moment at which its secret is known. */
    public record Issued(CalendarFeed feed, String secret) {

        /** Path of the address, with leading slash. */
        public String path() {
            return "/feeds/" + secret + ".ics";
        }
    }
}
