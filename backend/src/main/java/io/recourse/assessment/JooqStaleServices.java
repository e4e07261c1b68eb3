package io.recourse.assessment;

import static io.recourse.db.jooq.assessment.Tables.STALE_SERVICE;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes assessment.stale_service: what is to be assessed again. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqStaleServices {

    private static final Condition DUE =
            STALE_SERVICE.NOT_BEFORE.isNull().or(STALE_SERVICE.NOT_BEFORE.le(currentInstant()));

    private final DSLContext database;

    JooqStaleServices(DSLContext database) {
        this.database = database;
    }

    void mark(ServiceId service, Interval changed) {
        database.insertInto(STALE_SERVICE)
                .set(STALE_SERVICE.SERVICE_ID, service)
                .set(STALE_SERVICE.SINCE, changed.from())
                .set(STALE_SERVICE.UNTIL, changed.to())
                .execute();
    }

    /**
     * Takes the service that has waited longest and that no other worker is at; empty if there is none. Until the
     * transaction ends nobody else assesses this service.
     */
    Optional<ServiceId> takeNext() {
        Optional<ServiceId> next = database.select(STALE_SERVICE.SERVICE_ID)
                .from(STALE_SERVICE)
                .where(DUE)
                .orderBy(STALE_SERVICE.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(STALE_SERVICE.SERVICE_ID);
        next.ifPresent(service -> database.execute(
                "SELECT pg_advisory_xact_lock(hashtextextended({0}, 4711))", val("assessment:" + service)));
        return next;
    }

    /** Removes and returns what is marked of a service, except what another worker is already waiting with. */
    List<Interval> drain(ServiceId service) {
        List<Long> marks = database.select(STALE_SERVICE.ID)
                .from(STALE_SERVICE)
                .where(STALE_SERVICE.SERVICE_ID.eq(service))
                .forUpdate()
                .skipLocked()
                .fetch(STALE_SERVICE.ID);
        return database.deleteFrom(STALE_SERVICE)
                .where(STALE_SERVICE.ID.in(marks))
                .returning(STALE_SERVICE.SINCE, STALE_SERVICE.UNTIL)
                .fetch(row -> new Interval(row.getSince(), row.getUntil()));
    }

    /** After a failure: tries again later, twice as late each time, at most in an hour. */
    void postpone(ServiceId service, String failure) {
        Integer attempts = database.select(max(STALE_SERVICE.ATTEMPTS))
                .from(STALE_SERVICE)
                .where(STALE_SERVICE.SERVICE_ID.eq(service))
                .fetchOne(0, Integer.class);
        int tried = attempts == null ? 0 : attempts;
        Duration wait = Duration.ofSeconds(Math.min(3_600, 10L << Math.min(tried, 20)));
        database.update(STALE_SERVICE)
                .set(
                        STALE_SERVICE.ATTEMPTS,
                        greatest(STALE_SERVICE.ATTEMPTS, val(tried)).plus(1))
                .set(
                        STALE_SERVICE.NOT_BEFORE,
                        field(
                                "clock_timestamp() + {0} * interval '1 second'",
                                STALE_SERVICE.NOT_BEFORE.getDataType(), val(wait.toSeconds())))
                .set(STALE_SERVICE.FAILURE, failure)
                .where(STALE_SERVICE.SERVICE_ID.eq(service))
                .execute();
    }

    int waiting() {
        return database.fetchCount(STALE_SERVICE);
    }
}
