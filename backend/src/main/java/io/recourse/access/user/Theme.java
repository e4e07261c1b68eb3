package io.recourse.access.user;

import java.util.Locale;

/** Colours of the user interface. */
public enum Theme {
    /** As the person's device says. */
    SYSTEM,
    LIGHT,
    DARK;

    /** The theme with this name in lower case, as it is stored; throws IllegalArgumentException if there is none. */
    public static Theme of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name in lower case, as it is stored. */
    public String storedName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
