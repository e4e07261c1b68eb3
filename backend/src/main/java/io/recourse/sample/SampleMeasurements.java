package io.recourse.sample;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.Coverage;
import io.recourse.measurement.IngestService;
import io.recourse.measurement.Observation;
import io.recourse.measurement.SourceDraft;
import io.recourse.measurement.SourceKind;
import io.recourse.measurement.SourceService;
import io.recourse.sample.WorkspaceFacts.SourceFacts;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters the real incidents of the sample as measurements of its services. */
@Component
class SampleMeasurements {

    /** GitHub's names of the components, by the code of the sample's service. */
    private static final Map<String, String> COMPONENTS = Map.of(
            "github-git-operations", "Git Operations",
            "github-actions", "Actions",
            "github-pull-requests", "Pull Requests",
            "github-api-requests", "API Requests",
            "github-packages", "Packages",
            "github-pages", "Pages");

    private final SampleFacts facts;
    private final SourceService sources;
    private final IngestService ingest;

    SampleMeasurements(SampleFacts facts, SourceService sources, IngestService ingest) {
        this.facts = facts;
        this.sources = sources;
        this.ingest = ingest;
    }

    /** @param watched codes of the services that each source, by its code, watches; the agreed source of a service first */
    void load(
            List<SourceFacts> sourceFacts,
            List<MeasuredFact> measured,
            Map<String, ServiceId> services,
            Map<String, List<String>> watched) {
        Map<String, SourceId> ids = new HashMap<>();
        for (SourceFacts fact : sourceFacts) {
            ids.put(fact.code(), create(fact));
        }
        for (SourceFacts fact : sourceFacts) {
            Interval covered = new Interval(fact.coveredFrom(), fact.coveredTo());
            List<Coverage> coverage = services.entrySet().stream()
                    .filter(service ->
                            watched.getOrDefault(service.getKey(), List.of()).contains(fact.code()))
                    .map(service -> new Coverage(service.getValue(), covered))
                    .toList();
            ingest.record(known(ids, fact.code()), observations(fact.code(), measured, services, covered), coverage);
        }
        watched.forEach((service, codes) -> {
            if (!codes.isEmpty()) {
                sources.agree(
                        known(services, service), known(ids, codes.getFirst()), "The one that the sample names first");
            }
        });
    }

    private SourceId create(SourceFacts fact) {
        return sources.create(new SourceDraft(
                        fact.code(),
                        fact.name(),
                        SourceKind.valueOf(fact.kind()),
                        fact.zone(),
                        fact.attribution(),
                        fact.licence(),
                        true))
                .id();
    }

    private List<Observation> observations(
            String source, List<MeasuredFact> measured, Map<String, ServiceId> services, Interval covered) {
        List<Observation> observations = new ArrayList<>();
        switch (source) {
            case "github-status" -> gitHub(services, covered, false, observations);
            case "github-post-mortem" -> gitHub(services, covered, true, observations);
            default ->
                measured.stream()
                        .filter(fact -> fact.source().equals(source))
                        .map(fact -> Observation.of(
                                        known(services, fact.service()), fact.state(), fact.from(), fact.to())
                                .named(fact.externalId())
                                .written(fact.from().toString(), fact.to().toString())
                                .described(fact.title(), fact.severity(), fact.url()))
                        .forEach(observations::add);
        }
        return observations;
    }

    private void gitHub(
            Map<String, ServiceId> services, Interval covered, boolean postMortem, List<Observation> observations) {
        for (GitHubIncident incident : facts.gitHubIncidents()) {
            GitHubIncident.Window window = postMortem ? incident.impactWindow() : null;
            Instant from = window == null ? incident.statusFrom() : window.startAt();
            Instant to = window == null ? incident.resolvedAt() : window.endAt();
            if (!isWithin(covered, from, to)) {
                continue;
            }
            COMPONENTS.forEach((code, component) -> {
                if (incident.components().contains(component)) {
                    observations.add(Observation.of(known(services, code), incident.state(), from, to)
                            .named(incident.id())
                            .written(from.toString(), to == null ? null : to.toString())
                            .described(incident.title(), incident.impact(), incident.url()));
                }
            });
        }
    }

    private static boolean isWithin(Interval covered, Instant from, @Nullable Instant to) {
        return !from.isBefore(covered.from()) && (to == null || (!to.isAfter(covered.to()) && from.isBefore(to)));
    }

    private static <T> T known(Map<String, T> byCode, String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }
}
