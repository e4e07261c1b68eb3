package io.recourse.reports.evidence.mask;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A table without what must not leave. Rows about other services keep their place with empty hands, so that the numbers
 * of the lines still count.
 */
record MaskedCsv(Masker masker, Set<String> names) {

    /** Names of services are compared as imports compare them: without regard to case. */
    static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Throws IllegalArgumentException for what is no table. */
    String of(String text) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        char separator = separator(plain);
        StringWriter masked = new StringWriter();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(plain);
                CsvWriter writer = CsvWriter.builder()
                        .fieldSeparator(separator)
                        .lineDelimiter(LineDelimiter.LF)
                        .build(masked)) {
            List<String> header = List.of();
            for (CsvRecord record : reader) {
                if (header.isEmpty()) {
                    header = record.getFields().stream().map(MaskedCsv::folded).toList();
                    writer.writeRecord(
                            record.getFields().stream().map(masker::text).toList());
                } else {
                    writer.writeRecord(row(header, record.getFields()));
                }
            }
        } catch (CsvParseException malformed) {
            throw new IllegalArgumentException("not a table", malformed);
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        }
        return masked.toString();
    }

    private List<String> row(List<String> header, List<String> fields) {
        int service = header.indexOf("service");
        boolean other = !names.isEmpty()
                && service >= 0
                && service < fields.size()
                && !names.contains(folded(fields.get(service)));
        List<String> masked = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            Optional<MaskRule> rule = i < header.size() ? KnownFields.rule(header.get(i)) : Optional.empty();
            if (other) {
                masked.add(i == service ? masker.whole(MaskRule.OTHER_SERVICE) : "");
            } else if (rule.isPresent() && !field.isBlank()) {
                masked.add(masker.whole(rule.get()));
            } else {
                masked.add(masker.text(field));
            }
        }
        return masked;
    }

    /** The one that the header has most of, as imports tell it. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}
