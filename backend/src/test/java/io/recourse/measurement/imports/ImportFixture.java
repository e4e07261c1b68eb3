package io.recourse.measurement.imports;

import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.db.id.ServiceId;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.SourceDraft;
import io.recourse.measurement.SourceKind;
import io.recourse.measurement.SourceService;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Sources and files of outages for tests. */
@Component
public class ImportFixture {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final SourceService sources;
    private final ImportService imports;

    ImportFixture(SourceService sources, ImportService imports) {
        this.sources = sources;
        this.imports = imports;
    }

    /** A new list of outages. */
    public MeasurementSource source() {
        return source("list-" + COUNT.incrementAndGet(), SourceKind.OUTAGE_LIST);
    }

    /** A new source with this code. */
    public MeasurementSource source(String code, SourceKind kind) {
        return ActingAs.role(
                Role.IT, () -> sources.create(new SourceDraft(code, "Source " + code, kind, null, null, null, false)));
    }

    /** A file that covers January to August 2026, its times in Hong Kong. */
    public static OutageImport file(MeasurementSource source, String text) {
        return file(source, text, "2026-01-01T00:00:00Z", "2026-09-01T00:00:00Z");
    }

    /** A file that covers this time; null leaves it to the rows. */
    public static OutageImport file(MeasurementSource source, String text, String from, String to) {
        return new OutageImport(
                source.id(),
                "outages.csv",
                text.getBytes(StandardCharsets.UTF_8),
                ZoneId.of("Asia/Hong_Kong"),
                from == null ? null : Instant.parse(from),
                to == null ? null : Instant.parse(to),
                Set.of());
    }

    /** The same about these services as well. */
    public static OutageImport about(OutageImport file, ServiceId... services) {
        return new OutageImport(
                file.source(),
                file.fileName(),
                file.content(),
                file.zone(),
                file.coveredFrom(),
                file.coveredTo(),
                Set.of(services));
    }

    ImportService imports() {
        return imports;
    }

    public ImportPreview preview(OutageImport file) {
        return ActingAs.role(Role.IT, () -> imports.preview(file));
    }

    public ImportBatch commit(OutageImport file) {
        return ActingAs.role(Role.IT, () -> imports.commit(file));
    }

    public ImportBatch undo(ImportBatch batch) {
        return ActingAs.role(Role.IT, () -> imports.undo(batch.id()));
    }
}
