package io.recourse.claim.settlement.intake;

import io.recourse.claim.settlement.file.CsvField;
import io.recourse.claim.settlement.file.CsvMapping;
import io.recourse.db.id.VendorId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are numbered by their place in the document. Where a later file has another amount at a place, rows were
 * moved, and the places behind it may be those of credits that are known: none of the document's rows is taken then.
 */
final class PlacedLines {

    private record Document(VendorId vendor, String number) {}

    private PlacedLines() {}

    /** The rows, those of documents whose known rows moved rejected. */
    static List<PreviewedRow> withoutMoved(List<PreviewedRow> rows, @Nullable CsvMapping mapping) {
        if (mapping == null || mapping.columns().containsKey(CsvField.LINE)) {
            return rows;
        }
        Set<Document> moved = rows.stream()
                .filter(row -> row.faults().stream()
                        .anyMatch(fault -> fault.message().key().equals(CreditReading.OTHER_AMOUNT)))
                .map(PlacedLines::document)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return rows.stream()
                .map(row -> row.fate() == RowFate.TAKE && moved.contains(document(row)) ? rejected(row) : row)
                .toList();
    }

    private static @Nullable Document document(PreviewedRow row) {
        return row.credit() == null || row.vendor() == null
                ? null
                : new Document(row.vendor(), row.credit().number());
    }

    private static PreviewedRow rejected(PreviewedRow row) {
        String number = row.credit() == null ? "" : row.credit().number();
        return row.refused("LINE", "settlement.row.moved", number);
    }
}
