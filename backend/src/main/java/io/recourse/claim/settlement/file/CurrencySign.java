package io.recourse.claim.settlement.file;

import io.recourse.text.InputCheck;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs and codes of currencies that stand beside an amount. */
final class CurrencySign {

    private static final Pattern BEFORE =
            Pattern.compile("^([-+(]*\\s*)((?:[A-Z]{1,3})?\\p{Sc}|[A-Z]{3})\\s*(?=[-+(\\d])");
    private static final Pattern BEHIND =
            Pattern.compile("(?<=[-)\\d])\\s*((?:[A-Z]{1,3})?\\p{Sc}|[A-Z]{3})(\\s*[-)]*)$");

    /** Where one sign is that of several currencies, all of them. */
    private static final Map<String, Set<String>> MEANINGS = Map.ofEntries(
            Map.entry("€", Set.of("EUR")),
            Map.entry("£", Set.of("GBP", "GIP", "FKP", "SHP", "EGP", "LBP", "SYP", "SDG", "SSP")),
            Map.entry("¥", Set.of("JPY", "CNY")),
            Map.entry("CN¥", Set.of("CNY")),
            Map.entry("JP¥", Set.of("JPY")),
            Map.entry("RMB", Set.of("CNY")),
            Map.entry("₹", Set.of("INR")),
            Map.entry("₩", Set.of("KRW", "KPW")),
            Map.entry("₫", Set.of("VND")),
            Map.entry("฿", Set.of("THB")),
            Map.entry("₱", Set.of("PHP")),
            Map.entry("₽", Set.of("RUB")),
            Map.entry("₺", Set.of("TRY")),
            Map.entry("₪", Set.of("ILS")),
            Map.entry("₦", Set.of("NGN")),
            Map.entry("₴", Set.of("UAH")),
            Map.entry("US$", Set.of("USD")),
            Map.entry("HK$", Set.of("HKD")),
            Map.entry("S$", Set.of("SGD")),
            Map.entry("SG$", Set.of("SGD")),
            Map.entry("NT$", Set.of("TWD")),
            Map.entry("A$", Set.of("AUD")),
            Map.entry("AU$", Set.of("AUD")),
            Map.entry("C$", Set.of("CAD", "NIO")),
            Map.entry("CA$", Set.of("CAD")),
            Map.entry("NZ$", Set.of("NZD")),
            Map.entry("MOP$", Set.of("MOP")),
            Map.entry("R$", Set.of("BRL")),
            Map.entry("MX$", Set.of("MXN")));

    private static final Set<String> DOLLARS = Set.of(
            "USD", "HKD", "SGD", "TWD", "AUD", "CAD", "NZD", "BND", "MOP", "FJD", "NAD", "JMD", "TTD", "BBD", "BSD",
            "BZD", "BMD", "KYD", "XCD", "GYD", "LRD", "SBD", "SRD", "MXN", "ARS", "CLP", "COP", "UYU", "DOP", "BRL");

    private CurrencySign() {}

    /**
     * An amount without what names its currency.
     *
     * @param amount what is left of it
     * @param currencies codes that the sign can mean; empty if none stands there, or one that nobody knows
     */
    record Amount(String amount, Set<String> currencies) {}

    /** Takes one sign or code off, before the figure or behind it. An unknown word stays, so that it is no amount. */
    static Amount off(String written) {
        String text = WrittenNumber.plain(written).toUpperCase(Locale.ROOT);
        Matcher before = BEFORE.matcher(text);
        if (before.find() && isKnown(before.group(2))) {
            return new Amount(before.group(1) + text.substring(before.end()), meaning(before.group(2)));
        }
        Matcher behind = BEHIND.matcher(text);
        if (behind.find() && isKnown(behind.group(1))) {
            return new Amount(text.substring(0, behind.start()) + behind.group(2), meaning(behind.group(1)));
        }
        return new Amount(text, Set.of());
    }

    private static boolean isKnown(String sign) {
        return MEANINGS.containsKey(sign)
                || sign.equals("$")
                || InputCheck.currencies().contains(sign)
                || sign.length() == 1 && Character.getType(sign.charAt(0)) == Character.CURRENCY_SYMBOL;
    }

    private static Set<String> meaning(String sign) {
        return sign.equals("$")
                ? DOLLARS
                : MEANINGS.getOrDefault(sign, InputCheck.currencies().contains(sign) ? Set.of(sign) : Set.of());
    }
}
