package io.recourse.measurement;

import static io.recourse.db.jooq.measurement.Tables.COVERAGE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import io.recourse.db.id.ImportBatchId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.time.Interval;
import io.recourse.time.Intervals;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes measurement.coverage. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqCoverage {

    private static final Field<Instant> BEGIN = field("lower({0})", SQLDataType.INSTANT, COVERAGE.COVERED);
    private static final Field<Instant> END = field("upper({0})", SQLDataType.INSTANT, COVERAGE.COVERED);

    private final DSLContext database;

    JooqCoverage(DSLContext database) {
        this.database = database;
    }

    /** When each source was watching the service, as sorted intervals that neither overlap nor touch. */
    Map<SourceId, List<Interval>> of(ServiceId service) {
        Map<SourceId, List<Interval>> stated =
                database.selectFrom(COVERAGE).where(COVERAGE.SERVICE_ID.eq(service)).fetch().stream()
                        .collect(groupingBy(
                                covered -> covered.getSourceId(),
                                mapping(covered -> Ranges.interval(covered.getCovered()), toList())));
        stated.replaceAll((source, intervals) -> Intervals.of(intervals).spans());
        return stated;
    }

    /** When the source stopped watching the service; null if it never did watch. */
    @Nullable
    Instant lastWatched(SourceId source, ServiceId service) {
        return database.select(max(END))
                .from(COVERAGE)
                .where(COVERAGE.SOURCE_ID.eq(source), COVERAGE.SERVICE_ID.eq(service))
                .fetchOne(0, Instant.class);
    }

    /** Services that the source has ever watched. */
    List<ServiceId> servicesOf(SourceId source) {
        return database.selectDistinct(COVERAGE.SERVICE_ID)
                .from(COVERAGE)
                .where(COVERAGE.SOURCE_ID.eq(source))
                .fetch(COVERAGE.SERVICE_ID);
    }

    /** Keeps what an import said about its time as rows of its own. */
    void addOfBatch(SourceId source, ImportBatchId batch, Collection<Coverage> stated) {
        database.insertInto(
                        COVERAGE, COVERAGE.SOURCE_ID, COVERAGE.SERVICE_ID, COVERAGE.IMPORT_BATCH_ID, COVERAGE.COVERED)
                .valuesOfRows(stated.stream()
                        .map(coverage -> row(source, coverage.service(), batch, Ranges.range(coverage.covered())))
                        .toList())
                .execute();
    }

    /** Takes back what an import said about its time; returns it. */
    List<Coverage> removeOfBatch(ImportBatchId batch) {
        return database.deleteFrom(COVERAGE)
                .where(COVERAGE.IMPORT_BATCH_ID.eq(batch))
                .returning(COVERAGE.SERVICE_ID, COVERAGE.COVERED)
                .fetch(row -> new Coverage(row.getServiceId(), Ranges.interval(row.getCovered())));
    }

    /** Extends what a live source has watched; returns what of it is new, in order. What is apart from it stays as it is. */
    List<Interval> extend(SourceId source, ServiceId service, Collection<Interval> more) {
        List<Interval> wanted = Intervals.of(more).spans();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<UUID, Interval> rows = meeting(
                source,
                service,
                new Interval(wanted.getFirst().from(), wanted.getLast().to()));
        Intervals known = Intervals.of(rows.values());
        Intervals merged = known.union(new Intervals(wanted));
        if (merged.equals(known)) {
            return List.of();
        }
        Set<Interval> kept = new HashSet<>(merged.spans());
        kept.retainAll(rows.values());
        UUID[] outdated = rows.entrySet().stream()
                .filter(row -> !kept.contains(row.getValue()))
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new);
        database.deleteFrom(COVERAGE)
                .where(condition("{0} = ANY ({1})", COVERAGE.ID, val(outdated)))
                .execute();
        database.insertInto(COVERAGE, COVERAGE.SOURCE_ID, COVERAGE.SERVICE_ID, COVERAGE.COVERED)
                .valuesOfRows(merged.spans().stream()
                        .filter(interval -> !kept.contains(interval))
                        .map(interval -> row(source, service, Ranges.range(interval)))
                        .toList())
                .execute();
        return merged.minus(known).spans();
    }

    /** Rows of a live source that overlap or touch the interval, by their ids. */
    private Map<UUID, Interval> meeting(SourceId source, ServiceId service, Interval interval) {
        return database.select(COVERAGE.ID, COVERAGE.COVERED)
                .from(COVERAGE)
                .where(
                        COVERAGE.SOURCE_ID.eq(source),
                        COVERAGE.SERVICE_ID.eq(service),
                        COVERAGE.IMPORT_BATCH_ID.isNull())
                .and(END.ge(interval.from()))
                .and(BEGIN.le(interval.to()))
                .fetchMap(COVERAGE.ID, row -> Ranges.interval(row.get(COVERAGE.COVERED)));
    }
}
