package io.recourse.reports.evidence.files;

import io.recourse.reports.evidence.mask.Person;
import io.recourse.reports.evidence.mask.Verbatim;
import io.recourse.reports.evidence.pack.BundleFile;
import io.recourse.text.Formulas;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180, UTF-8 with byte order mark). Numbers are bare, text is quoted; what somebody typed never
 * becomes a formula.
 */
final class CsvFile {

    private final StringBuilder text = new StringBuilder("\ufeff");

    CsvFile(String... headers) {
        row((Object[]) headers);
    }

    CsvFile row(@Nullable Object... cells) {
        text.append(Arrays.stream(cells).map(CsvFile::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    BundleFile as(String path) {
        return BundleFile.text(path, text.toString());
    }

    private static String cell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Person person -> quoted(person.name());
            case Verbatim verbatim -> quoted(verbatim.text());
            default -> quoted(cell.toString());
        };
    }

    private static String quoted(String text) {
        return '"' + Formulas.neutral(text).replace("\"", "\"\"") + '"';
    }
}
