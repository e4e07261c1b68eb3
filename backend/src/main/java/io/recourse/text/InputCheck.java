package io.recourse.text;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects every fault of a form, so that a person sees all of them at once instead of one per attempt.
 * A faulty value is answered with a stand-in; {@link #finish()} throws before anybody can use it.
 */
public final class InputCheck {

    private static final Set<String> CURRENCIES = Currency.availableCurrencies()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final InvalidInput.Check faults = new InvalidInput.Check();

    /** Codes of all currencies that money can be counted in (ISO 4217, without metals and test codes). */
    public static Set<String> currencies() {
        return CURRENCIES;
    }

    /** The version a caller read, which a change must name; throws InvalidInput if it is missing. */
    public static int version(@Nullable Integer version) {
        if (version == null) {
            throw new InvalidInput("version", "field.required");
        }
        return version;
    }

    /** Trimmed text of 1 to {@code longest} characters. */
    public String required(String field, @Nullable String value, int longest) {
        String text = optional(field, value, longest);
        that(text != null, field, "field.required");
        return text == null ? "" : text;
    }

    /** Trimmed text of at most {@code longest} characters; null if there is none. */
    public @Nullable String optional(String field, @Nullable String value, int longest) {
        String text = value == null ? "" : value.strip();
        that(text.length() <= longest, field, "field.tooLong", longest);
        return text.isEmpty() ? null : text;
    }

    /** A value that must be there. */
    public <T> T required(String field, @Nullable T value, T standIn) {
        that(value != null, field, "field.required");
        return value == null ? standIn : value;
    }

    /** A currency by its ISO 4217 code, in any case. */
    public Currency currency(String field, @Nullable String value) {
        String code = required(field, value, 3).toUpperCase(Locale.ROOT);
        boolean known = CURRENCIES.contains(code);
        that(known || code.isEmpty(), field, "field.currency", code);
        return Currency.getInstance(known ? code : "USD");
    }

    /** A zone by its IANA name. */
    public ZoneId zone(String field, @Nullable String value) {
        String name = required(field, value, 60);
        boolean known = ZoneId.getAvailableZoneIds().contains(name);
        that(known || name.isEmpty(), field, "field.zone", name);
        return ZoneId.of(known ? name : "UTC");
    }

    /** Notes a fault of the field unless the condition holds; answers whether it holds. */
    public boolean that(boolean holds, String field, String key, Object... arguments) {
        return faults.that(holds, field, key, arguments);
    }

    /** True as long as no fault was found. */
    public boolean isClean() {
        return faults.isClean();
    }

    /** Throws InvalidInput that names every faulty field, if there is one. */
    public void finish() {
        faults.orThrow();
    }
}
