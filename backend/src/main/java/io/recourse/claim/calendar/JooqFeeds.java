package io.recourse.claim.calendar;

import static io.recourse.db.jooq.claim.Tables.CALENDAR_FEED;

import io.recourse.db.id.UserId;
import io.recourse.db.jooq.claim.tables.records.CalendarFeedRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes claim.calendar_feed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqFeeds {

    /** Uses are noted to the minute, so that a busy program does not write a row for each request. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final DSLContext sql;
    private final Clock clock;

    JooqFeeds(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Newest first, revoked ones included. */
    List<CalendarFeed> of(UserId user) {
        return sql.selectFrom(CALENDAR_FEED)
                .where(CALENDAR_FEED.USER_ID.eq(user))
                .orderBy(CALENDAR_FEED.CREATED_AT.desc(), CALENDAR_FEED.ID.desc())
                .fetch(JooqFeeds::feed);
    }

    /** The feed with this secret, unless it was revoked. */
    Optional<CalendarFeed> findByHash(String hash) {
        return sql.selectFrom(CALENDAR_FEED)
                .where(CALENDAR_FEED.SECRET_HASH.eq(hash), CALENDAR_FEED.REVOKED_AT.isNull())
                .fetchOptional(JooqFeeds::feed);
    }

    CalendarFeed add(UserId user, String name, String hash, boolean ownOnly) {
        return feed(sql.insertInto(CALENDAR_FEED)
                .set(CALENDAR_FEED.USER_ID, user)
                .set(CALENDAR_FEED.NAME, name)
                .set(CALENDAR_FEED.SECRET_HASH, hash)
                .set(CALENDAR_FEED.OWN_ONLY, ownOnly)
                .set(CALENDAR_FEED.CREATED_AT, clock.instant())
                .returning()
                .fetchSingle());
    }

    void revoke(UUID id) {
        sql.update(CALENDAR_FEED)
                .set(CALENDAR_FEED.REVOKED_AT, clock.instant())
                .where(CALENDAR_FEED.ID.eq(id), CALENDAR_FEED.REVOKED_AT.isNull())
                .execute();
    }

    void revokeAllOf(UserId user) {
        sql.update(CALENDAR_FEED)
                .set(CALENDAR_FEED.REVOKED_AT, clock.instant())
                .where(CALENDAR_FEED.USER_ID.eq(user), CALENDAR_FEED.REVOKED_AT.isNull())
                .execute();
    }

    void used(CalendarFeed feed) {
        Instant now = clock.instant();
        Instant last = feed.lastUsedAt();
        if (last == null || last.plus(USE_NOTED_EVERY).isBefore(now)) {
            sql.update(CALENDAR_FEED)
                    .set(CALENDAR_FEED.LAST_USED_AT, now)
                    .where(CALENDAR_FEED.ID.eq(feed.id()))
                    .execute();
        }
    }

    private static CalendarFeed feed(CalendarFeedRecord row) {
        return new CalendarFeed(
                row.getId(),
                row.getUserId(),
                row.getName(),
                row.getOwnOnly(),
                row.getCreatedAt(),
                row.getRevokedAt(),
                row.getLastUsedAt());
    }
}
