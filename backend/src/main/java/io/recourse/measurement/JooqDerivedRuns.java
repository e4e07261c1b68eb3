package io.recourse.measurement;

import static io.recourse.db.jooq.measurement.Tables.STATE_INTERVAL;
import static org.jooq.impl.DSL.list;
import static org.jooq.impl.DSL.val;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.db.query.ByIndex;
import io.recourse.db.query.InstantArray;
import io.recourse.time.Interval;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads runs of measurement.state_interval that somebody derived from something finer. Those of one component and prefix
 * never overlap, so that their ends are in the order of their beginnings and an index finds each without the others.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqDerivedRuns {

    /**
     * The first to end at or after the end of the asked time is the last that may share time with it. What is done to the
     * name keeps indexes by names out, in which the whole series would be passed over; the offsets skip nothing, but have
     * each time looked up by itself.
     */
    private static final String MEETING = """
            SELECT DISTINCT ON (found.started_at, found.id) found.*
            FROM unnest({0}, {1}) AS asked (since, until)
            CROSS JOIN LATERAL (
                SELECT coalesce((
                    SELECT CASE WHEN last.started_at < asked.until THEN last.ends_at END
                    FROM (
                        SELECT started_at, ends_at FROM measurement.state_interval
                        WHERE service_id = {2} AND source_id = {3} AND superseded_at IS NULL
                            AND component IS NOT DISTINCT FROM {4} AND starts_with(coalesce(external_id, ''), {5})
                            AND ends_at >= asked.until
                        ORDER BY ends_at LIMIT 1) AS last), asked.until) AS until OFFSET 0) AS reach
            CROSS JOIN LATERAL (
                SELECT {6} FROM measurement.state_interval
                WHERE service_id = {2} AND source_id = {3} AND superseded_at IS NULL
                    AND component IS NOT DISTINCT FROM {4} AND starts_with(coalesce(external_id, ''), {5})
                    AND ends_at > asked.since AND ends_at <= reach.until OFFSET 0) AS found
            ORDER BY found.started_at, found.id""";

    private final DSLContext database;

    JooqDerivedRuns(DSLContext database) {
        this.database = database;
    }

    /** Runs in force that share time with one of the intervals, each once, in time order. */
    List<RecordedInterval> meeting(
            SourceId source, ServiceId service, @Nullable String component, String prefix, List<Interval> intervals) {
        return ByIndex.find(
                database,
                () -> database.resultQuery(
                                MEETING,
                                InstantArray.of(intervals.stream().map(Interval::from)),
                                InstantArray.of(intervals.stream().map(Interval::to)),
                                val(service.value()),
                                val(source.value()),
                                val(component, SQLDataType.CLOB),
                                val(prefix),
                                list(STATE_INTERVAL.fields()))
                        .coerce(STATE_INTERVAL)
                        .fetch(JooqStateIntervals::recorded));
    }
}
