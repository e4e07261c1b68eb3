package io.recourse.claim.settlement.intake;

import io.recourse.claim.settlement.file.CsvMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What importing a file would do, row by row.
 *
 * @param sha256 of the file's bytes, 64 hexadecimal digits
 * @param header names of the columns; empty for XML
 * @param mapping by which it was read; null for formats that need none
 * @param charges of the rows that are no credits, those whose charge is new and would be kept
 */
public record CreditPreview(
        String fileName,
        String sha256,
        List<String> header,
        @Nullable CsvMapping mapping,
        List<PreviewedRow> rows,
        List<PreviewedRow> charges) {

    public CreditPreview {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        charges = List.copyOf(charges);
    }

    /** How many rows have this fate. */
    public int count(RowFate fate) {
        return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }

    /** Whether the import would add anything. */
    public boolean hasEffect() {
        return count(RowFate.TAKE) > 0 || !charges.isEmpty();
    }
}
