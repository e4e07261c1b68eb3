package io.recourse.measurement;

import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.contract.terms.State;
import io.recourse.db.id.ServiceId;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import io.recourse.time.Interval;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Timelines of a service over HTTP. */
@RestController
@RequestMapping("/api/v1/services/{id}/timeline")
@PermitAll
class TimelineController {

    /** Longest time that one request may ask for. */
    private static final Duration LONGEST = Duration.ofDays(800);

    /** What every source says about a service in the time asked for; the agreed source first. */
    record TimelineView(String service, String code, Instant from, Instant to, List<SourceTimeline> sources) {}

    /** What one source says, without gap. */
    record SourceTimeline(
            String source, boolean agreed, @Nullable Instant dataUntil, List<SpanView> intervals) {}

    /** One stretch in one state, the worst of all components; {@code covered} is false where nobody was watching. */
    record SpanView(
            Instant from,
            Instant to,
            State state,
            boolean covered,
            @Nullable String component,
            @Nullable String title,
            @Nullable String severity,
            @Nullable String reference) {

        static SpanView of(StateSpan span) {
            RecordedInterval record = span.record();
            return new SpanView(
                    span.span().from(),
                    span.span().to(),
                    span.state(),
                    span.covered(),
                    record == null ? null : record.component(),
                    record == null ? null : record.title(),
                    record == null ? null : record.severity(),
                    record == null ? null : record.referenceUrl());
        }
    }

    private final Timelines timelines;
    private final SourceService sources;
    private final ServiceRegister services;

    TimelineController(Timelines timelines, SourceService sources, ServiceRegister services) {
        this.timelines = timelines;
        this.sources = sources;
        this.services = services;
    }

    @GetMapping
    TimelineView timeline(@PathVariable ServiceId id, @RequestParam Instant from, @RequestParam Instant to) {
        Input.usual("from", from);
        Input.usual("to", to);
        if (!from.isBefore(to)) {
            throw new InvalidInput("to", "measurement.timeline.backwards");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new InvalidInput("to", "measurement.timeline.tooLong", LONGEST.toDays());
        }
        BoughtService service = services.get(id);
        MeasurementSource agreed = sources.agreed(service.id()).orElse(null);
        List<SourceTimeline> views = timelines.all(service.id(), new Interval(from, to)).stream()
                .map(timeline -> new SourceTimeline(
                        timeline.source().code(),
                        timeline.source().equals(agreed),
                        timeline.dataUntil(),
                        timeline.spans().stream().map(SpanView::of).toList()))
                .toList();
        return new TimelineView(service.name(), service.code(), from, to, views);
    }
}
