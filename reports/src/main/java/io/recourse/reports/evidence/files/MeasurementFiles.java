package io.recourse.reports.evidence.files;

import io.recourse.reports.evidence.facts.AssessmentFacts.Judged;
import io.recourse.reports.evidence.facts.AssessmentFacts.Span;
import io.recourse.reports.evidence.facts.EvidenceFacts;
import io.recourse.reports.evidence.facts.MeasuredFacts.Excluded;
import io.recourse.reports.evidence.facts.MeasuredFacts.Imported;
import io.recourse.reports.evidence.facts.MeasuredFacts.Observed;
import io.recourse.reports.evidence.facts.MeasuredFacts.Watcher;
import io.recourse.reports.evidence.pack.BundleFile;
import io.recourse.text.Texts;
import io.recourse.time.Interval;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of the measurement: intervals, sources, gaps, records, files, exclusions. */
record MeasurementFiles(EvidenceFacts facts, Locale locale) {

    List<BundleFile> all() {
        List<BundleFile> files =
                new ArrayList<>(List.of(intervals(), sources(), gaps(), records(), imports(), exclusions()));
        if (!facts.judged().isEmpty()) {
            files.add(judged());
        }
        return files;
    }

    private ZoneId zone() {
        return facts.head().zone();
    }

    private BundleFile intervals() {
        CsvFile file = new CsvFile(
                "from_utc",
                "to_utc",
                "from_" + zone().getId(),
                "to_" + zone().getId(),
                "seconds",
                "state",
                "charged_as",
                "component",
                "because",
                "records");
        for (Span span : facts.spans()) {
            Interval interval = span.interval();
            file.row(
                    Times.utc(interval.from()),
                    Times.utc(interval.to()),
                    Times.local(interval.from(), zone()),
                    Times.local(interval.to(), zone()),
                    Times.seconds(interval.duration()),
                    span.state(),
                    span.charge(),
                    span.component(),
                    Texts.get(locale, span.because()),
                    String.join(" ", span.references()));
        }
        return file.as("measurement/intervals.csv");
    }

    private BundleFile sources() {
        CsvFile file = new CsvFile(
                "code",
                "name",
                "kind",
                "zone_of_the_source",
                "assessed_by_it",
                "records_in_the_period",
                "downtime_seconds",
                "availability_percent",
                "attribution",
                "licence");
        for (Watcher watcher : facts.watchers()) {
            file.row(
                    watcher.code(),
                    watcher.name(),
                    watcher.kind(),
                    watcher.zone().getId(),
                    watcher.agreed(),
                    watcher.records(),
                    watcher.downMillis() == null ? null : Times.seconds(Duration.ofMillis(watcher.downMillis())),
                    watcher.availability(),
                    watcher.attribution(),
                    watcher.licence());
        }
        return file.as("measurement/sources.csv");
    }

    /** When each source was watching and when not: no data is never up. */
    private BundleFile gaps() {
        CsvFile file = new CsvFile("source", "watching", "from_utc", "to_utc", "seconds");
        for (Watcher watcher : facts.watchers()) {
            watcher.watched().forEach(span -> coverage(file, watcher, true, span));
            watcher.gaps().forEach(span -> coverage(file, watcher, false, span));
        }
        return file.as("measurement/coverage.csv");
    }

    private static void coverage(CsvFile file, Watcher watcher, boolean watching, Interval span) {
        file.row(
                watcher.code(), watching, Times.utc(span.from()), Times.utc(span.to()), Times.seconds(span.duration()));
    }

    private BundleFile records() {
        CsvFile file = new CsvFile(
                "source",
                "id",
                "id_at_the_source",
                "state",
                "from_utc",
                "to_utc",
                "from_as_written",
                "to_as_written",
                "title",
                "severity",
                "address",
                "recorded_at_utc",
                "file_sha256",
                "file_line");
        for (Observed record : facts.records()) {
            file.row(
                    record.source(),
                    record.id(),
                    record.externalId(),
                    record.state(),
                    Times.utc(record.from()),
                    Times.utc(record.to()),
                    record.originalFrom(),
                    record.originalTo(),
                    record.title(),
                    record.severity(),
                    record.url(),
                    Times.utc(record.recordedAt()),
                    record.importHash(),
                    record.line());
        }
        return file.as("measurement/records.csv");
    }

    private BundleFile imports() {
        CsvFile file = new CsvFile(
                "source",
                "file",
                "sha256",
                "zone",
                "covers_from_utc",
                "covers_to_utc",
                "rows",
                "imported_at_utc",
                "imported_by");
        for (Imported imported : facts.imports()) {
            file.row(
                    imported.source(),
                    imported.fileName(),
                    imported.sha256(),
                    imported.zone().getId(),
                    Times.utc(imported.covered().from()),
                    Times.utc(imported.covered().to()),
                    imported.rows(),
                    Times.utc(imported.importedAt()),
                    imported.importedBy());
        }
        return file.as("measurement/files.csv");
    }

    private BundleFile exclusions() {
        CsvFile file = new CsvFile(
                "from_utc",
                "to_utc",
                "from_" + zone().getId(),
                "to_" + zone().getId(),
                "kind",
                "status",
                "announced_at_utc",
                "reason",
                "proposed_by",
                "proposed_at_utc",
                "contested_by",
                "objection",
                "decided_by",
                "decided_at_utc",
                "decision");
        for (Excluded one : facts.exclusions()) {
            file.row(
                    Times.utc(one.interval().from()),
                    Times.utc(one.interval().to()),
                    Times.local(one.interval().from(), zone()),
                    Times.local(one.interval().to(), zone()),
                    one.kind(),
                    one.status(),
                    Times.utc(one.announcedAt()),
                    one.reason(),
                    one.proposedBy(),
                    Times.utc(one.proposedAt()),
                    one.contestedBy(),
                    one.objection(),
                    one.decidedBy(),
                    Times.utc(one.decidedAt()),
                    one.decision());
        }
        return file.as("measurement/exclusions.csv");
    }

    private BundleFile judged() {
        CsvFile file = new CsvFile(
                "kind",
                "label",
                "title",
                "address",
                "from_utc",
                "to_utc",
                "outcome",
                "measured_seconds",
                "total",
                "bad",
                "because");
        for (Judged item : facts.judged()) {
            file.row(
                    item.kind(),
                    item.label(),
                    item.title(),
                    item.url(),
                    Times.utc(item.from()),
                    Times.utc(item.to()),
                    item.outcome(),
                    item.measuredMillis() == null ? null : Times.seconds(Duration.ofMillis(item.measuredMillis())),
                    item.total(),
                    item.bad(),
                    item.because() == null ? null : item.because().in(locale));
        }
        return file.as("measurement/judged.csv");
    }
}
