package io.recourse.claim.settlement.file;

import io.recourse.measurement.imports.CsvSheet;
import io.recourse.text.InputCheck;
import io.recourse.text.InvalidInput;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads FOCUS rows. A row of ChargeCategory Credit with a negative BilledCost is in our favour, one with a positive cost
 * takes back; it carries the billing period in which it was posted, which is not the month of its cause. A credit is
 * spread over resources and days, so each row is a part of one, exact to its last decimal.
 */
final class FocusCredits {

    private static final List<String> NEEDED =
            List.of("ChargeCategory", "BilledCost", "BillingCurrency", "BillingPeriodStart");
    private static final List<String> SUPPLIERS =
            List.of("ProviderName", "ServiceProviderName", "InvoiceIssuerName", "InvoiceIssuer", "PublisherName");
    /** More than any invoice has, and less than an amount of money can be. */
    private static final BigDecimal MOST = new BigDecimal("9999999999999");

    private static final String CREDIT = "credit";

    private final CsvSheet sheet;
    private final Map<String, Integer> places = new HashMap<>();
    private final FocusKeys keys = new FocusKeys(this);
    private final FocusCharges charges = new FocusCharges(this, keys);

    private FocusCredits(CsvSheet sheet) {
        this.sheet = sheet;
        for (int i = 0; i < sheet.header().size(); i++) {
            places.putIfAbsent(sheet.header().get(i).toLowerCase(Locale.ROOT), i);
        }
    }

    /** Throws InvalidInput where columns are missing. */
    static ReadFile read(CsvSheet sheet) {
        FocusCredits reader = new FocusCredits(sheet);
        InvalidInput.Check check = new InvalidInput.Check();
        for (String column : NEEDED) {
            check.that(
                    reader.places.containsKey(column.toLowerCase(Locale.ROOT)),
                    "file",
                    "settlement.focus.columnMissing",
                    column);
        }
        check.orThrow();
        return new ReadFile(
                sheet.header(), null, sheet.rows().stream().map(reader::row).toList());
    }

    private ReadRow row(CsvSheet.Row row) {
        String written = String.join(" | ", row.fields());
        if (row.fields().size() != sheet.header().size()) {
            return ReadRow.faulty(
                    row.line(),
                    written,
                    List.of(RowFault.of(
                            "row",
                            "import.row.fields",
                            row.fields().size(),
                            sheet.header().size())));
        }
        String category = text(row, "ChargeCategory");
        if (!category.toLowerCase(Locale.ROOT).equals(CREDIT)) {
            return category.isEmpty()
                    ? ReadRow.faulty(row.line(), written, List.of(RowFault.of("ChargeCategory", "field.required")))
                    : charges.read(row, written, category);
        }
        List<RowFault> faults = new ArrayList<>();
        BigDecimal cost = cost(text(row, "BilledCost"), faults);
        String code = text(row, "BillingCurrency").toUpperCase(Locale.ROOT);
        if (!InputCheck.currencies().contains(code)) {
            faults.add(RowFault.of("BillingCurrency", "field.currency", code));
        }
        LocalDate billed = day(row, "BillingPeriodStart", faults);
        if (billed == null && faults.isEmpty()) {
            faults.add(RowFault.of("BillingPeriodStart", "field.required"));
        }
        LocalDate from = day(row, "ChargePeriodStart", faults);
        LocalDate to = lastDay(day(row, "ChargePeriodEnd", faults));
        if (!faults.isEmpty() || cost == null || billed == null) {
            return ReadRow.faulty(row.line(), written, faults);
        }
        if (cost.signum() == 0) {
            return ReadRow.other(row.line(), written, Message.of("settlement.other.zero"));
        }
        return ReadRow.part(
                row.line(), written, part(row, billed, cost.negate(), code, from == null ? billed : from, to));
    }

    private ReadPart part(
            CsvSheet.Row row, LocalDate billed, BigDecimal exact, String code, LocalDate from, @Nullable LocalDate to) {
        FocusKeys.Key key = keys.of(row, billed);
        return new ReadPart(
                supplier(row),
                key.number(),
                key.month(),
                key.line(),
                key.content(),
                from,
                exact,
                code,
                Cut.text(text(row, "BillingAccountId")),
                Cut.joined(text(row, "ChargeDescription"), text(row, "ServiceName")),
                Cut.text(text(row, "Tags")),
                from,
                to != null && to.isBefore(from) ? null : to);
    }

    @Nullable
    String supplier(CsvSheet.Row row) {
        return SUPPLIERS.stream()
                .map(column -> text(row, column))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
    }

    static @Nullable BigDecimal cost(String written, List<RowFault> faults) {
        try {
            if (written.length() <= 40) {
                BigDecimal cost = new BigDecimal(written);
                if (Math.abs((long) cost.scale()) <= 30 && cost.abs().compareTo(MOST) <= 0) {
                    return cost;
                }
            }
        } catch (NumberFormatException malformed) {
            // Told below, like a number that is too long.
        }
        faults.add(
                written.isEmpty()
                        ? RowFault.of("BilledCost", "field.required")
                        : RowFault.of("BilledCost", "settlement.row.amount", written));
        return null;
    }

    @Nullable
    LocalDate day(CsvSheet.Row row, String column, List<RowFault> faults) {
        String written = text(row, column);
        if (written.isEmpty()) {
            return null;
        }
        LocalDate day = DateStyle.ISO.read(written);
        if (day == null) {
            faults.add(RowFault.of(column, "settlement.row.date", written));
        }
        return day;
    }

    /** The end of a charge period is not part of it. */
    static @Nullable LocalDate lastDay(@Nullable LocalDate end) {
        return end == null ? null : end.minusDays(1);
    }

    String text(CsvSheet.Row row, String column) {
        Integer place = places.get(column.toLowerCase(Locale.ROOT));
        return place == null ? "" : row.fields().get(place);
    }
}
