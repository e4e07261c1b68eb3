package io.recourse.measurement.imports;

import io.recourse.measurement.Observation;
import io.recourse.measurement.component.ComponentNames;
import io.recourse.text.InvalidInput;
import io.recourse.text.InvalidInput.FieldError;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file, read as far as it can be.
 *
 * @param covered the time for which it names every outage; null if there are no rows to tell it by
 */
record OutageFile(
        char separator, List<OutageRow> rows, @Nullable Interval covered) {

    /** Reads the file. Throws InvalidInput where the file as a whole is not understood. */
    static OutageFile read(OutageImport request, ServiceNames names, ComponentNames parts, Instant now) {
        CsvTable table = CsvTable.of(CsvText.of(request.content()));
        List<OutageRow> rows = new ArrayList<>(table.rows().stream()
                .map(record -> OutageRow.of(table, record, names, parts, request.zone(), now))
                .toList());
        Interval covered = covered(request, rows, now);
        if (covered != null) {
            rows.replaceAll(row -> within(covered, row));
        }
        return new OutageFile(table.separator(), List.copyOf(rows), covered);
    }

    List<Observation> observations() {
        return rows.stream()
                .map(OutageRow::observation)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Interval covered(OutageImport request, List<OutageRow> rows, Instant now) {
        Instant from = request.coveredFrom();
        Instant to = request.coveredTo();
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(
                from == null || !from.isBefore(SourceTime.EARLIEST), "coveredFrom", "import.time.tooEarly", "" + from);
        check.that(to == null || !to.isAfter(now), "coveredTo", "import.coverage.future");
        check.orThrow();
        for (OutageRow row : rows) {
            Instant begin = row.from();
            if (request.coveredFrom() == null && begin != null && (from == null || begin.isBefore(from))) {
                from = begin;
            }
            Instant end = row.fields().to().isEmpty() ? now : row.to();
            if (request.coveredTo() == null && end != null && (to == null || end.isAfter(to))) {
                to = end;
            }
        }
        if (from == null || to == null) {
            check.that(!rows.isEmpty(), "coveredFrom", "import.coverage.noRows");
            check.orThrow();
            return null;
        }
        if (!from.isBefore(to)) {
            throw new InvalidInput("coveredTo", "import.coverage.backwards");
        }
        return new Interval(from, to);
    }

    private static OutageRow within(Interval covered, OutageRow row) {
        Instant from = row.from();
        Instant to = row.to();
        if (row.observation() == null || from == null) {
            return row;
        }
        if (!covered.contains(from)) {
            return row.rejected(new FieldError("from", "import.row.uncovered"));
        }
        return to != null && to.isAfter(covered.to())
                ? row.rejected(new FieldError("to", "import.row.uncovered"))
                : row;
    }
}
