package io.recourse.claim.settlement.file;

import io.recourse.measurement.imports.CsvSheet;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a CSV file as a whole says against the way in which it is read. Each row by itself may be readable, and wrong: a
 * day of another order, a thousand taken for one. Such a file is refused, or the amount is, until a person decides.
 */
final class CsvDoubts {

    private static final int NAMED = 10;
    private static final int THOUSANDS = 3;
    private static final Pattern ONE_SIGN_AND_THREE = Pattern.compile("[^\\d]*[1-9]\\d{0,2}([.,])\\d{3}[^\\d]*");

    private final CsvSheet sheet;
    private final CsvMapping mapping;
    private final boolean decimalsAreProven;

    CsvDoubts(CsvSheet sheet, CsvMapping mapping) {
        this.sheet = sheet;
        this.mapping = mapping;
        decimalsAreProven =
                sheet.rows().stream().anyMatch(row -> provesDecimals(mapping.text(sheet, row, CsvField.AMOUNT)));
    }

    /** Throws InvalidInput if days have another order, or amounts both signs where all were said to be credits. */
    void refuse() {
        refuseOtherOrder();
        if (mapping.sign() == SignRule.ALL_ARE_CREDITS) {
            refuseBothSigns();
        }
    }

    /**
     * True for an amount such as 1.500 that is either fifteen hundred or one and a half, where no other amount of the
     * file has another number of decimals.
     */
    boolean leavesOpen(String written, String currency) {
        String plain = mapping.decimal().plain(written);
        var matcher = ONE_SIGN_AND_THREE.matcher(plain);
        if (decimalsAreProven || !matcher.matches()) {
            return false;
        }
        boolean readAsDecimals = matcher.group(1).charAt(0) == mapping.decimal().decimalSign();
        boolean hasThousandths = Currency.getInstance(currency).getDefaultFractionDigits() == THOUSANDS;
        return readAsDecimals != hasThousandths;
    }

    /** It has decimals, and not three of them, or three that follow more than a group of thousands has. */
    private boolean provesDecimals(String written) {
        if (mapping.decimal().read(written) == null) {
            return false;
        }
        String plain = mapping.decimal().plain(written);
        int sign = plain.indexOf(mapping.decimal().decimalSign());
        return sign >= 0 && !ONE_SIGN_AND_THREE.matcher(plain).matches();
    }

    /** Days that exist only in the other order prove it: the others would be read as days of other months. */
    private void refuseOtherOrder() {
        DateStyle other = mapping.date().otherOrder();
        if (other == null) {
            return;
        }
        for (CsvSheet.Row row : sheet.rows()) {
            for (CsvField field : List.of(CsvField.ISSUED_ON, CsvField.SERVICE_FROM, CsvField.SERVICE_TO)) {
                String written = mapping.text(sheet, row, field);
                if (mapping.date().read(written) == null && other.read(written) != null) {
                    throw new InvalidInput("date", "settlement.mapping.otherOrder", written, row.line());
                }
            }
        }
    }

    /** Where amounts have both signs, one of them takes from the other: somebody has to say which one is a credit. */
    private void refuseBothSigns() {
        Map<Integer, List<String>> linesBySign = new HashMap<>();
        for (CsvSheet.Row row : sheet.rows()) {
            BigDecimal amount = mapping.decimal().read(mapping.text(sheet, row, CsvField.AMOUNT));
            if (amount != null && amount.signum() != 0) {
                linesBySign
                        .computeIfAbsent(amount.signum(), sign -> new ArrayList<>())
                        .add(Integer.toString(row.line()));
            }
        }
        List<String> below = linesBySign.getOrDefault(-1, List.of());
        List<String> above = linesBySign.getOrDefault(1, List.of());
        if (!below.isEmpty() && !above.isEmpty()) {
            boolean fewBelow = below.size() <= above.size();
            List<String> few = fewBelow ? below : above;
            throw new InvalidInput(
                    "sign",
                    fewBelow ? "settlement.mapping.someNegative" : "settlement.mapping.somePositive",
                    few.size(),
                    String.join(" · ", few.subList(0, Math.min(NAMED, few.size()))) + (few.size() > NAMED ? " …" : ""));
        }
    }
}
