package io.recourse.measurement.imports;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.recourse.text.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A delimited text with a header whose columns mean whatever its reader says.
 *
 * @param separator comma, semicolon or tab: the one that parts the header into most columns
 * @param header names of the columns, trimmed
 */
public record CsvSheet(char separator, List<String> header, List<Row> rows) {

    /** A file with more rows is refused. */
    static final int MAXIMUM_ROWS = 50_000;

    static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    public CsvSheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * A row below the header.
     *
     * @param line line of the file on which it begins, from 1; the header has the first
     * @param fields as written, trimmed; their number may differ from that of the columns
     */
    public record Row(int line, List<String> fields) {

        public Row {
            fields = List.copyOf(fields);
        }
    }

    /** Splits the text. Throws InvalidInput if it has no two columns, is too long or its quoting is broken. */
    public static CsvSheet of(String text) {
        refuseOpenQuote(text);
        char separator = ',';
        int most = 1;
        for (char candidate : SEPARATORS) {
            int columns = headerOf(text, candidate).size();
            if (columns > most) {
                separator = candidate;
                most = columns;
            }
        }
        if (most == 1) {
            throw new InvalidInput("file", "import.header.oneColumn");
        }
        List<CsvRecord> records = records(text, separator);
        CsvRecord header = records.removeFirst();
        return new CsvSheet(
                separator,
                stripped(header),
                records.stream()
                        .map(record -> new Row(Math.toIntExact(record.getStartingLineNumber()), stripped(record)))
                        .toList());
    }

    /** All records, the header first. Throws InvalidInput if there are too many, or text follows a closed quote. */
    static List<CsvRecord> records(String text, char separator) {
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
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return records;
    }

    /** The first record, parted by this separator; empty if it cannot be. */
    static List<String> headerOf(String text, char separator) {
        try (CsvReader<CsvRecord> reader = reader(separator).ofCsvRecord(text)) {
            return stripped(reader.iterator().next());
        } catch (CsvParseException other) {
            return List.of();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> stripped(CsvRecord record) {
        return record.getFields().stream().map(String::strip).toList();
    }

    /** The reader takes the rest of the file as one field if a quote is never closed; a person made a mistake there. */
    static void refuseOpenQuote(String text) {
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
