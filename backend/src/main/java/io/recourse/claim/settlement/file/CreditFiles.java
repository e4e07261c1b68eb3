package io.recourse.claim.settlement.file;

import io.recourse.measurement.imports.CsvSheet;
import io.recourse.measurement.imports.CsvText;
import io.recourse.text.InvalidInput;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads files of credits in all formats. */
public final class CreditFiles {

    /** Larger files are refused: a year of a large company's invoices is far below. */
    public static final int MAXIMUM_BYTES = 10 * 1024 * 1024;

    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\A\"?(?i:sep)=[,;\t]\"?(?=\\R)");

    private CreditFiles() {}

    /**
     * Reads a file. Throws InvalidInput where it as a whole is not understood; faults of single rows are told with the
     * rows.
     *
     * @param encoding of CSV and FOCUS; XML says its own
     * @param mapping for CSV
     */
    public static ReadFile read(
            SourceFormat format, byte[] content, FileEncoding encoding, @Nullable CsvMapping mapping) {
        return switch (format) {
            case CSV -> {
                CsvSheet sheet = sheet(content, encoding);
                if (mapping == null) {
                    throw new InvalidInput("mapping", "field.required");
                }
                yield CsvCredits.read(sheet, mapping);
            }
            case FOCUS -> FocusCredits.read(sheet(content, encoding));
            case UBL -> {
                if (content.length == 0) {
                    throw new InvalidInput("file", "import.file.empty");
                }
                if (content.length > MAXIMUM_BYTES) {
                    throw new InvalidInput("file", "import.file.tooLarge", MAXIMUM_BYTES / 1024 / 1024);
                }
                yield UblCredits.read(content);
            }
        };
    }

    /** Names of the columns of a CSV file. Throws InvalidInput if it has none. */
    public static List<String> header(byte[] content, FileEncoding encoding) {
        return sheet(content, encoding).header();
    }

    private static CsvSheet sheet(byte[] content, FileEncoding encoding) {
        String text = CsvText.of(content, encoding.charset(), MAXIMUM_BYTES);
        // Spreadsheets tell their separator in a line of its own; an empty line in its place keeps the others' numbers.
        return CsvSheet.of(SEPARATOR_LINE.matcher(text).replaceFirst(""));
    }
}
