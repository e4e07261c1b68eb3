package io.recourse.measurement.samples;

import io.recourse.access.Roles;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.contract.terms.State;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.Coverage;
import io.recourse.measurement.IngestService;
import io.recourse.measurement.Observation;
import io.recourse.measurement.RecordedInterval;
import io.recourse.measurement.RunService;
import io.recourse.measurement.feed.Feed;
import io.recourse.measurement.feed.FeedAnswer;
import io.recourse.measurement.feed.FeedRow;
import io.recourse.measurement.feed.FeedServices;
import io.recourse.measurement.payload.Delivery;
import io.recourse.measurement.payload.PayloadIntake;
import io.recourse.measurement.payload.Scopes;
import io.recourse.text.InvalidInput;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * The door by which samples come in. Order plays no part, a sample that comes twice is known, and runs of states are
 * derived anew around whatever is new.
 */
@Service
@Transactional
@RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
public class SampleService {

    private static final String PREFIX = "samples:";

    private final JooqSampleHours hours;
    private final JooqHistograms histograms;
    private final RunService runs;
    private final IngestService ingest;
    private final ServiceRegister services;
    private final PayloadIntake payloads;
    private final Clock clock;

    SampleService(
            JooqSampleHours hours,
            JooqHistograms histograms,
            RunService runs,
            IngestService ingest,
            ServiceRegister services,
            PayloadIntake payloads,
            Clock clock) {
        this.hours = hours;
        this.histograms = histograms;
        this.runs = runs;
        this.ingest = ingest;
        this.services = services;
        this.payloads = payloads;
        this.clock = clock;
    }

    /**
     * Takes samples in. One bad row is rejected by itself.
     *
     * @param watched time in which the source would have told of requests: slices without any were empty
     * @param delivery what the rows came in; null if they did not come as bytes
     */
    public FeedAnswer record(
            SourceId source,
            @Nullable List<@Nullable JsonNode> rows,
            @Nullable List<@Nullable JsonNode> watched,
            @Nullable Delivery delivery) {
        FeedServices known = new FeedServices(services);
        Feed<Sample> feed = Feed.read("samples", rows, row -> Sample.read(row, known, clock));
        List<Coverage> stated = watched(known, watched);
        runs.lock(source);
        if (delivery != null) {
            keep(source, delivery, feed, stated);
        }
        Map<ServiceId, Interval> changed = keep(source, feed);
        changed.forEach((service, span) -> derive(source, service, span));
        if (!stated.isEmpty()) {
            ingest.record(source, List.of(), stated);
        }
        return feed.answer();
    }

    /** Samples are packed by the hour, whatever call they came with: the scope is how they are traced. */
    private void keep(SourceId source, Delivery delivery, Feed<Sample> feed, List<Coverage> stated) {
        Scopes scopes = new Scopes();
        feed.rows().forEach(row -> scopes.row(row.value().service(), row.value().at()));
        stated.forEach(one ->
                scopes.stated(one.service(), one.covered().from(), one.covered().to()));
        payloads.tells(payloads.keep(source, delivery), scopes);
    }

    private List<Coverage> watched(FeedServices known, @Nullable List<@Nullable JsonNode> rows) {
        if (rows == null) {
            return List.of();
        }
        Feed<Coverage> feed = Feed.read("watched", rows, row -> coverage(row, known, clock));
        List<FeedAnswer.Rejection> faults = feed.answer().rejections();
        if (!faults.isEmpty()) {
            FeedAnswer.Rejection first = faults.getFirst();
            throw new InvalidInput(
                    "watched[" + first.position() + "]." + first.field(), "feed.watched", first.reason());
        }
        return feed.rows().stream().map(Feed.Row::value).toList();
    }

    static Coverage coverage(FeedRow row, FeedServices known, Clock clock) {
        ServiceId service = known.of(row, "service");
        Instant from = row.requiredInstant("from", clock);
        Instant to = row.requiredInstant("to", clock);
        if (!from.isBefore(to)) {
            throw new InvalidInput("to", "measurement.timeline.backwards");
        }
        return new Coverage(service, new Interval(from, to));
    }

    /** Keeps what is new; the time of each service in which something is. */
    private Map<ServiceId, Interval> keep(SourceId source, Feed<Sample> feed) {
        List<JooqSampleHours.Key> keys = feed.rows().stream()
                .map(row -> JooqSampleHours.Key.of(
                        row.value().service(), row.value().at()))
                .distinct()
                .toList();
        Map<JooqSampleHours.Key, HourOfSamples> known = hours.of(source, keys);
        Map<JooqSampleHours.Key, HourOfSamples> altered = new HashMap<>();
        Map<ServiceId, Interval> changed = new LinkedHashMap<>();
        for (Feed.Row<Sample> row : feed.rows()) {
            Sample sample = row.value();
            JooqSampleHours.Key key = JooqSampleHours.Key.of(sample.service(), sample.at());
            HourOfSamples hour = known.computeIfAbsent(key, none -> new HourOfSamples());
            if (keep(source, feed, row, hour)) {
                altered.put(key, hour);
                changed.merge(
                        sample.service(), new Interval(sample.at(), sample.at().plusMillis(1)), SampleService::hull);
            }
        }
        hours.save(source, altered);
        return changed;
    }

    private boolean keep(SourceId source, Feed<Sample> feed, Feed.Row<Sample> row, HourOfSamples hour) {
        Sample sample = row.value();
        HourOfSamples.Values values = HourOfSamples.Values.of(sample);
        HourOfSamples.Values before = hour.add((int) (sample.at().toEpochMilli() % HourOfSamples.MILLIS), values);
        if (before != null && !before.equals(values) || !bucketsAgree(source, sample, before != null)) {
            feed.reject(row.position(), new FieldError("at", "sample.other"));
            return false;
        }
        if (before != null) {
            feed.duplicate();
            return false;
        }
        feed.accept();
        return true;
    }

    private boolean bucketsAgree(SourceId source, Sample sample, boolean known) {
        if (sample.buckets().isEmpty()) {
            return true;
        }
        Histogram histogram = Histogram.of(sample.at(), sample.buckets());
        if (known) {
            Optional<Histogram> before = histograms.find(source, sample.service(), sample.at());
            return before.isPresent() && before.get().says(histogram);
        }
        histograms.add(source, sample.service(), histogram);
        return true;
    }

    private void derive(SourceId source, ServiceId service, Interval changed) {
        long gap = hours.gap(source).toMillis();
        Interval reach =
                new Interval(changed.from().minusMillis(gap + 1), changed.to().plusMillis(gap));
        List<RecordedInterval> before = runs.meeting(source, service, null, PREFIX, List.of(reach));
        Interval window = window(source, service, before, reach);
        SampleRuns derived = SampleRuns.of(hours.series(source, service, window.from(), window.to()), gap);
        Instant last = last(source, service, derived);
        List<Observation> observations = new ArrayList<>();
        for (Interval down : derived.down()) {
            boolean goesOn = down.to().equals(last);
            observations.add(Observation.of(service, State.DOWN, down.from(), goesOn ? null : down.to())
                    .named(PREFIX + down.from().toEpochMilli()));
        }
        runs.replace(source, service, before, observations, derived.watched(), changed, window.to());
    }

    /** The time of the runs and of what reaches around them; one that goes on does so to the last sample. */
    private Interval window(SourceId source, ServiceId service, List<RecordedInterval> before, Interval reach) {
        Interval window = reach;
        for (RecordedInterval run : before) {
            Instant end = run.endedAt() == null ? hours.last(source, service).orElse(reach.to()) : run.endedAt();
            if (run.startedAt().isBefore(end)) {
                window = hull(window, new Interval(run.startedAt(), end));
            }
        }
        return window;
    }

    /** Until when the source will have watched the service: a run that ends there may go on. */
    private @Nullable Instant last(SourceId source, ServiceId service, SampleRuns derived) {
        Instant known = runs.watchedUntil(source, service);
        Instant now =
                derived.watched().isEmpty() ? null : derived.watched().getLast().to();
        return known == null || now != null && now.isAfter(known) ? now : known;
    }

    private static Interval hull(Interval one, Interval other) {
        return new Interval(
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.to().isAfter(other.to()) ? one.to() : other.to());
    }
}
