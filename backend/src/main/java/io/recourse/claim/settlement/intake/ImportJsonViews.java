package io.recourse.claim.settlement.intake;

import io.recourse.claim.settlement.file.CsvMapping;
import io.recourse.claim.settlement.file.ReadLine;
import io.recourse.claim.settlement.file.RowFault;
import io.recourse.claim.settlement.file.SourceFormat;
import io.recourse.db.id.SettlementImportId;
import io.recourse.text.Message;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports as they are sent over HTTP, sentences in the caller's language. */
final class ImportJsonViews {

    private ImportJsonViews() {}

    record FileJson(
            SettlementImportId id,
            SourceFormat format,
            @Nullable String vendorName,
            String fileName,
            String sha256,
            int rows,
            int taken,
            int known,
            int other,
            int charges,
            int rejected,
            List<RejectionJson> rejections,
            Instant importedAt,
            String importedBy,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy) {}

    record RejectionJson(int line, List<FaultJson> errors) {}

    record FaultJson(String field, String message) {}

    record PreviewJson(
            boolean hasEffect,
            String sha256,
            List<String> header,
            @Nullable CsvMapping mapping,
            int take,
            int known,
            int other,
            int rejected,
            List<RowJson> rows) {}

    record RowJson(
            int line,
            String written,
            RowFate fate,
            @Nullable String vendorName,
            @Nullable ReadLine credit,
            @Nullable String remark,
            List<FaultJson> errors) {}

    static FileJson file(ImportedFile file, Locale locale) {
        return new FileJson(
                file.id(),
                file.format(),
                file.vendorName(),
                file.fileName(),
                file.sha256(),
                file.rows(),
                file.taken(),
                file.known(),
                file.other(),
                file.charges(),
                file.rejected(),
                file.rejections().stream()
                        .map(rejection -> new RejectionJson(rejection.line(), faults(rejection.faults(), locale)))
                        .toList(),
                file.importedAt(),
                file.importedBy(),
                file.undoneAt(),
                file.undoneBy());
    }

    static PreviewJson preview(CreditPreview preview, Locale locale) {
        return new PreviewJson(
                preview.hasEffect(),
                preview.sha256(),
                preview.header(),
                preview.mapping(),
                preview.count(RowFate.TAKE),
                preview.count(RowFate.KNOWN),
                preview.count(RowFate.OTHER),
                preview.count(RowFate.ERROR),
                preview.rows().stream().map(row -> row(row, locale)).toList());
    }

    private static RowJson row(PreviewedRow row, Locale locale) {
        Message remark = Stream.of(row.row().other(), row.row().remark())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new RowJson(
                row.row().position(),
                row.row().written(),
                row.fate(),
                row.vendorName(),
                row.credit(),
                remark == null ? null : remark.in(locale),
                faults(row.faults(), locale));
    }

    private static List<FaultJson> faults(List<RowFault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> new FaultJson(fault.field(), fault.message().in(locale)))
                .toList();
    }
}
