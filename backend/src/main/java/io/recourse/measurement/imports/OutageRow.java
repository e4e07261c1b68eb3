package io.recourse.measurement.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.terms.State;
import io.recourse.measurement.Observation;
import io.recourse.measurement.component.ComponentNames;
import io.recourse.measurement.imports.CsvTable.Column;
import io.recourse.measurement.imports.PreviewRow.Fields;
import io.recourse.text.InvalidInput;
import io.recourse.text.InvalidInput.FieldError;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One row of the file, understood as far as possible.
 *
 * @param observation null if the row has errors
 */
record OutageRow(
        int line,
        Fields fields,
        @Nullable BoughtService service,
        @Nullable State state,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Observation observation,
        List<FieldError> errors) {

    private static final int LONGEST_TEXT = 500;

    /** Understands a record of the table; {@code now} is the latest time a measurement can have. */
    static OutageRow of(
            CsvTable table, CsvRecord record, ServiceNames names, ComponentNames parts, ZoneId zone, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (record.getFieldCount() != table.width()) {
            errors.add(new FieldError("row", "import.row.fields", record.getFieldCount(), table.width()));
        }
        Fields fields = new Fields(
                text(table, record, Column.SERVICE),
                text(table, record, Column.COMPONENT),
                text(table, record, Column.FROM),
                text(table, record, Column.TO),
                text(table, record, Column.STATE));
        int line = Math.toIntExact(record.getStartingLineNumber());
        if (!errors.isEmpty()) {
            return new OutageRow(line, fields, null, null, null, null, null, errors);
        }
        ServiceNames.Found found = names.find(fields.service());
        add(errors, found.error());
        String component = component(found.service(), fields.component(), parts, errors);
        State state = state(fields.state(), errors);
        Instant from = time("from", fields.from(), zone, now, errors);
        Instant to = fields.to().isEmpty() ? null : time("to", fields.to(), zone, now, errors);
        if (from != null && to != null && !from.isBefore(to)) {
            errors.add(new FieldError("to", "import.row.backwards"));
        }
        String url = optional(table, record, Column.URL);
        if (url != null && (!url.matches("https?://\\S+") || url.length() > LONGEST_TEXT)) {
            errors.add(new FieldError("url", "import.url.invalid"));
        }
        BoughtService service = found.service();
        Observation observation = null;
        if (errors.isEmpty() && service != null && state != null && from != null) {
            observation = Observation.of(service.id(), state, from, to)
                    .of(component)
                    .written(fields.from(), fields.to().isEmpty() ? null : fields.to())
                    .described(
                            cut(optional(table, record, Column.TITLE)),
                            cut(optional(table, record, Column.SEVERITY)),
                            url)
                    .at(line);
        }
        return new OutageRow(line, fields, service, state, from, to, observation, errors);
    }

    /** The same row with one more error. */
    OutageRow rejected(FieldError error) {
        List<FieldError> more = new ArrayList<>(errors);
        more.add(error);
        return new OutageRow(line, fields, service, state, from, to, null, more);
    }

    /** The row as people see it. */
    PreviewRow preview(RowOutcome outcome) {
        return new PreviewRow(
                line, fields, service == null ? null : service.name(), state, from, to, outcome, List.copyOf(errors));
    }

    private static @Nullable String component(
            @Nullable BoughtService service, String name, ComponentNames parts, List<FieldError> errors) {
        if (service == null) {
            return null;
        }
        try {
            return parts.checked(service.id(), name);
        } catch (InvalidInput unknown) {
            errors.addAll(unknown.errors());
            return null;
        }
    }

    private static @Nullable State state(String text, List<FieldError> errors) {
        if (text.isEmpty()) {
            errors.add(new FieldError("state", "import.state.missing"));
            return null;
        }
        return Arrays.stream(State.values())
                .filter(state -> state != State.PENDING && state.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> {
                    errors.add(new FieldError("state", "import.state.unknown", text));
                    return null;
                });
    }

    private static @Nullable Instant time(
            String field, String text, ZoneId zone, Instant now, List<FieldError> errors) {
        if (text.isEmpty()) {
            errors.add(new FieldError(field, "import.time.missing"));
            return null;
        }
        SourceTime.Reading reading = SourceTime.read(field, text, zone, now);
        add(errors, reading.error());
        return reading.instant();
    }

    private static void add(List<FieldError> errors, @Nullable FieldError error) {
        if (error != null) {
            errors.add(error);
        }
    }

    private static String text(CsvTable table, CsvRecord record, Column column) {
        Integer position = table.columns().get(column);
        return position == null || position >= record.getFieldCount()
                ? ""
                : record.getField(position).strip();
    }

    private static @Nullable String optional(CsvTable table, CsvRecord record, Column column) {
        String text = text(table, record, column);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
