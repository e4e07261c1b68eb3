package io.recourse.measurement.samples;

import io.recourse.access.Roles;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.contract.terms.State;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.Observation;
import io.recourse.measurement.RunService;
import io.recourse.measurement.feed.Feed;
import io.recourse.measurement.feed.FeedAnswer;
import io.recourse.measurement.feed.FeedServices;
import io.recourse.text.InvalidInput.FieldError;
import io.recourse.time.Interval;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * The door by which changes of state come in. A call is a sign of life: the states of the services it names are known
 * until then. What a silent source would say is not known.
 */
@Service
@Transactional
@RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
public class ChangeService {

    private static final String PREFIX = "changes:";

    private record Place(ServiceId service, Instant at) {}

    private final JooqChanges changes;
    private final RunService runs;
    private final ServiceRegister services;
    private final Clock clock;

    ChangeService(JooqChanges changes, RunService runs, ServiceRegister services, Clock clock) {
        this.changes = changes;
        this.runs = runs;
        this.services = services;
        this.clock = clock;
    }

    /** Takes changes in. One bad row is rejected by itself; {@code alive} names services that have not changed. */
    public FeedAnswer record(
            SourceId source, @Nullable List<@Nullable JsonNode> rows, @Nullable List<@Nullable String> alive) {
        FeedServices known = new FeedServices(services);
        Feed<Change> feed = Feed.read("changes", rows, row -> Change.read(row, known, clock));
        Map<ServiceId, Instant> since = new LinkedHashMap<>();
        for (int i = 0; alive != null && i < alive.size(); i++) {
            since.put(known.of("alive[" + i + "]", alive.get(i)), clock.instant());
        }
        runs.lock(source);
        for (Change change : added(source, feed)) {
            since.merge(change.service(), change.at(), (one, other) -> one.isBefore(other) ? one : other);
        }
        since.forEach((service, from) -> derive(source, service, from));
        return feed.answer();
    }

    private List<Change> added(SourceId source, Feed<Change> feed) {
        Map<Place, Change> byPlace = new HashMap<>();
        Map<String, Change> byName = new HashMap<>();
        changes.known(source, feed.rows().stream().map(Feed.Row::value).toList())
                .forEach(change -> remember(change, byPlace, byName));
        List<Change> added = new ArrayList<>();
        for (Feed.Row<Change> row : feed.rows()) {
            Change change = row.value();
            Change named = change.externalId() == null ? null : byName.get(change.externalId());
            Change placed = byPlace.get(new Place(change.service(), change.at()));
            if (named == null && placed == null) {
                remember(change, byPlace, byName);
                added.add(change);
                feed.accept();
            } else if (says(change, named) || named == null && says(change, placed)) {
                feed.duplicate();
            } else {
                feed.reject(row.position(), new FieldError(named == null ? "at" : "externalId", "sample.otherChange"));
            }
        }
        changes.add(source, added, clock.instant());
        return added;
    }

    private static void remember(Change change, Map<Place, Change> byPlace, Map<String, Change> byName) {
        byPlace.put(new Place(change.service(), change.at()), change);
        if (change.externalId() != null) {
            byName.put(change.externalId(), change);
        }
    }

    private static boolean says(Change change, @Nullable Change known) {
        return known != null
                && known.service().equals(change.service())
                && known.at().equals(change.at())
                && known.state() == change.state();
    }

    private void derive(SourceId source, ServiceId service, Instant since) {
        Instant now = clock.instant();
        Instant begin = changes.lastUntil(source, service, since).orElse(null);
        if (begin == null || !begin.isBefore(now)) {
            return;
        }
        Instant known = runs.watchedUntil(source, service);
        Instant news = known == null || since.isBefore(known) ? since : known;
        if (!news.isBefore(now)) {
            return;
        }
        RunService.Window window = runs.window(source, service, PREFIX, new Interval(begin, now));
        Instant from = changes.lastUntil(source, service, window.from()).orElse(window.from());
        List<Observation> observations = observations(service, changes.from(source, service, from));
        Interval watched = new Interval(changes.first(source, service).orElse(begin), now);
        runs.replace(
                source,
                service,
                PREFIX,
                new Interval(from, now),
                observations,
                List.of(watched),
                new Interval(news, now));
    }

    /** One observation for each run of a state other than UP; the last one goes on. */
    private static List<Observation> observations(ServiceId service, List<Change> changes) {
        List<Observation> observations = new ArrayList<>();
        Change begin = null;
        for (Change change : changes) {
            if (begin != null && begin.state() != change.state()) {
                add(observations, service, begin, change.at());
            }
            begin = begin == null || begin.state() != change.state() ? change : begin;
        }
        if (begin != null) {
            add(observations, service, begin, null);
        }
        return observations;
    }

    private static void add(List<Observation> observations, ServiceId service, Change begin, @Nullable Instant end) {
        if (begin.state() != State.UP) {
            observations.add(Observation.of(service, begin.state(), begin.at(), end)
                    .named(PREFIX + begin.at().toEpochMilli()));
        }
    }
}
