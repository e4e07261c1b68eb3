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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /** The same, because what was measured or excluded has changed: what is packed of it ends where the change begins. */
    void inputsChanged(ServiceId service, Interval changed) {
        database.execute(
                "SELECT assessment.inputs_changed({0}, {1}, {2})",
                val(service.value()), val(changed.from()), val(changed.to()));
    }

    /**
     * Takes those services that have waited longest and that no other worker is at. Until the transaction ends nobody
     * else assesses them.
     */
    List<ServiceId> take(int most) {
        List<ServiceId> waiting = database.select(STALE_SERVICE.SERVICE_ID)
                .from(STALE_SERVICE)
                .where(DUE)
                .orderBy(STALE_SERVICE.ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(STALE_SERVICE.SERVICE_ID);
        return waiting.isEmpty() ? List.of() : held(waiting);
    }

    /** Keeps everybody else from assessing the service until the transaction ends; false if somebody does. */
    boolean hold(ServiceId service) {
        return !held(List.of(service)).isEmpty();
    }

    private List<ServiceId> held(List<ServiceId> services) {
        UUID[] ids = services.stream().distinct().map(ServiceId::value).toArray(UUID[]::new);
        return database.resultQuery("""
                        SELECT id FROM unnest({0}) WITH ORDINALITY AS wanted (id, n)
                        WHERE pg_try_advisory_xact_lock(hashtextextended('assessment:' || id, 4711)) ORDER BY n
                        """, val(ids)).fetch(row -> new ServiceId(row.get(0, UUID.class)));
    }

    /** Removes and returns what is marked of services, except what another worker is holding. */
    Map<ServiceId, Interval> drain(List<ServiceId> services) {
        Map<ServiceId, Interval> marked = new LinkedHashMap<>();
        database.deleteFrom(STALE_SERVICE)
                .where(STALE_SERVICE.ID.in(database.select(STALE_SERVICE.ID)
                        .from(STALE_SERVICE)
                        .where(STALE_SERVICE.SERVICE_ID.in(services))
                        .forUpdate()
                        .skipLocked()))
                .returning(STALE_SERVICE.SERVICE_ID, STALE_SERVICE.SINCE, STALE_SERVICE.UNTIL)
                .fetch()
                .forEach(row ->
                        marked.merge(row.getServiceId(), new Interval(row.getSince(), row.getUntil()), Hulls::of));
        return marked;
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

    /** How many marks are due, counted up to a number. */
    int due(int most) {
        return database.fetchCount(
                database.selectOne().from(STALE_SERVICE).where(DUE).limit(most));
    }
}
