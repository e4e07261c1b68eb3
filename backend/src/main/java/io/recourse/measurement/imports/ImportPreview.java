package io.recourse.measurement.imports;

import io.recourse.time.Interval;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What importing a file would do, row by row.
 *
 * @param sha256 of the file's bytes, 64 hexadecimal digits
 * @param separator comma, semicolon or tab, as found
 * @param covered the time for which the file names every outage; null if it cannot be told because of errors
 * @param coveredStated whether the user stated it at both ends (else it was derived from the rows)
 * @param services names of the services that become covered
 * @param rows in the order of the file
 * @param already the earlier import of the very same file; null if there is none
 */
public record ImportPreview(
        String fileName,
        String sha256,
        ZoneId zone,
        char separator,
        @Nullable Interval covered,
        boolean coveredStated,
        List<String> services,
        List<PreviewRow> rows,
        @Nullable ImportBatch already) {

    public ImportPreview {
        services = List.copyOf(services);
        rows = List.copyOf(rows);
    }

    /** How many rows have this outcome. */
    public int count(RowOutcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** Whether the file can be taken in as it is. */
    public boolean isAcceptable() {
        return covered != null && already == null && count(RowOutcome.ERROR) == 0;
    }
}
