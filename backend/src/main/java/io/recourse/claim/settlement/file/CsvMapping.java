package io.recourse.claim.settlement.file;

import io.recourse.measurement.imports.CsvSheet;
import io.recourse.text.InputCheck;
import io.recourse.text.InvalidInput;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a vendor's CSV file is read.
 *
 * @param columns header of the column that means it; fields that the file lacks are missing
 * @param currency of rows that name none; null if each row does
 * @param kind what the documents are
 * @param taxIncluded whether the amounts contain the tax of the tax column
 */
public record CsvMapping(
        Map<CsvField, String> columns,
        DecimalStyle decimal,
        DateStyle date,
        SignRule sign,
        @Nullable String currency,
        DocumentKind kind,
        boolean taxIncluded) {

    public CsvMapping {
        columns = Map.copyOf(columns);
    }

    /** What the header suggests; the person who imports decides. */
    public static CsvMapping suggestedBy(List<String> header, String currency) {
        Map<CsvField, String> columns = new EnumMap<>(CsvField.class);
        for (CsvField field : CsvField.values()) {
            header.stream()
                    .filter(field::isUsuallyCalled)
                    .filter(name -> !columns.containsValue(name))
                    .findFirst()
                    .ifPresent(name -> columns.put(field, name));
        }
        return new CsvMapping(
                columns,
                DecimalStyle.POINT,
                DateStyle.ISO,
                SignRule.ALL_ARE_CREDITS,
                columns.containsKey(CsvField.CURRENCY) ? null : currency,
                DocumentKind.CREDIT_NOTE,
                false);
    }

    /** True if every column that the mapping names stands in the header. */
    public boolean fits(List<String> header) {
        return header.containsAll(columns.values());
    }

    /** Where the field stands in the header. */
    Optional<Integer> position(CsvField field, List<String> header) {
        return Optional.ofNullable(columns.get(field)).map(header::indexOf).filter(position -> position >= 0);
    }

    /** What stands in the column of a field; empty where the file has none, or the row has other columns. */
    String text(CsvSheet sheet, CsvSheet.Row row, CsvField field) {
        boolean whole = row.fields().size() == sheet.header().size();
        return whole ? position(field, sheet.header()).map(row.fields()::get).orElse("") : "";
    }

    /** Throws InvalidInput that names every field whose column is missing, unknown, doubtful or taken twice. */
    void check(List<String> header) {
        InvalidInput.Check check = new InvalidInput.Check();
        for (CsvField field : CsvField.values()) {
            String column = columns.get(field);
            String name = "columns." + field.name();
            if (column == null) {
                check.that(!field.isRequired(), name, "field.required");
                continue;
            }
            long times = header.stream().filter(column::equals).count();
            check.that(times > 0, name, "settlement.mapping.unknownColumn", column);
            check.that(times < 2, name, "settlement.mapping.columnTwice", column);
            check.that(
                    columns.values().stream().filter(column::equals).count() == 1,
                    name,
                    "settlement.mapping.takenTwice",
                    column);
        }
        if (!columns.containsKey(CsvField.CURRENCY)) {
            check.that(currency != null, "currency", "field.required");
        }
        check.that(
                currency == null || InputCheck.currencies().contains(currency.toUpperCase(Locale.ROOT)),
                "currency",
                "field.currency",
                String.valueOf(currency));
        check.that(!taxIncluded || columns.containsKey(CsvField.TAX), "columns.TAX", "settlement.mapping.taxColumn");
        check.orThrow();
    }
}
