package io.recourse.access.signin;

import static io.recourse.db.jooq.access.Tables.SIGN_IN_FAILURE;

import io.recourse.db.jooq.access.tables.records.SignInFailureRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SignInFailures {

    private final DSLContext sql;

    SignInFailures(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Counts an attempt as failed before it is tried, so that parallel guesses are counted too; the row stays locked
     * until the transaction ends. Answers how long to wait instead, if the subject is blocked; then nothing counts.
     */
    Duration begin(SignInDelay kind, String subject, Instant now) {
        String hash = hash(subject);
        sql.insertInto(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.KIND, kind.name())
                .set(SIGN_IN_FAILURE.SUBJECT_HASH, hash)
                .set(SIGN_IN_FAILURE.FAILURES, 0)
                .set(SIGN_IN_FAILURE.LAST_AT, now)
                .onConflictDoNothing()
                .execute();
        SignInFailureRecord row = sql.selectFrom(SIGN_IN_FAILURE)
                .where(is(kind, hash))
                .forUpdate()
                .fetchSingle();
        if (row.getBlockedUntil() != null && now.isBefore(row.getBlockedUntil())) {
            return Duration.between(now, row.getBlockedUntil());
        }
        boolean isForgotten = row.getLastAt().plus(SignInDelay.FORGOTTEN_AFTER).isBefore(now);
        int failures = isForgotten ? 1 : row.getFailures() + 1;
        Duration delay = kind.after(failures);
        row.setFailures(failures);
        row.setLastAt(now);
        row.setBlockedUntil(delay.isZero() ? null : now.plus(delay));
        row.update();
        return Duration.ZERO;
    }

    /** Forgets the failures of a subject. */
    void forget(SignInDelay kind, String subject) {
        sql.deleteFrom(SIGN_IN_FAILURE).where(is(kind, hash(subject))).execute();
    }

    /** Takes back the one failure that {@link #begin} counted; those before it stay. */
    void takeBack(SignInDelay kind, String subject) {
        sql.update(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.FAILURES, SIGN_IN_FAILURE.FAILURES.minus(1))
                .setNull(SIGN_IN_FAILURE.BLOCKED_UNTIL)
                .where(is(kind, hash(subject)), SIGN_IN_FAILURE.FAILURES.gt(0))
                .execute();
    }

    void forgetBefore(Instant instant) {
        sql.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.LAST_AT.lt(instant))
                .execute();
    }

    private static Condition is(SignInDelay kind, String hash) {
        return SIGN_IN_FAILURE.KIND.eq(kind.name()).and(SIGN_IN_FAILURE.SUBJECT_HASH.eq(hash));
    }

    private static String hash(String subject) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
