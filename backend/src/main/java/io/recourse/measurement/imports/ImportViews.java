package io.recourse.measurement.imports;

import io.recourse.contract.terms.State;
import io.recourse.measurement.imports.PreviewRow.Fields;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports as they are sent over HTTP. */
final class ImportViews {

    private ImportViews() {}

    record BatchView(
            String id,
            String source,
            String fileName,
            String sha256,
            String zone,
            Interval covered,
            int rows,
            int created,
            int closed,
            int unchanged,
            Instant importedAt,
            String importedBy,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            @Nullable UUID payload) {}

    record PreviewView(
            boolean acceptable,
            String sha256,
            String zone,
            @Nullable Interval covered,
            boolean coveredStated,
            List<String> services,
            Totals totals,
            @Nullable String alreadyImported,
            List<RowView> rows) {}

    record Totals(int rows, int create, int close, int unchanged, int error) {}

    record RowView(
            int line,
            Fields fields,
            RowOutcome outcome,
            @Nullable String service,
            @Nullable State state,
            @Nullable Instant from,
            @Nullable Instant to,
            List<RowError> errors) {}

    record RowError(String field, String message) {}

    static BatchView batch(ImportBatch batch) {
        return new BatchView(
                batch.id().toString(),
                batch.sourceName(),
                batch.fileName(),
                batch.sha256(),
                batch.zone().getId(),
                batch.covered(),
                batch.rows(),
                batch.created(),
                batch.closed(),
                batch.unchanged(),
                batch.importedAt(),
                batch.importedBy(),
                batch.undoneAt(),
                batch.undoneBy(),
                batch.payload());
    }

    static PreviewView preview(ImportPreview preview, Locale locale) {
        ImportBatch already = preview.already();
        return new PreviewView(
                preview.isAcceptable(),
                preview.sha256(),
                preview.zone().getId(),
                preview.covered(),
                preview.coveredStated(),
                preview.services(),
                new Totals(
                        preview.rows().size(),
                        preview.count(RowOutcome.CREATE),
                        preview.count(RowOutcome.CLOSE),
                        preview.count(RowOutcome.UNCHANGED),
                        preview.count(RowOutcome.ERROR)),
                already == null ? null : already.id().toString(),
                preview.rows().stream().map(row -> row(row, locale)).toList());
    }

    private static RowView row(PreviewRow row, Locale locale) {
        return new RowView(
                row.line(),
                row.fields(),
                row.outcome(),
                row.service(),
                row.state(),
                row.from(),
                row.to(),
                row.errors().stream()
                        .map(error -> new RowError(error.field(), error.message(locale)))
                        .toList());
    }
}
