package io.recourse.measurement.samples;

import io.recourse.access.Roles;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.contract.terms.State;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.Observation;
import io.recourse.measurement.RecordedInterval;
import io.recourse.measurement.RunService;
import io.recourse.measurement.component.ComponentNames;
import io.recourse.measurement.component.Components;
import io.recourse.measurement.component.ComponentsChanged;
import io.recourse.measurement.feed.Feed;
import io.recourse.measurement.feed.FeedAnswer;
import io.recourse.measurement.feed.FeedServices;
import io.recourse.measurement.payload.Delivery;
import io.recourse.measurement.payload.PayloadIntake;
import io.recourse.measurement.payload.Scopes;
import io.recourse.text.InvalidInput.FieldError;
import io.recourse.time.Interval;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
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

    /** Runs of a component before its first change, in which nobody told anything of it. */
    private static final String UNSEEN = "unseen:";

    private record Place(Part part, Instant at) {}

    private final JooqChanges changes;
    private final RunService runs;
    private final ServiceRegister services;
    private final Components components;
    private final PayloadIntake payloads;
    private final Clock clock;

    ChangeService(
            JooqChanges changes,
            RunService runs,
            ServiceRegister services,
            Components components,
            PayloadIntake payloads,
            Clock clock) {
        this.changes = changes;
        this.runs = runs;
        this.services = services;
        this.components = components;
        this.payloads = payloads;
        this.clock = clock;
    }

    /**
     * Takes changes in. One bad row is rejected by itself; {@code alive} names services that have not changed.
     *
     * @param delivery what the rows came in; null if they did not come as bytes
     */
    public FeedAnswer record(
            SourceId source,
            @Nullable List<@Nullable JsonNode> rows,
            @Nullable List<@Nullable String> alive,
            @Nullable Delivery delivery) {
        FeedServices known = new FeedServices(services);
        ComponentNames parts = new ComponentNames(components);
        Feed<Change> feed = Feed.read("changes", rows, row -> Change.read(row, known, parts, clock));
        Map<Part, List<Change>> added = new LinkedHashMap<>();
        for (int i = 0; alive != null && i < alive.size(); i++) {
            added.put(new Part(known.of("alive[" + i + "]", alive.get(i)), null), new ArrayList<>());
        }
        runs.lock(source);
        UUID payload = delivery == null ? null : keep(source, delivery, feed, added.keySet());
        Map<ServiceId, Firsts> before = new HashMap<>();
        Stream.concat(
                        added.keySet().stream().map(Part::service),
                        feed.rows().stream().map(row -> row.value().service()))
                .forEach(service -> before.computeIfAbsent(
                        service, one -> new Firsts(firsts(source, one), isWatched(source, one))));
        added(source, payload, feed)
                .forEach(change -> added.computeIfAbsent(change.part(), part -> new ArrayList<>())
                        .add(change));
        Map<ServiceId, Map<Part, Instant>> firsts = new LinkedHashMap<>();
        added.keySet().forEach(part -> firsts.computeIfAbsent(part.service(), one -> firsts(source, one)));
        added.forEach((part, news) -> derive(
                source,
                part,
                news,
                earliest(firsts.getOrDefault(part.service(), Map.of()).values())));
        firsts.forEach((service, begun) -> {
            if (!new Firsts(begun, isWatched(source, service)).equals(before.get(service))) {
                deriveUnseen(source, service, begun);
            }
        });
        return feed.answer();
    }

    /** A change is known to hold until the call that told it. */
    private UUID keep(SourceId source, Delivery delivery, Feed<Change> feed, Collection<Part> alive) {
        Instant now = clock.instant();
        Scopes scopes = new Scopes();
        feed.rows().forEach(row -> scopes.row(row.value().service(), row.value().at(), now));
        alive.forEach(part -> scopes.stated(part.service(), now, now));
        UUID payload = payloads.keep(source, delivery);
        payloads.tells(payload, scopes);
        return payload;
    }

    /** A component that was added or renamed has a time before it was told of, too. */
    @EventListener
    void on(ComponentsChanged changed) {
        for (SourceId source : changes.sources(changed.service())) {
            runs.lock(source);
            deriveUnseen(source, changed.service(), firsts(source, changed.service()));
        }
    }

    private List<Change> added(SourceId source, @Nullable UUID payload, Feed<Change> feed) {
        Map<Place, Change> byPlace = new HashMap<>();
        Map<String, Change> byName = new HashMap<>();
        changes.known(source, feed.rows().stream().map(Feed.Row::value).toList())
                .forEach(change -> remember(change, byPlace, byName));
        List<Feed.Row<Change>> added = new ArrayList<>();
        for (Feed.Row<Change> row : feed.rows()) {
            Change change = row.value();
            Change named = change.externalId() == null ? null : byName.get(change.externalId());
            Change placed = byPlace.get(new Place(change.part(), change.at()));
            if (named == null && placed == null) {
                remember(change, byPlace, byName);
                added.add(row);
                feed.accept();
            } else if (says(change, named) || named == null && says(change, placed)) {
                feed.duplicate();
            } else {
                feed.reject(row.position(), new FieldError(named == null ? "at" : "externalId", "sample.otherChange"));
            }
        }
        changes.add(source, payload, added, clock.instant());
        return added.stream().map(Feed.Row::value).toList();
    }

    private static void remember(Change change, Map<Place, Change> byPlace, Map<String, Change> byName) {
        byPlace.put(new Place(change.part(), change.at()), change);
        if (change.externalId() != null) {
            byName.put(change.externalId(), change);
        }
    }

    private static boolean says(Change change, @Nullable Change known) {
        return known != null
                && known.part().equals(change.part())
                && known.at().equals(change.at())
                && known.state() == change.state();
    }

    /** @param first when the source told of the service first; null if it never did */
    private void derive(SourceId source, Part part, List<Change> news, @Nullable Instant first) {
        ServiceId service = part.service();
        Instant now = clock.instant();
        List<Interval> around =
                changes.around(source, part, news.stream().map(Change::at).toList());
        List<RecordedInterval> before = runs.meeting(source, service, part.component(), PREFIX, around);
        runs.replace(
                source,
                service,
                before,
                ChangedRuns.of(part, PREFIX, around, changes.within(source, part, around), before),
                watched(first, now),
                known(runs.watchedUntil(source, service), news, now),
                now);
    }

    /** From the first change on; nothing as long as that has still to come by our clock. */
    private static List<Interval> watched(@Nullable Instant first, Instant now) {
        return first == null || !first.isBefore(now) ? List.of() : List.of(new Interval(first, now));
    }

    /** What became known: from the first of the news on, and what happened since the source was last heard of. */
    private static @Nullable Interval known(@Nullable Instant until, List<Change> news, Instant now) {
        Instant first = earliest(news.stream().map(Change::at).toList());
        Instant from = first == null || until != null && until.isBefore(first) ? until : first;
        return from == null || !from.isBefore(now) ? null : new Interval(from, now);
    }

    /** When each part of a service was first told of; and whether the source has watched the service at all. */
    private record Firsts(Map<Part, Instant> of, boolean watched) {}

    private Map<Part, Instant> firsts(SourceId source, ServiceId service) {
        return changes.firsts(source, service, components.of(service));
    }

    private boolean isWatched(SourceId source, ServiceId service) {
        return runs.watchedUntil(source, service) != null;
    }

    /** Who tells changes of components says nothing of one before its first change: unknown, never up. */
    private void deriveUnseen(SourceId source, ServiceId service, Map<Part, Instant> firsts) {
        Instant now = clock.instant();
        Instant first = earliest(firsts.values());
        if (first == null || !first.isBefore(now)) {
            return;
        }
        Instant whole = firsts.get(new Part(service, null));
        for (String component : components.of(service)) {
            Part part = new Part(service, component);
            Instant own = firsts.get(part);
            Instant seen = earliest(Stream.of(Optional.ofNullable(own), Optional.ofNullable(whole))
                    .flatMap(Optional::stream)
                    .toList());
            replaceUnseen(source, part, new Interval(first, now), seen);
        }
    }

    private void replaceUnseen(SourceId source, Part part, Interval watched, @Nullable Instant seen) {
        boolean always = watched.from().equals(seen);
        List<Observation> unseen = always
                ? List.of()
                : List.of(Observation.of(part.service(), State.UNKNOWN, watched.from(), seen)
                        .of(part.component())
                        .named(UNSEEN + watched.from().toEpochMilli()));
        List<RecordedInterval> before =
                runs.meeting(source, part.service(), part.component(), UNSEEN, List.of(watched));
        runs.replace(source, part.service(), before, unseen, List.of(), null, watched.to());
    }

    private static @Nullable Instant earliest(Collection<Instant> instants) {
        return instants.stream().min(Comparator.naturalOrder()).orElse(null);
    }
}
