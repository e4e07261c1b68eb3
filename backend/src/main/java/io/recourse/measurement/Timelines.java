package io.recourse.measurement;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.time.Interval;
import io.recourse.time.Intervals;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was measured, read as gapless timelines. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class Timelines {

    private final JooqSources sources;
    private final JooqStateIntervals intervals;
    private final JooqCoverage coverage;

    Timelines(JooqSources sources, JooqStateIntervals intervals, JooqCoverage coverage) {
        this.sources = sources;
        this.intervals = intervals;
        this.coverage = coverage;
    }

    /** The timeline of the source by which the service is assessed; empty if nothing was ever measured. */
    public Optional<Timeline> agreed(ServiceId service, Interval interval) {
        return sources.agreed(service)
                .map(source -> timeline(
                        service,
                        source,
                        interval,
                        coverage.of(service).getOrDefault(source.id(), List.of()),
                        ofSource(intervals.touching(service, interval), source.id())));
    }

    /** The same for one component: what is said of it, and of the service as a whole. */
    public Optional<Timeline> agreed(ServiceId service, String component, Interval interval) {
        return sources.agreed(service)
                .map(source -> timeline(
                        service,
                        source,
                        interval,
                        coverage.of(service).getOrDefault(source.id(), List.of()),
                        ofSource(intervals.touching(service, interval), source.id()).stream()
                                .filter(record -> record.component() == null || component.equals(record.component()))
                                .toList()));
    }

    /** The timelines of all sources that ever watched the service; the agreed one first, the others by name. */
    public List<Timeline> all(ServiceId service, Interval interval) {
        Map<SourceId, List<Interval>> covered = coverage.of(service);
        List<RecordedInterval> records = intervals.touching(service, interval);
        Optional<SourceId> agreed = sources.agreed(service).map(MeasurementSource::id);
        List<MeasurementSource> known = new ArrayList<>(sources.all());
        known.removeIf(source -> !covered.containsKey(source.id()));
        known.sort(Comparator.comparing(source -> !agreed.equals(Optional.of(source.id()))));
        return known.stream()
                .map(source -> timeline(
                        service,
                        source,
                        interval,
                        covered.getOrDefault(source.id(), List.of()),
                        ofSource(records, source.id())))
                .toList();
    }

    /** What a source's records about the interval were at an instant in the past, in time order. */
    public List<RecordedInterval> recordsAsOf(ServiceId service, SourceId source, Interval interval, Instant asOf) {
        return intervals.touchingAsOf(service, source, interval, asOf);
    }

    /** What became of a source's records about the interval after one instant and not after another, in time order. */
    public List<RecordChange> changes(
            ServiceId service, SourceId source, Interval interval, Instant after, Instant until) {
        return RecordChange.of(
                intervals.added(service, source, interval, after, until),
                intervals.superseded(service, source, interval, after, until));
    }

    /** The whole time that any source has watched the service; empty if none has. */
    public Optional<Interval> extent(ServiceId service) {
        List<Interval> all = Intervals.of(coverage.of(service).values().stream()
                        .flatMap(List::stream)
                        .toList())
                .spans();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(all.getFirst().from(), all.getLast().to()));
    }

    /** When the source was watching the service, as sorted intervals that neither overlap nor touch. */
    public List<Interval> watched(ServiceId service, SourceId source) {
        return coverage.of(service).getOrDefault(source, List.of());
    }

    private static Timeline timeline(
            ServiceId service,
            MeasurementSource source,
            Interval interval,
            List<Interval> covered,
            List<RecordedInterval> records) {
        Instant dataUntil = covered.stream()
                .filter(one -> one.from().isBefore(interval.to()) && one.to().isAfter(interval.from()))
                .map(one -> one.to().isAfter(interval.to()) ? interval.to() : one.to())
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Timeline(service, source, interval, TimelineSweep.flatten(interval, covered, records), dataUntil);
    }

    private static List<RecordedInterval> ofSource(List<RecordedInterval> records, SourceId source) {
        return records.stream().filter(record -> record.source().equals(source)).toList();
    }
}
