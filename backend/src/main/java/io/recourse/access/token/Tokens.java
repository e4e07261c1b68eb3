package io.recourse.access.token;

import static io.recourse.db.jooq.access.Tables.API_TOKEN;
import static io.recourse.db.jooq.access.Tables.APP_USER;

import io.recourse.db.id.TokenId;
import io.recourse.db.id.UserId;
import io.recourse.db.jooq.access.tables.records.ApiTokenRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Tokens {

    /** Uses are noted to the minute, so that a busy program does not write a row for each request. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final DSLContext sql;
    private final Clock clock;

    Tokens(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<ApiToken> of(UserId user) {
        return tokens(API_TOKEN.USER_ID.eq(user));
    }

    List<ApiToken> all() {
        return tokens(API_TOKEN.ID.isNotNull());
    }

    Optional<ApiToken> find(TokenId id) {
        return tokens(API_TOKEN.ID.eq(id)).stream().findFirst();
    }

    Optional<ApiToken> findByHash(String hash) {
        return tokens(API_TOKEN.TOKEN_HASH.eq(hash)).stream().findFirst();
    }

    TokenId add(UserId user, String name, String hash, TokenScope scope, @Nullable Instant expiresAt) {
        return sql.insertInto(API_TOKEN)
                .set(API_TOKEN.USER_ID, user)
                .set(API_TOKEN.NAME, name)
                .set(API_TOKEN.TOKEN_HASH, hash)
                .set(API_TOKEN.SCOPE, scope.name())
                .set(API_TOKEN.CREATED_AT, clock.instant())
                .set(API_TOKEN.EXPIRES_AT, expiresAt)
                .returningResult(API_TOKEN.ID)
                .fetchSingle()
                .value1();
    }

    private void revoke(Condition which) {
        sql.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, clock.instant())
                .where(which, API_TOKEN.REVOKED_AT.isNull())
                .execute();
    }

    void revoke(TokenId id) {
        revoke(API_TOKEN.ID.eq(id));
    }

    void revokeAllOf(UserId user) {
        revoke(API_TOKEN.USER_ID.eq(user));
    }

    void used(ApiToken token) {
        Instant now = clock.instant();
        if (token.lastUsedAt() == null
                || token.lastUsedAt().plus(USE_NOTED_EVERY).isBefore(now)) {
            sql.update(API_TOKEN)
                    .set(API_TOKEN.LAST_USED_AT, now)
                    .where(API_TOKEN.ID.eq(token.id()))
                    .execute();
        }
    }

    private List<ApiToken> tokens(Condition condition) {
        return sql.select(API_TOKEN, APP_USER.USERNAME)
                .from(API_TOKEN)
                .join(APP_USER)
                .on(APP_USER.ID.eq(API_TOKEN.USER_ID))
                .where(condition)
                .orderBy(API_TOKEN.CREATED_AT.desc(), API_TOKEN.ID.desc())
                .fetch(row -> {
                    ApiTokenRecord token = row.value1();
                    return new ApiToken(
                            token.getId(),
                            token.getUserId(),
                            row.value2(),
                            token.getName(),
                            TokenScope.valueOf(token.getScope()),
                            token.getCreatedAt(),
                            token.getExpiresAt(),
                            token.getRevokedAt(),
                            token.getLastUsedAt());
                });
    }
}
