package io.recourse.measurement.tickets;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.recourse.measurement.feed.Feed;
import io.recourse.measurement.imports.CsvText;
import io.recourse.measurement.imports.SourceTime;
import io.recourse.text.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tickets as a file: {@code service,externalId,priority,openedAt,notifiedAt,respondedAt,resolvedAt,title,url}, the first
 * four required, separated by commas. Times without an offset are read in the zone; a row becomes a row of the API, with
 * times that cannot be read left as they are, so that it is rejected by itself.
 */
final class TicketCsv {

    private static final List<String> REQUIRED = List.of("service", "externalId", "priority", "openedAt");
    private static final Set<String> TIMES = Set.of("openedAt", "notifiedAt", "respondedAt", "resolvedAt");
    private static final Set<String> TEXTS = Set.of("service", "externalId", "priority", "title", "url");

    private TicketCsv() {}

    static List<JsonNode> rows(byte[] content, ZoneId zone, Instant now) {
        List<JsonNode> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(CsvText.of(content))) {
            for (NamedCsvRecord record : reader) {
                if (rows.isEmpty()) {
                    checkHeader(record.getHeader());
                }
                if (rows.size() >= Feed.MOST_ROWS) {
                    throw new InvalidInput("file", "import.file.tooManyRows", Feed.MOST_ROWS);
                }
                rows.add(row(record, zone, now));
            }
        } catch (CsvParseException broken) {
            throw new InvalidInput("file", "import.file.broken", rows.size() + 2);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    private static void checkHeader(List<String> header) {
        InvalidInput.Check check = new InvalidInput.Check();
        for (String name : REQUIRED) {
            check.that(header.contains(name), "file", "import.header.missing", name);
        }
        for (String name : header) {
            check.that(TIMES.contains(name) || TEXTS.contains(name), "file", "import.header.unknown", name);
        }
        check.orThrow();
    }

    private static JsonNode row(NamedCsvRecord record, ZoneId zone, Instant now) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        record.getFieldsAsMap().forEach((name, text) -> {
            if (!text.isBlank()) {
                row.put(name, TIMES.contains(name) ? time(name, text.strip(), zone, now) : text.strip());
            }
        });
        return row;
    }

    private static String time(String field, String text, ZoneId zone, Instant now) {
        Instant instant = SourceTime.read(field, text, zone, now).instant();
        return instant == null ? text : instant.toString();
    }
}
