package io.recourse.measurement;

import io.recourse.access.AuditTrail;
import io.recourse.access.Roles;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.text.InputCheck;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import io.recourse.time.Interval;
import io.recourse.time.Intervals;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sources of measurements, and which of them each service is assessed by. */
@Service
@Transactional
@PermitAll
public class SourceService {

    private static final int LONGEST_REASON = 2_000;
    private static final Duration USUAL_GAP = Duration.ofMinutes(5);

    private final JooqSources sources;
    private final JooqSourceOverviews overviews;
    private final JooqCoverage coverage;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    SourceService(
            JooqSources sources,
            JooqSourceOverviews overviews,
            JooqCoverage coverage,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.sources = sources;
        this.overviews = overviews;
        this.coverage = coverage;
        this.audit = audit;
        this.events = events;
    }

    /** All sources by name. */
    @Transactional(readOnly = true)
    public List<MeasurementSource> list() {
        return sources.all();
    }

    /** All sources by name, with the extent of what each knows. */
    @Transactional(readOnly = true)
    public List<SourceOverview> overview() {
        return overviews.of(sources.all());
    }

    /** The source; throws NotFound if there is none with this id. */
    @Transactional(readOnly = true)
    public MeasurementSource get(SourceId id) {
        return sources.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /** The source with this code. */
    @Transactional(readOnly = true)
    public Optional<MeasurementSource> coded(String code) {
        return sources.coded(code);
    }

    /** The source by which the service is assessed; empty as long as nothing was measured. */
    @Transactional(readOnly = true)
    public Optional<MeasurementSource> agreed(ServiceId service) {
        return sources.agreed(service);
    }

    /** The source by which each service is assessed; services of which nothing was measured are left out. */
    @Transactional(readOnly = true)
    public Map<ServiceId, MeasurementSource> agreed() {
        return sources.agreed();
    }

    /** The sources that ever watched the service, by name: any of them can be the agreed one. */
    @Transactional(readOnly = true)
    public List<MeasurementSource> watching(ServiceId service) {
        Set<SourceId> known = coverage.of(service).keySet();
        return sources.all().stream()
                .filter(source -> known.contains(source.id()))
                .toList();
    }

    /** Services that the source has ever watched. */
    @Transactional(readOnly = true)
    public List<ServiceId> servicesOf(SourceId source) {
        return coverage.servicesOf(source);
    }

    /** Adds a source. Throws InvalidInput if a field breaks a rule or the code is taken. */
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
    public MeasurementSource create(SourceDraft draft) {
        InvalidInput.Check check = new InvalidInput.Check();
        String code = Objects.requireNonNullElse(draft.code(), "").strip();
        String name = Objects.requireNonNullElse(draft.name(), "").strip();
        check.that(code.matches("[a-z0-9][a-z0-9-]{0,99}"), "code", "measurement.source.code.invalid");
        check.that(!name.isEmpty() && name.length() <= 200, "name", "measurement.source.name.invalid");
        check.that(draft.kind() != null, "kind", "measurement.source.kind.missing");
        ZoneId zone = zone(draft.zone(), check);
        Duration gap = Objects.requireNonNullElse(draft.sampleGap(), USUAL_GAP);
        check.that(
                gap.compareTo(Duration.ofSeconds(1)) >= 0 && gap.compareTo(Duration.ofDays(1)) <= 0,
                "sampleGap",
                "measurement.source.sampleGap");
        check.that(sources.coded(code).isEmpty(), "code", "measurement.source.code.taken", code);
        check.orThrow();
        MeasurementSource source = sources.add(code, name, Objects.requireNonNull(draft.kind()), zone, gap, draft);
        audit.record("SOURCE_CREATED", "source", source.id(), name, Map.of("code", code, "kind", source.kind()));
        return source;
    }

    /**
     * Assesses the service by another source from now on; everything that was measured about it is assessed again.
     *
     * @param reason that the audit trail keeps: credits may change by it
     * @throws InvalidInput if the reason is missing, or the source never watched the service
     */
    @RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
    public void agree(ServiceId service, SourceId id, @Nullable String reason) {
        MeasurementSource source = get(id);
        InputCheck check = new InputCheck();
        String why = check.required("reason", reason, LONGEST_REASON);
        check.that(coverage.of(service).containsKey(id), "source", "measurement.source.neverWatched", source.name());
        check.finish();
        Optional<MeasurementSource> before = sources.agreed(service);
        if (before.equals(Optional.of(source))) {
            return;
        }
        sources.agree(service, id);
        audit.record(
                "SOURCE_AGREED",
                "service",
                service,
                source.name(),
                Map.of(
                        "before",
                        before.map(MeasurementSource::code).orElse(""),
                        "after",
                        source.code(),
                        "reason",
                        why));
        List<Interval> all = Intervals.of(coverage.of(service).values().stream()
                        .flatMap(List::stream)
                        .toList())
                .spans();
        if (!all.isEmpty()) {
            events.publishEvent(new TimelineChanged(
                    service, new Interval(all.getFirst().from(), all.getLast().to())));
        }
    }

    private static ZoneId zone(@Nullable String text, InvalidInput.Check check) {
        if (text == null || text.isBlank()) {
            return ZoneId.of("UTC");
        }
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException unknown) {
            check.reject("zone", "measurement.zone.unknown", text);
            return ZoneId.of("UTC");
        }
    }
}
