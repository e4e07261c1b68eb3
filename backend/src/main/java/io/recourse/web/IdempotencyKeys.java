package io.recourse.web;

import static io.recourse.db.jooq.access.Tables.IDEMPOTENCY_KEY;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IdempotencyKeys {

    private final DSLContext sql;
    private final Clock clock;

    IdempotencyKeys(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Takes a key for this transaction: empty if it is new, else what is known of its first use. Waits while another
     * transaction is using it; if that one rolls back, the key is new again.
     */
    Optional<FirstUse> take(String actor, String key, String endpoint, String payloadHash) {
        int inserted = sql.insertInto(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.ACTOR, actor)
                .set(IDEMPOTENCY_KEY.KEY, key)
                .set(IDEMPOTENCY_KEY.ENDPOINT, endpoint)
                .set(IDEMPOTENCY_KEY.PAYLOAD_HASH, payloadHash)
                .set(IDEMPOTENCY_KEY.CREATED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        if (inserted == 1) {
            return Optional.empty();
        }
        return sql.selectFrom(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.ACTOR.eq(actor), IDEMPOTENCY_KEY.KEY.eq(key))
                .fetchOptional(row -> new FirstUse(
                        row.getPayloadHash(),
                        row.getStatus(),
                        row.getContentType(),
                        row.getLocation(),
                        row.getAnswer()));
    }

    void store(
            String actor,
            String key,
            int status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] answer) {
        sql.update(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.STATUS, status)
                .set(IDEMPOTENCY_KEY.CONTENT_TYPE, contentType)
                .set(IDEMPOTENCY_KEY.LOCATION, location)
                .set(IDEMPOTENCY_KEY.ANSWER, answer)
                .where(IDEMPOTENCY_KEY.ACTOR.eq(actor), IDEMPOTENCY_KEY.KEY.eq(key))
                .execute();
    }

    int forgetBefore(Instant instant) {
        return sql.deleteFrom(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.CREATED_AT.lt(instant))
                .execute();
    }

    /** What was asked and answered when the key was used first. */
    record FirstUse(
            String payloadHash,
            @Nullable Integer status,
            @Nullable String contentType,
            @Nullable String location,
            byte @Nullable [] answer) {}
}
