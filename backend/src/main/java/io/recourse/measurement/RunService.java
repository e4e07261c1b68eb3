package io.recourse.measurement;

import io.recourse.access.Roles;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.time.Interval;
import io.recourse.time.Intervals;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps runs of states that are derived from something finer, such as samples or changes. Whoever derives them owns all
 * records whose names begin with its prefix, and derives those around whatever became known anew; of one component they
 * never overlap.
 */
@Service
@Transactional
@RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
public class RunService {

    private final JooqSources sources;
    private final JooqStateIntervals intervals;
    private final JooqDerivedRuns derived;
    private final JooqCoverage coverage;
    private final ApplicationEventPublisher events;

    RunService(
            JooqSources sources,
            JooqStateIntervals intervals,
            JooqDerivedRuns derived,
            JooqCoverage coverage,
            ApplicationEventPublisher events) {
        this.sources = sources;
        this.intervals = intervals;
        this.derived = derived;
        this.coverage = coverage;
        this.events = events;
    }

    /** Makes every other change of this source wait until the transaction ends. */
    public void lock(SourceId source) {
        sources.lock(source);
    }

    /**
     * Runs that share time with one of the intervals, each once, in time order. However long the series is, no others are
     * read.
     *
     * @param component whose runs; null for those of the service as a whole
     */
    public List<RecordedInterval> meeting(
            SourceId source, ServiceId service, @Nullable String component, String prefix, List<Interval> intervals) {
        return intervals.isEmpty() ? List.of() : derived.meeting(source, service, component, prefix, intervals);
    }

    /**
     * Replaces runs by those that were derived anew, extends what the source has watched, and tells who depends on it.
     *
     * @param before runs that may have become others; what begins when one of them does takes its name
     * @param runs in their place, named by the prefix and their begin
     * @param changed the time in which something became known; null if only what the runs themselves say may be new
     * @param until until when a run that goes on is told to have changed
     */
    public void replace(
            SourceId source,
            ServiceId service,
            List<RecordedInterval> before,
            List<Observation> runs,
            Collection<Interval> watched,
            @Nullable Interval changed,
            Instant until) {
        Map<String, Observation> wanted = new HashMap<>();
        runs.forEach(run -> wanted.put(Objects.requireNonNull(run.externalId()), run));
        List<UUID> outdated = new ArrayList<>();
        List<Interval> touched = new ArrayList<>();
        if (changed != null) {
            touched.add(changed);
        }
        for (RecordedInterval record : before) {
            Observation run = wanted.get(record.externalId());
            if (run != null && says(record, run)) {
                wanted.remove(run.externalId());
            } else {
                outdated.add(record.id());
                touched.add(span(record.startedAt(), record.endedAt(), until));
            }
        }
        intervals.supersede(outdated, null);
        List<Observation> added = runs.stream()
                .filter(run -> wanted.containsKey(run.externalId()))
                .toList();
        intervals.add(source, null, added);
        added.forEach(run -> touched.add(span(run.from(), run.to(), until)));
        if (!watched.isEmpty()) {
            Instant silent = coverage.lastWatched(source, service);
            touched.addAll(coverage.extend(source, service, watched));
            OpenEnds.moved(intervals.earliestOpen(source, service), silent, coverage.lastWatched(source, service))
                    .ifPresent(touched::add);
        }
        sources.agreeIfNone(service, source);
        if (touched.isEmpty()) {
            return;
        }
        Intervals all = Intervals.of(touched);
        events.publishEvent(new TimelineChanged(
                service,
                new Interval(
                        all.spans().getFirst().from(), all.spans().getLast().to())));
    }

    /** Until when the source has watched the service, at the latest. */
    public @Nullable Instant watchedUntil(SourceId source, ServiceId service) {
        return coverage.lastWatched(source, service);
    }

    private static boolean says(RecordedInterval record, Observation run) {
        return record.state() == run.state()
                && record.startedAt().equals(run.from())
                && Objects.equals(record.endedAt(), run.to());
    }

    private static Interval span(Instant begin, @Nullable Instant end, Instant until) {
        return new Interval(begin, Objects.requireNonNullElse(end, until.isAfter(begin) ? until : begin.plusMillis(1)));
    }
}
