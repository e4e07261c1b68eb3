package io.recourse.measurement.samples;

import static io.recourse.db.jooq.measurement.Tables.LATENCY_HISTOGRAM;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.db.jooq.measurement.tables.records.LatencyHistogramRecord;
import io.recourse.db.query.CountedTable;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes measurement.latency_histogram. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqHistograms {

    private static final CountedTable TABLE =
            new CountedTable(LATENCY_HISTOGRAM.SERVICE_ID, LATENCY_HISTOGRAM.SOURCE_ID, LATENCY_HISTOGRAM.SLICE_AT);

    private final DSLContext database;

    JooqHistograms(DSLContext database) {
        this.database = database;
    }

    /** What is known of the slice that begins at the instant. */
    Optional<Histogram> find(SourceId source, ServiceId service, Instant at) {
        return database.selectFrom(LATENCY_HISTOGRAM)
                .where(LATENCY_HISTOGRAM.SOURCE_ID.eq(source))
                .and(LATENCY_HISTOGRAM.SERVICE_ID.eq(service))
                .and(LATENCY_HISTOGRAM.SLICE_AT.eq(at))
                .fetchOptional(JooqHistograms::histogram);
    }

    void add(SourceId source, ServiceId service, Histogram histogram) {
        database.insertInto(LATENCY_HISTOGRAM)
                .set(LATENCY_HISTOGRAM.SOURCE_ID, source)
                .set(LATENCY_HISTOGRAM.SERVICE_ID, service)
                .set(LATENCY_HISTOGRAM.SLICE_AT, histogram.at())
                .set(LATENCY_HISTOGRAM.UP_TO_MS, boxed(histogram.upToMs()))
                .set(LATENCY_HISTOGRAM.SAMPLES, boxed(histogram.samples()))
                .execute();
    }

    /** Histograms whose slice begins within the interval, in order of time. */
    List<Histogram> within(SourceId source, ServiceId service, Interval interval) {
        return database.selectFrom(LATENCY_HISTOGRAM)
                .where(LATENCY_HISTOGRAM.SERVICE_ID.eq(service), LATENCY_HISTOGRAM.SOURCE_ID.eq(source))
                .and(LATENCY_HISTOGRAM.SLICE_AT.ge(interval.from()))
                .and(LATENCY_HISTOGRAM.SLICE_AT.lt(interval.to()))
                .orderBy(LATENCY_HISTOGRAM.SLICE_AT)
                .fetch(JooqHistograms::histogram);
    }

    List<SourceId> sourcesOf(ServiceId service) {
        return TABLE.sources(database, service);
    }

    Optional<Instant> first(ServiceId service) {
        return TABLE.first(database, service);
    }

    private static Histogram histogram(LatencyHistogramRecord row) {
        return new Histogram(row.getSliceAt(), unboxed(row.getUpToMs()), unboxed(row.getSamples()));
    }

    private static Long[] boxed(long[] values) {
        return Arrays.stream(values).boxed().toArray(Long[]::new);
    }

    private static long[] unboxed(Long[] values) {
        return Arrays.stream(values).mapToLong(Long::longValue).toArray();
    }
}
