package io.recourse.claim.settlement.file;

import io.recourse.measurement.imports.CsvSheet;
import io.recourse.text.InputCheck;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the rows of a FOCUS export that charge something; what is not understood is no charge, and no fault either. */
final class FocusCharges {

    /** Taxes are no part of a fee. */
    private static final Set<String> CHARGING = Set.of("usage", "purchase", "adjustment");

    private final FocusCredits sheet;
    private final FocusKeys keys;

    FocusCharges(FocusCredits sheet, FocusKeys keys) {
        this.sheet = sheet;
        this.keys = keys;
    }

    ReadRow read(CsvSheet.Row row, String written, String category) {
        Message why = Message.of("settlement.other.category", category);
        List<RowFault> faults = new ArrayList<>();
        BigDecimal cost = FocusCredits.cost(sheet.text(row, "BilledCost"), faults);
        String code = sheet.text(row, "BillingCurrency").toUpperCase(Locale.ROOT);
        LocalDate billed = sheet.day(row, "BillingPeriodStart", faults);
        LocalDate from = sheet.day(row, "ChargePeriodStart", faults);
        LocalDate to = FocusCredits.lastDay(sheet.day(row, "ChargePeriodEnd", faults));
        boolean charges = CHARGING.contains(category.toLowerCase(Locale.ROOT))
                && InputCheck.currencies().contains(code);
        if (!charges || cost == null || billed == null || !faults.isEmpty()) {
            return ReadRow.other(row.line(), written, why);
        }
        if (cost.signum() <= 0) {
            Message lowers = Message.of("settlement.other.lowers", category, cost.toPlainString(), code);
            return ReadRow.other(row.line(), written, cost.signum() < 0 ? lowers : why);
        }
        FocusKeys.Key key = keys.of(row, billed);
        String account = sheet.text(row, "SubAccountId");
        ReadCharge charge = new ReadCharge(
                sheet.supplier(row),
                key.number(),
                key.line(),
                billed,
                ReadPart.rounded(cost, code),
                Cut.text(sheet.text(row, "ServiceName")),
                Cut.reference(account.isEmpty() ? sheet.text(row, "BillingAccountId") : account),
                Cut.joined(sheet.text(row, "ChargeDescription"), sheet.text(row, "ResourceId")),
                from == null ? billed : from,
                from != null && to != null && to.isBefore(from) ? null : to,
                cost,
                new ReadCharge.Line(key.month(), key.content()));
        return ReadRow.charge(row.line(), written, charge, why);
    }
}
