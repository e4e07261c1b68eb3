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
 * records whose names begin with its prefix, and derives a window anew whenever something in it became known.
 */
@Service
@Transactional
@RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
public class RunService {

    private final JooqSources sources;
    private final JooqStateIntervals intervals;
    private final JooqCoverage coverage;
    private final ApplicationEventPublisher events;

    RunService(
            JooqSources sources,
            JooqStateIntervals intervals,
            JooqCoverage coverage,
            ApplicationEventPublisher events) {
        this.sources = sources;
        this.intervals = intervals;
        this.coverage = coverage;
        this.events = events;
    }

    /** Makes every other change of this source wait until the transaction ends. */
    public void lock(SourceId source) {
        sources.lock(source);
    }

    /**
     * The time in which runs must be derived anew if something in the span became known; null end if one is open.
     *
     * @param component whose runs; null for those of the service as a whole
     */
    public Window window(SourceId source, ServiceId service, @Nullable String component, String prefix, Interval span) {
        Instant from = span.from();
        Instant to = span.to();
        boolean open = false;
        for (RecordedInterval record : owned(source, service, component, prefix, span)) {
            from = record.startedAt().isBefore(from) ? record.startedAt() : from;
            Instant end = record.endedAt();
            open |= end == null;
            to = end != null && end.isAfter(to) ? end : to;
        }
        return new Window(from, open ? null : to);
    }

    /**
     * Time in which runs are derived anew.
     *
     * @param to null if a run in it is open
     */
    public record Window(Instant from, @Nullable Instant to) {}

    /**
     * Replaces the runs that touch the window by those that were derived, extends what the source has watched, and tells
     * who depends on it.
     *
     * @param component whose runs; null for those of the service as a whole
     * @param runs of the window, named by the prefix and their begin
     * @param changed the time in which something became known; null if only what the runs themselves say may be new
     */
    public void replace(
            SourceId source,
            ServiceId service,
            @Nullable String component,
            String prefix,
            Interval window,
            List<Observation> runs,
            Collection<Interval> watched,
            @Nullable Interval changed) {
        Map<String, Observation> wanted = new HashMap<>();
        runs.forEach(run -> wanted.put(Objects.requireNonNull(run.externalId()), run));
        List<UUID> outdated = new ArrayList<>();
        List<Interval> touched = new ArrayList<>();
        if (changed != null) {
            touched.add(changed);
        }
        for (RecordedInterval record : owned(source, service, component, prefix, window)) {
            Observation run = wanted.get(record.externalId());
            if (run != null && says(record, run)) {
                wanted.remove(run.externalId());
            } else {
                outdated.add(record.id());
                touched.add(new Interval(record.startedAt(), end(record, window)));
            }
        }
        intervals.supersede(outdated, null);
        List<Observation> added = runs.stream()
                .filter(run -> wanted.containsKey(run.externalId()))
                .toList();
        intervals.add(source, null, added);
        added.forEach(run -> touched.add(
                new Interval(run.from(), Objects.requireNonNullElse(run.to(), latest(run.from(), window.to())))));
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
        List<Interval> watched = coverage.of(service).getOrDefault(source, List.of());
        return watched.isEmpty() ? null : watched.getLast().to();
    }

    private List<RecordedInterval> owned(
            SourceId source, ServiceId service, @Nullable String component, String prefix, Interval span) {
        return intervals.touching(service, span).stream()
                .filter(record -> record.source().equals(source))
                .filter(record -> Objects.equals(record.component(), component))
                .filter(record ->
                        record.externalId() != null && record.externalId().startsWith(prefix))
                .toList();
    }

    private static boolean says(RecordedInterval record, Observation run) {
        return record.state() == run.state()
                && record.startedAt().equals(run.from())
                && Objects.equals(record.endedAt(), run.to());
    }

    private static Instant end(RecordedInterval record, Interval window) {
        return Objects.requireNonNullElse(record.endedAt(), latest(record.startedAt(), window.to()));
    }

    private static Instant latest(Instant begin, Instant end) {
        return end.isAfter(begin) ? end : begin.plusMillis(1);
    }
}
