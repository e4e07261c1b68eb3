package io.recourse.claim.bulk;

import static io.recourse.db.jooq.measurement.Tables.STATE_INTERVAL;

import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what sources call the incidents of services. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqIncidents {

    private final DSLContext sql;

    JooqIncidents(DSLContext sql) {
        this.sql = sql;
    }

    /** Incidents in force that have a name and touch the time, by their beginning. */
    List<Downtimes.Incident> of(Collection<ServiceId> services, Interval time) {
        return sql.selectFrom(STATE_INTERVAL)
                .where(STATE_INTERVAL.SERVICE_ID.in(services), STATE_INTERVAL.SUPERSEDED_AT.isNull())
                .and(STATE_INTERVAL.EXTERNAL_ID.isNotNull())
                .and(STATE_INTERVAL.STATE.in("DOWN", "DEGRADED"))
                .and(STATE_INTERVAL.STARTED_AT.lt(time.to()))
                .and(STATE_INTERVAL.ENDED_AT.isNull().or(STATE_INTERVAL.ENDED_AT.gt(time.from())))
                .orderBy(STATE_INTERVAL.STARTED_AT, STATE_INTERVAL.ID)
                .fetch(row -> new Downtimes.Incident(
                        row.getServiceId(),
                        new Interval(row.getStartedAt(), end(row.getStartedAt(), row.getEndedAt(), time)),
                        row.getSourceId().toString(),
                        new Outage.Name(
                                Objects.requireNonNull(row.getExternalId()),
                                Objects.requireNonNullElse(row.getTitle(), ""))));
    }

    /** What still goes on reaches to the end of the time that is looked at. */
    private static Instant end(Instant from, @Nullable Instant to, Interval time) {
        if (to != null && to.isAfter(from)) {
            return to;
        }
        return time.to().isAfter(from) ? time.to() : from.plusMillis(1);
    }
}
