package io.recourse.measurement;

import io.recourse.access.Roles;
import io.recourse.db.id.ImportBatchId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.Matching.Match;
import io.recourse.measurement.Matching.Outcome;
import io.recourse.time.Interval;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door by which measurements come in: idempotent, and everybody who depends on a timeline hears of its change. */
@Service
@Transactional
@RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
public class IngestService {

    private final JooqSources sources;
    private final JooqStateIntervals intervals;
    private final JooqCoverage coverage;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IngestService(
            JooqSources sources,
            JooqStateIntervals intervals,
            JooqCoverage coverage,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sources = sources;
        this.intervals = intervals;
        this.coverage = coverage;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records what a source says. Saying it again changes nothing. Coverage is extended by what is stated and by the
     * observations themselves; a service that has no agreed source yet is assessed by this one from now on.
     */
    public IngestResult record(SourceId source, List<Observation> observations, Collection<Coverage> stated) {
        sources.lock(source);
        Map<ServiceId, List<Interval>> changed = new LinkedHashMap<>();
        IngestResult result = keep(source, null, observations, changed);
        Map<ServiceId, List<Interval>> watched = new LinkedHashMap<>();
        stated.forEach(one ->
                watched.computeIfAbsent(one.service(), key -> new ArrayList<>()).add(one.covered()));
        observations.stream()
                .filter(one -> one.to() != null)
                .forEach(one -> watched.computeIfAbsent(one.service(), key -> new ArrayList<>())
                        .add(new Interval(one.from(), Objects.requireNonNull(one.to()))));
        watched.forEach((service, more) -> {
            Instant silent = coverage.lastWatched(source, service);
            List<Interval> newly = coverage.extend(source, service, more);
            if (!newly.isEmpty()) {
                changed.computeIfAbsent(service, key -> new ArrayList<>()).addAll(newly);
                moveOpenEnds(source, service, silent, changed);
            }
        });
        agreeAndTell(source, changed);
        return result;
    }

    /**
     * Records an import. Its coverage is kept apart from all other, so that undoing the import takes back exactly that.
     *
     * @param stated when the file names every outage; must contain all of its observations
     */
    public IngestResult recordBatch(
            SourceId source, ImportBatchId batch, List<Observation> observations, Collection<Coverage> stated) {
        sources.lock(source);
        Map<ServiceId, List<Interval>> changed = new LinkedHashMap<>();
        IngestResult result = keep(source, batch, observations, changed);
        Map<ServiceId, Optional<Instant>> silent = new HashMap<>();
        stated.forEach(one -> silent.computeIfAbsent(
                one.service(), service -> Optional.ofNullable(coverage.lastWatched(source, service))));
        if (!stated.isEmpty()) {
            coverage.addOfBatch(source, batch, stated);
        }
        silent.forEach((service, before) -> moveOpenEnds(source, service, before.orElse(null), changed));
        stated.forEach(one ->
                changed.computeIfAbsent(one.service(), key -> new ArrayList<>()).add(one.covered()));
        agreeAndTell(source, changed);
        return result;
    }

    /** Takes an import back as if it had never been; false if a later import built upon it. */
    public boolean withdrawBatch(SourceId source, ImportBatchId batch) {
        sources.lock(source);
        if (intervals.isBuiltUpon(batch)) {
            return false;
        }
        Map<ServiceId, List<Interval>> changed = new LinkedHashMap<>();
        intervals
                .withdraw(batch)
                .forEach(record -> changed.computeIfAbsent(record.service(), key -> new ArrayList<>())
                        .add(spanOf(record)));
        intervals.restoreSupersededBy(batch);
        List<Coverage> removed = coverage.removeOfBatch(batch);
        removed.forEach(one ->
                changed.computeIfAbsent(one.service(), key -> new ArrayList<>()).add(one.covered()));
        removed.forEach(one -> moveOpenEnds(source, one.service(), one.covered().to(), changed));
        tell(changed);
        return true;
    }

    /** What each observation would do now, without doing it. */
    public List<Match> match(SourceId source, List<Observation> observations) {
        return Matching.of(intervals.inForce(source, observations), observations);
    }

    private IngestResult keep(
            SourceId source,
            @Nullable ImportBatchId batch,
            List<Observation> observations,
            Map<ServiceId, List<Interval>> changed) {
        List<Match> matches = match(source, observations);
        Map<Outcome, Integer> counts = new HashMap<>();
        List<Match> effective = new ArrayList<>();
        for (Match match : matches) {
            counts.merge(match.outcome(), 1, Integer::sum);
            if (match.outcome() != Outcome.UNCHANGED) {
                effective.add(match);
            }
        }
        List<RecordedInterval> replaced =
                effective.stream().map(Match::replaced).filter(Objects::nonNull).toList();
        intervals.supersede(replaced.stream().map(RecordedInterval::id).toList(), batch);
        intervals.add(source, batch, effective.stream().map(Match::observation).toList());
        replaced.forEach(record -> changed.computeIfAbsent(record.service(), key -> new ArrayList<>())
                .add(spanOf(record)));
        effective.forEach(match -> changed.computeIfAbsent(match.observation().service(), key -> new ArrayList<>())
                .add(span(match.observation().from(), match.observation().to())));
        return new IngestResult(
                counts.getOrDefault(Outcome.CREATES, 0),
                counts.getOrDefault(Outcome.CLOSES, 0),
                counts.getOrDefault(Outcome.REPLACES, 0),
                counts.getOrDefault(Outcome.UNCHANGED, 0));
    }

    private void agreeAndTell(SourceId source, Map<ServiceId, List<Interval>> changed) {
        changed.keySet().forEach(service -> sources.agreeIfNone(service, source));
        tell(changed);
    }

    private void tell(Map<ServiceId, List<Interval>> changed) {
        changed.forEach((service, spans) -> {
            TreeSet<Instant> ends = new TreeSet<>();
            spans.forEach(span -> {
                ends.add(span.from());
                ends.add(span.to());
            });
            events.publishEvent(new TimelineChanged(service, new Interval(ends.first(), ends.last())));
        });
    }

    private void moveOpenEnds(
            SourceId source, ServiceId service, @Nullable Instant before, Map<ServiceId, List<Interval>> changed) {
        OpenEnds.moved(intervals.earliestOpen(source, service), before, coverage.lastWatched(source, service))
                .ifPresent(moved -> changed.computeIfAbsent(service, key -> new ArrayList<>())
                        .add(moved));
    }

    private Interval spanOf(RecordedInterval record) {
        return span(record.startedAt(), record.endedAt());
    }

    /** An open record has changed everything since it began. */
    private Interval span(Instant from, @Nullable Instant to) {
        Instant now = clock.instant();
        return new Interval(from, to != null ? to : now.isAfter(from) ? now : from.plusMillis(1));
    }
}
