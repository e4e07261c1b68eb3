package io.recourse.claim.settlement.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of credits, read as far as it can be.
 *
 * @param header names of the columns; empty for a document without columns
 * @param mapping by which it was read; null for formats that need none
 */
public record ReadFile(List<String> header, @Nullable CsvMapping mapping, List<ReadRow> rows) {

    public ReadFile {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
