package io.recourse.measurement.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.recourse.text.InvalidInput;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A delimited text with a header, split into lines and fields. Columns may stand in any order; the separator is the one
 * with which the header makes sense.
 *
 * @param columns where each known column stands
 * @param width number of columns
 */
record CsvTable(char separator, Map<Column, Integer> columns, int width, List<CsvRecord> rows) {

    /** Columns by their names in the header, in upper or lower case. */
    enum Column {
        SERVICE(true),
        FROM(true),
        TO(true),
        STATE(true),
        COMPONENT(false),
        TITLE(false),
        SEVERITY(false),
        URL(false);

        private final boolean required;

        Column(boolean required) {
            this.required = required;
        }

        String header() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Splits the text. Throws InvalidInput if the header is not understood or the quoting is broken. */
    static CsvTable of(String text) {
        CsvSheet.refuseOpenQuote(text);
        char separator = separatorOf(text);
        List<CsvRecord> records = CsvSheet.records(text, separator);
        CsvRecord header = records.removeFirst();
        return new CsvTable(separator, columns(header.getFields()), header.getFieldCount(), List.copyOf(records));
    }

    private static char separatorOf(String text) {
        for (char separator : CsvSheet.SEPARATORS) {
            List<String> header = CsvSheet.headerOf(text, separator);
            if (header.stream().anyMatch("service"::equalsIgnoreCase) && header.size() > 1) {
                return separator;
            }
        }
        throw new InvalidInput("file", "import.header.none");
    }

    private static Map<Column, Integer> columns(List<String> header) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        InvalidInput.Check check = new InvalidInput.Check();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            Column column = columnNamed(name);
            if (column == null) {
                check.reject("file", "import.header.unknown", name);
            } else if (columns.putIfAbsent(column, i) != null) {
                check.reject("file", "import.header.twice", name);
            }
        }
        for (Column column : Column.values()) {
            check.that(
                    !column.required || columns.containsKey(column), "file", "import.header.missing", column.header());
        }
        check.orThrow();
        return columns;
    }

    private static @org.jspecify.annotations.Nullable Column columnNamed(String name) {
        for (Column column : Column.values()) {
            if (column.header().equals(name.toLowerCase(Locale.ROOT))) {
                return column;
            }
        }
        return null;
    }
}
