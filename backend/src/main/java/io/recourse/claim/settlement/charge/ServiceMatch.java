package io.recourse.claim.settlement.charge;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a line of an invoice is for one of our services: it names the service or its code, whole words, in whatever case
 * and with whatever signs between them.
 */
final class ServiceMatch {

    private final String name;
    private final String code;

    ServiceMatch(String name, String code) {
        this.name = words(name);
        this.code = words(code);
    }

    boolean names(ChargeLine line) {
        return Stream.of(line.serviceName(), line.text())
                .map(ServiceMatch::words)
                .anyMatch(text -> contains(text, name) || contains(text, code));
    }

    /** Accounts that are both known must be the same; one that is not named is not another. */
    static boolean sameAccount(@Nullable String one, @Nullable String other) {
        String first = words(one);
        String second = words(other);
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }

    private static boolean contains(String text, String part) {
        return !part.isEmpty() && (" " + text + " ").contains(" " + part + " ");
    }

    private static String words(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }
}
