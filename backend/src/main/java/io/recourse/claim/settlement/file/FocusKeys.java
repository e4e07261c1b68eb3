package io.recourse.claim.settlement.file;

import io.recourse.measurement.imports.CsvSheet;
import io.recourse.text.Sha256;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names the rows of a FOCUS export, which numbers none: a hash of what a row says, so that a longer export of the same
 * month brings the same names again. The invoice has no number before it is written; a name without it outlasts that.
 */
final class FocusKeys {

    private static final int HASH_DIGITS = 16;
    private static final int LONGEST_NUMBER = 200;
    private static final List<String> CONTENT = List.of(
            "BillingAccountId",
            "SubAccountId",
            "ServiceName",
            "ResourceId",
            "SkuId",
            "ChargeDescription",
            "ChargePeriodStart",
            "ChargePeriodEnd",
            "BillingCurrency",
            "BilledCost",
            "Tags");

    private final FocusCredits sheet;
    private final Map<String, Integer> twins = new HashMap<>();

    FocusKeys(FocusCredits sheet) {
        this.sheet = sheet;
    }

    /**
     * A row's names.
     *
     * @param number of the invoice, else the month
     * @param month the billing period, as what has no invoice yet is numbered
     * @param line hash of number and content
     * @param content hash of month and content: the line that the row had, or would have, without an invoice
     */
    record Key(String number, String month, String line, String content) {}

    /** Rows that say the very same are counted, so call it once for each. */
    Key of(CsvSheet.Row row, LocalDate billed) {
        String month = "FOCUS " + billed.toString().substring(0, 7);
        String invoice = sheet.text(row, "InvoiceId");
        String number = invoice.isEmpty() ? month : invoice;
        String cut = number.length() <= LONGEST_NUMBER ? number : number.substring(0, LONGEST_NUMBER);
        String line = hash(row, cut);
        int times = twins.merge(line, 1, Integer::sum);
        String place = times == 1 ? "" : "-" + times;
        return new Key(cut, month, line + place, hash(row, month) + place);
    }

    private String hash(CsvSheet.Row row, String number) {
        StringBuilder content = new StringBuilder(number);
        CONTENT.forEach(column -> content.append('\u001f').append(sheet.text(row, column)));
        return Sha256.hex(content.toString()).substring(0, HASH_DIGITS);
    }
}
