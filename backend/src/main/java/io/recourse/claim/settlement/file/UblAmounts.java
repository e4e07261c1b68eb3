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

    /** The amount at the path; adds a fault if it is missing, unfit, or in another currency than the document's. */
    @Nullable
    Money read(UblNode node, String path, List<RowFault> faults) {
        UblNode element = node.first(path).orElse(null);
        String written = node.text(path);
        if (element == null || written == null) {
            faults.add(RowFault.of(path, "field.required"));
            return null;
        }
        String own = element.attribute("currencyID");
        if (own != null && !own.equals(documentCurrency)) {
            faults.add(RowFault.of(path, "settlement.row.otherCurrency", written + " " + own, documentCurrency));
            return null;
        }
        try {
            if (written.length() <= LONGEST_NUMBER) {
                return Money.of(written, documentCurrency);
            }
        } catch (InvalidInput unfit) {
            // Told below, like a number that is too long.
        }
        faults.add(RowFault.of(path, "settlement.row.amountUnfit", written, documentCurrency));
        return null;
    }

    /**
     * Throws InvalidInput if the lines do not sum to what the document says they do, or with its allowances and charges
     * not to its total without tax (EN 16931, BR-CO-13), as where its lines contain tax.
     *
     * @param adjustments of the document, below zero what they take off
     */
    void checkTotals(UblNode root, List<Money> lines, List<Money> adjustments) {
        if (!lines.isEmpty()) {
            Money sum = sum(lines);
            check(root, "LineExtensionAmount", sum, "settlement.ubl.total");
            check(root, "TaxExclusiveAmount", sum.plus(sum(adjustments)), "settlement.ubl.totalWithoutTax");
        }
    }

    private void check(UblNode root, String total, Money sum, String key) {
        String path = "LegalMonetaryTotal/" + total;
        if (root.first(path).isPresent()) {
            Money stated = read(root, path, new ArrayList<>());
            if (!sum.equals(stated)) {
                throw new InvalidInput(
                        "file", key, sum.toDecimal().toPlainString(), stated == null ? "?" : stated.toString());
            }
        }
    }

    /** The amounts, which are all in the currency of the document, together. */
    Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(documentCurrency), Money::plus);
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
