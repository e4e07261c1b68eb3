package io.recourse.claim.settlement.file;

import io.recourse.measurement.imports.CsvSheet;
import io.recourse.money.Money;
import io.recourse.text.InputCheck;
import io.recourse.text.InvalidInput;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads FOCUS rows. A row of ChargeCategory Credit with a negative BilledCost is a credit in our favour; it carries the
 * billing period in which it was posted, which is not the month of its cause. FOCUS numbers no rows, so a hash of what
 * the row says is its line number: a longer export of the same month brings the same lines again.
 */
final class FocusCredits {

    private static final List<String> NEEDED =
            List.of("ChargeCategory", "BilledCost", "BillingCurrency", "BillingPeriodStart");
    private static final List<String> SUPPLIERS =
            List.of("ProviderName", "ServiceProviderName", "InvoiceIssuerName", "InvoiceIssuer", "PublisherName");
    /** More than any invoice has, and less than an amount of money can be. */
    private static final BigDecimal MOST = new BigDecimal("9999999999999");

    private static final int HASH_DIGITS = 16;
    private static final String CREDIT = "credit";

    private final CsvSheet sheet;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> sameContent = new HashMap<>();
    private final FocusCharges charges = new FocusCharges(this);

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
        if (cost.signum() >= 0) {
            String why = cost.signum() == 0 ? "settlement.other.zero" : "settlement.other.takenBack";
            return ReadRow.other(row.line(), written, Message.of(why));
        }
        Currency currency = Currency.getInstance(code);
        BigDecimal rounded = cost.negate().setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
        if (rounded.signum() == 0) {
            return ReadRow.other(row.line(), written, Message.of("settlement.other.zero"));
        }
        boolean exact = rounded.compareTo(cost.negate()) == 0;
        return ReadRow.credit(
                row.line(),
                written,
                line(row, billed, Money.of(rounded, code), from == null ? billed : from, to),
                exact ? null : Message.of("settlement.remark.rounded", cost.toPlainString()));
    }

    private ReadLine line(CsvSheet.Row row, LocalDate billed, Money amount, LocalDate from, @Nullable LocalDate to) {
        String number = number(row, billed);
        LocalDate last = to != null && to.isBefore(from) ? null : to;
        return new ReadLine(
                supplier(row),
                DocumentKind.INVOICE,
                number,
                contentKey(row, number),
                from,
                amount,
                null,
                false,
                Cut.joined(
                        text(row, "ChargeDescription"),
                        text(row, "ServiceName"),
                        text(row, "BillingAccountId"),
                        text(row, "Tags")),
                null,
                from,
                last,
                null);
    }

    /** The invoice, or the billing period where the export names none. */
    String number(CsvSheet.Row row, LocalDate billed) {
        String invoice = text(row, "InvoiceId");
        String number = invoice.isEmpty() ? "FOCUS " + billed.toString().substring(0, 7) : invoice;
        return number.length() <= 200 ? number : number.substring(0, 200);
    }

    /** A hash of what the row says; rows that say the very same are counted. */
    String contentKey(CsvSheet.Row row, String number) {
        String content = String.join(
                "\u001f",
                number,
                text(row, "BillingAccountId"),
                text(row, "SubAccountId"),
                text(row, "ServiceName"),
                text(row, "ResourceId"),
                text(row, "SkuId"),
                text(row, "ChargeDescription"),
                text(row, "ChargePeriodStart"),
                text(row, "ChargePeriodEnd"),
                text(row, "BillingCurrency"),
                text(row, "BilledCost"),
                text(row, "Tags"));
        String hash = HexFormat.of()
                .formatHex(Hashes.sha256(content.getBytes(StandardCharsets.UTF_8)))
                .substring(0, HASH_DIGITS);
        int times = sameContent.merge(hash, 1, Integer::sum);
        return times == 1 ? hash : hash + "-" + times;
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
