package io.recourse.access.user;

import io.recourse.access.Role;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an administrator enters about a user. */
public record UserData(
        String username, String displayName, @Nullable String email, Set<Role> roles, Language language) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,100}@[^\\s@]{1,150}");
    private static final int NAME_LENGTH_MAX = 200;

    public UserData {
        username = username.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
        email = email == null || email.isBlank() ? null : email.strip();
        roles = Set.copyOf(roles);
    }

    void check(InvalidInput.Check check) {
        check.that(USERNAME.matcher(username).matches(), "username", "user.username.form");
        check.that(!displayName.isEmpty(), "displayName", "field.required");
        check.that(displayName.length() <= NAME_LENGTH_MAX, "displayName", "field.tooLong", NAME_LENGTH_MAX);
        check.that(email == null || EMAIL.matcher(email).matches(), "email", "field.email");
        check.that(!roles.isEmpty(), "roles", "user.roles.none");
    }
}
