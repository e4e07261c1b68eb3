package io.recourse.measurement;

import static io.recourse.db.jooq.measurement.Tables.COVERAGE;
import static io.recourse.db.jooq.measurement.Tables.SERVICE_SOURCE;
import static io.recourse.db.jooq.measurement.Tables.STATE_INTERVAL;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import io.recourse.db.id.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what each source knows. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqSourceOverviews {

    private static final Field<Instant> COVERED_FROM = min(field("lower({0})", SQLDataType.INSTANT, COVERAGE.COVERED));
    private static final Field<Instant> COVERED_TO = max(field("upper({0})", SQLDataType.INSTANT, COVERAGE.COVERED));

    private final DSLContext database;

    JooqSourceOverviews(DSLContext database) {
        this.database = database;
    }

    List<SourceOverview> of(List<MeasurementSource> sources) {
        Map<SourceId, Integer> intervals = database.select(STATE_INTERVAL.SOURCE_ID, count())
                .from(STATE_INTERVAL)
                .where(STATE_INTERVAL.SUPERSEDED_AT.isNull())
                .groupBy(STATE_INTERVAL.SOURCE_ID)
                .fetchMap(STATE_INTERVAL.SOURCE_ID, count());
        Map<SourceId, Integer> agreed = database.select(SERVICE_SOURCE.SOURCE_ID, count())
                .from(SERVICE_SOURCE)
                .groupBy(SERVICE_SOURCE.SOURCE_ID)
                .fetchMap(SERVICE_SOURCE.SOURCE_ID, count());
        Map<SourceId, Record4<SourceId, Integer, Instant, Instant>> covered = database.select(
                        COVERAGE.SOURCE_ID, countDistinct(COVERAGE.SERVICE_ID), COVERED_FROM, COVERED_TO)
                .from(COVERAGE)
                .groupBy(COVERAGE.SOURCE_ID)
                .fetchMap(COVERAGE.SOURCE_ID);
        return sources.stream()
                .map(source -> overview(
                        source,
                        covered.get(source.id()),
                        agreed.getOrDefault(source.id(), 0),
                        intervals.getOrDefault(source.id(), 0)))
                .toList();
    }

    private static SourceOverview overview(
            MeasurementSource source,
            @Nullable Record4<SourceId, Integer, Instant, Instant> covered,
            int agreed,
            int intervals) {
        return covered == null
                ? new SourceOverview(source, 0, agreed, intervals, null, null)
                : new SourceOverview(source, covered.value2(), agreed, intervals, covered.value3(), covered.value4());
    }
}
