package io.recourse.measurement.imports;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.recourse.text.InvalidInput;
import java.util.ArrayList;
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

    /** A file with more rows is refused. */
    static final int MAXIMUM_ROWS = 50_000;

    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** Splits the text. Throws InvalidInput if the header is not understood or the quoting is broken. */
    static CsvTable of(String text) {
        refuseOpenQuote(text);
        char separator = separatorOf(text);
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(separator).ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                if (records.size() > MAXIMUM_ROWS) {
                    throw new InvalidInput("file", "import.file.tooManyRows", MAXIMUM_ROWS);
                }
                records.add(record);
            }
        } catch (CsvParseException broken) {
            long line = records.isEmpty() ? 1 : records.getLast().getStartingLineNumber() + 1;
            throw new InvalidInput("file", "import.file.broken", line);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        CsvRecord header = records.removeFirst();
        return new CsvTable(separator, columns(header.getFields()), header.getFieldCount(), List.copyOf(records));
    }

    private static char separatorOf(String text) {
        for (char separator : SEPARATORS) {
            try (CsvReader<CsvRecord> reader = reader(separator).ofCsvRecord(text)) {
                List<String> header = reader.iterator().next().getFields();
                if (header.stream().anyMatch(name -> name.strip().equalsIgnoreCase("service")) && header.size() > 1) {
                    return separator;
                }
            } catch (CsvParseException other) {
                continue;
            } catch (java.io.IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
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

    /** The reader takes the rest of the file as one field if a quote is never closed; a person made a mistake there. */
    private static void refuseOpenQuote(String text) {
        boolean open = false;
        int line = 1;
        int openedAt = 1;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                open = !open;
                openedAt = line;
            } else if (character == '\n') {
                line++;
            }
        }
        if (open) {
            throw new InvalidInput("file", "import.file.openQuote", openedAt);
        }
    }

    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false);
    }
}
