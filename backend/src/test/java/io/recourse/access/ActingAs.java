package io.recourse.access;

import io.recourse.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Lets a test be somebody for a while; the user needs no row in the database. */
public final class ActingAs {

    private ActingAs() {}

    /** Runs the work as a user named like the role in lower case. */
    public static void role(Role role, Runnable work) {
        user(role.name().toLowerCase(Locale.ROOT), role, work);
    }

    /** Same, with a result. */
    public static <T> T role(Role role, Supplier<T> work) {
        return user(role.name().toLowerCase(Locale.ROOT), role, work);
    }

    /** Runs the work as the named user with one role; useful where maker and checker must differ. */
    public static void user(String username, Role role, Runnable work) {
        user(username, role, () -> {
            work.run();
            return true;
        });
    }

    /** Same, with a result. */
    public static <T> T user(String username, Role role, Supplier<T> work) {
        return AsSystem.callAs(actor(username, Language.ENGLISH, role), work);
    }

    static Actor actor(String username, Language language, Role... roles) {
        UUID id = UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8));
        return new Actor(id, username, username, Set.of(roles), language, 0);
    }
}
