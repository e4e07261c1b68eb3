package io.recourse.claim.settlement.file;

import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Amounts and days of a UBL document, as its schema writes them: decimal point, no grouping, ISO days. */
record UblAmounts(String documentCurrency) {

    private static final int LONGEST_NUMBER = 40;

    /** The amount at the path in its own currency, else the document's; adds a fault if it is missing or unfit. */
    @Nullable
    Money read(UblNode node, String path, List<RowFault> faults) {
        UblNode element = node.first(path).orElse(null);
        String written = node.text(path);
        if (element == null || written == null) {
            faults.add(RowFault.of(path, "field.required"));
            return null;
        }
        String own = element.attribute("currencyID");
        String currency = own == null ? documentCurrency : own;
        try {
            if (written.length() <= LONGEST_NUMBER) {
                return Money.of(written, currency);
            }
        } catch (InvalidInput unfit) {
            // Told below, like a number that is too long.
        }
        faults.add(RowFault.of(path, "settlement.row.amountUnfit", written, currency));
        return null;
    }

    /** Throws InvalidInput if the lines do not sum to what the document says they do. */
    void checkTotal(UblNode root, List<UblNode> lines) {
        if (root.first("LegalMonetaryTotal/LineExtensionAmount").isEmpty() || lines.isEmpty()) {
            return;
        }
        List<RowFault> faults = new ArrayList<>();
        Money stated = read(root, "LegalMonetaryTotal/LineExtensionAmount", faults);
        BigDecimal sum = BigDecimal.ZERO;
        for (UblNode line : lines) {
            Money amount = read(line, "LineExtensionAmount", faults);
            sum = amount == null ? sum : sum.add(amount.toDecimal());
        }
        if (stated == null || sum.compareTo(stated.toDecimal()) != 0) {
            throw new InvalidInput(
                    "file", "settlement.ubl.total", sum.toPlainString(), stated == null ? "?" : stated.toString());
        }
    }

    /** A day as XML Schema writes it, also with a zone behind it; null if there is none or it is not one. */
    static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : DateStyle.ISO.read(text.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", ""));
    }

    static boolean isPositive(@Nullable String percent) {
        try {
            return percent != null && percent.length() <= LONGEST_NUMBER && new BigDecimal(percent).signum() > 0;
        } catch (NumberFormatException malformed) {
            return false;
        }
    }
}
