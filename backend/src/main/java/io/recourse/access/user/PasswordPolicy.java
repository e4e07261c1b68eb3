package io.recourse.access.user;

import io.recourse.text.InvalidInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which passwords are accepted (OWASP ASVS 5.0, 6.2.1, 6.2.4, 6.2.9): 8 to 128 characters of any kind, none of the
 * 5,000 most used, and neither the user's name nor the product's. No rule about kinds of characters, no forced change.
 */
@Component
class PasswordPolicy {

    static final int LENGTH_MIN = 8;
    static final int LENGTH_MAX = 128;
    private static final String PRODUCT = "recourse";

    private final Set<String> common = readCommon();

    void check(InvalidInput.Check check, String field, String username, String password) {
        int length = password.codePointCount(0, password.length());
        if (!check.that(
                length >= LENGTH_MIN && length <= LENGTH_MAX, field, "password.length", LENGTH_MIN, LENGTH_MAX)) {
            return;
        }
        String plain = password.toLowerCase(Locale.ROOT);
        check.that(!common.contains(plain) && !isOneCharacter(plain), field, "password.common");
        check.that(!plain.contains(PRODUCT), field, "password.guessable");
        check.that(username.length() < 3 || !plain.contains(username), field, "password.guessable");
    }

    private static boolean isOneCharacter(String text) {
        return text.codePoints().distinct().count() == 1;
    }

    private static Set<String> readCommon() {
        try (InputStream file = Objects.requireNonNull(
                        PasswordPolicy.class.getResourceAsStream("common-passwords.txt"), "common-passwords.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
