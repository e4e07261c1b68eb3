package io.recourse.claim.settlement.file;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How amounts are written. Thousands may be parted by the other sign, a space or an apostrophe, in threes only. */
public enum DecimalStyle {
    /** {@code 1,234.50} */
    POINT(",", '.'),
    /** {@code 1.234,50} */
    COMMA(".", ',');

    private static final String SPACES = " \u00a0\u202f\u2009'\u2019";

    private final Pattern number;
    private final Pattern grouping;
    private final char thousandsSign;
    private final char decimalSign;

    DecimalStyle(String group, char decimalSign) {
        String groups = "[" + group + SPACES + "]";
        String fraction = "(" + Pattern.quote(String.valueOf(decimalSign)) + "\\d+)?";
        this.number = Pattern.compile("(\\d{1,3}(" + groups + "\\d{3})+|\\d+)" + fraction);
        this.grouping = Pattern.compile(groups);
        this.thousandsSign = group.charAt(0);
        this.decimalSign = decimalSign;
    }

    /**
     * Reads an amount; null if it is not written this way. A negative one has a minus in front or behind, or stands in
     * parentheses; a sign or code of a currency is passed over; digits may be of any script.
     */
    public @Nullable BigDecimal read(String text) {
        String digits = plain(CurrencySign.off(text).amount());
        boolean negative = false;
        if (digits.startsWith("(") && digits.endsWith(")")) {
            negative = true;
            digits = digits.substring(1, digits.length() - 1).strip();
        } else if (digits.startsWith("-") || digits.endsWith("-")) {
            negative = true;
            digits = (digits.startsWith("-") ? digits.substring(1) : digits.substring(0, digits.length() - 1)).strip();
        } else if (digits.startsWith("+")) {
            digits = digits.substring(1).strip();
        }
        if (digits.length() > 30 || !number.matcher(digits).matches()) {
            return null;
        }
        BigDecimal amount =
                new BigDecimal(grouping.matcher(digits).replaceAll("").replace(decimalSign, '.'));
        return negative ? amount.negate() : amount;
    }

    char decimalSign() {
        return decimalSign;
    }

    /** A figure of this style in the signs of ASCII. */
    String plain(String text) {
        return WrittenNumber.plain(text, decimalSign, thousandsSign);
    }

    /** Key of the style's name in the bundles. */
    public String messageKey() {
        return "settlement.decimal." + name();
    }
}
