package io.recourse.reports.evidence.facts;

import io.recourse.assessment.Assessment;
import io.recourse.assessment.SourceFigure;
import io.recourse.db.id.ImportBatchId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionService;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.RecordedInterval;
import io.recourse.measurement.SourceService;
import io.recourse.measurement.Timelines;
import io.recourse.measurement.imports.ImportBatch;
import io.recourse.measurement.imports.ImportService;
import io.recourse.reports.evidence.facts.MeasuredFacts.Excluded;
import io.recourse.reports.evidence.facts.MeasuredFacts.Imported;
import io.recourse.reports.evidence.facts.MeasuredFacts.Observed;
import io.recourse.reports.evidence.facts.MeasuredFacts.Watcher;
import io.recourse.reports.evidence.mask.Person;
import io.recourse.reports.evidence.mask.Verbatim;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the measurement's part of the facts, as it was known when the assessment was computed. */
@Component
class MeasuredReader {

    private final SourceService sources;
    private final Timelines timelines;
    private final ImportService imports;
    private final ExclusionService exclusions;

    MeasuredReader(SourceService sources, Timelines timelines, ImportService imports, ExclusionService exclusions) {
        this.sources = sources;
        this.timelines = timelines;
        this.imports = imports;
        this.exclusions = exclusions;
    }

    List<Watcher> watchers(Assessment assessment, List<SourceFigure> others) {
        Map<SourceId, SourceFigure> figures =
                others.stream().collect(Collectors.toMap(SourceFigure::source, Function.identity()));
        ServiceId service = assessment.subject().service();
        List<Watcher> watchers = new ArrayList<>();
        for (MeasurementSource source : watching(assessment)) {
            List<Interval> watched = timelines.watched(service, source.id()).stream()
                    .flatMap(span -> span.intersection(assessment.interval()).stream())
                    .toList();
            boolean agreed = source.id().equals(assessment.source());
            SourceFigure figure = figures.get(source.id());
            watchers.add(new Watcher(
                    new Verbatim(source.code()),
                    source.name(),
                    source.kind().name(),
                    source.zone(),
                    source.attribution(),
                    source.licence(),
                    agreed,
                    watched,
                    gaps(assessment.interval(), watched),
                    recordsOf(assessment, source).size(),
                    figure == null ? null : figure.down().toMillis(),
                    figure == null ? null : figure.availability()));
        }
        return watchers;
    }

    /** By source, then in time order. */
    List<Observed> records(Assessment assessment) {
        Map<ImportBatchId, ImportBatch> files = files(assessment);
        return watching(assessment).stream()
                .flatMap(
                        source -> recordsOf(assessment, source).stream().map(record -> observed(source, record, files)))
                .toList();
    }

    List<Imported> imports(Assessment assessment) {
        Map<SourceId, MeasurementSource> byId =
                watching(assessment).stream().collect(Collectors.toMap(MeasurementSource::id, Function.identity()));
        return files(assessment).values().stream()
                .sorted(Comparator.comparing(ImportBatch::importedAt).thenComparing(ImportBatch::sha256))
                .map(file -> new Imported(
                        new Verbatim(
                                Objects.requireNonNull(byId.get(file.source())).code()),
                        file.fileName(),
                        new Verbatim(file.sha256()),
                        file.zone(),
                        file.covered(),
                        file.rows(),
                        file.importedAt(),
                        new Person(file.importedBy())))
                .toList();
    }

    /** Accepted, refused and undecided ones that touch the period, as they stood when it was assessed, in time order. */
    List<Excluded> exclusions(Assessment assessment) {
        return exclusions.touching(assessment.subject().service(), assessment.interval()).stream()
                .flatMap(one -> one.asOf(assessment.computedAt()).stream())
                .sorted(Comparator.comparing((Exclusion one) -> one.period().from())
                        .thenComparing(one -> one.id().toString()))
                .map(one -> new Excluded(
                        one.period(),
                        one.kind().name(),
                        one.status().name(),
                        one.announcedAt(),
                        one.reason(),
                        new Person(one.proposedBy()),
                        one.proposedAt(),
                        person(one.contestedBy()),
                        one.objection(),
                        person(one.decidedBy()),
                        one.decidedAt(),
                        one.decision()))
                .toList();
    }

    /** The agreed source first, the others by code. */
    private List<MeasurementSource> watching(Assessment assessment) {
        return sources.list().stream()
                .filter(source -> !timelines
                        .watched(assessment.subject().service(), source.id())
                        .isEmpty())
                .sorted(Comparator.comparing(
                                (MeasurementSource source) -> !source.id().equals(assessment.source()))
                        .thenComparing(MeasurementSource::code))
                .toList();
    }

    private List<RecordedInterval> recordsOf(Assessment assessment, MeasurementSource source) {
        return timelines
                .recordsAsOf(
                        assessment.subject().service(), source.id(), assessment.interval(), assessment.computedAt())
                .stream()
                .sorted(Comparator.comparing(RecordedInterval::startedAt)
                        .thenComparing(record -> record.id().toString()))
                .toList();
    }

    private Map<ImportBatchId, ImportBatch> files(Assessment assessment) {
        Map<ImportBatchId, ImportBatch> files = new TreeMap<>(Comparator.comparing(ImportBatchId::toString));
        watching(assessment).stream()
                .flatMap(source -> recordsOf(assessment, source).stream())
                .map(RecordedInterval::batch)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(batch -> files.put(batch, imports.get(batch)));
        return files;
    }

    private static Observed observed(
            MeasurementSource source, RecordedInterval record, Map<ImportBatchId, ImportBatch> files) {
        ImportBatchId batch = record.batch();
        return new Observed(
                new Verbatim(source.code()),
                new Verbatim(record.id().toString()),
                record.externalId(),
                record.state().name(),
                record.startedAt(),
                record.endedAt(),
                record.originalFrom(),
                record.originalTo(),
                record.title(),
                record.severity(),
                record.referenceUrl(),
                record.recordedAt(),
                batch == null
                        ? null
                        : new Verbatim(Objects.requireNonNull(files.get(batch)).sha256()),
                record.line());
    }

    private static List<Interval> gaps(Interval period, List<Interval> watched) {
        List<Interval> gaps = new ArrayList<>();
        Instant open = period.from();
        for (Interval span : watched) {
            if (open.isBefore(span.from())) {
                gaps.add(new Interval(open, span.from()));
            }
            open = span.to();
        }
        if (open.isBefore(period.to())) {
            gaps.add(new Interval(open, period.to()));
        }
        return gaps;
    }

    private static @Nullable Person person(@Nullable String name) {
        return name == null ? null : new Person(name);
    }
}
