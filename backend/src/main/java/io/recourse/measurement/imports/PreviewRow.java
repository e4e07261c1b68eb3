package io.recourse.measurement.imports;

import io.recourse.contract.terms.State;
import io.recourse.text.InvalidInput.FieldError;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a file would do.
 *
 * @param line line of the file on which the row begins, from 1; the header has the first
 * @param fields the columns that decide, as written
 * @param service the service's name, once it is known
 * @param from the begin in UTC, once it is understood
 * @param to the end in UTC; null while open or if not understood
 * @param errors empty unless the outcome is ERROR
 */
public record PreviewRow(
        int line,
        Fields fields,
        @Nullable String service,
        @Nullable State state,
        @Nullable Instant from,
        @Nullable Instant to,
        RowOutcome outcome,
        List<FieldError> errors) {

    /** Columns as they stand in the file; an empty component means the service as a whole. */
    public record Fields(String service, String component, String from, String to, String state) {}
}
