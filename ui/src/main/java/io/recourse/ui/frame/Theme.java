package io.recourse.ui.frame;

import com.vaadin.flow.component.page.ColorScheme;
import java.util.Arrays;

/** Light or dark, or whatever the reader's system says. */
enum Theme {
    SYSTEM("system", ColorScheme.Value.SYSTEM),
    LIGHT("light", ColorScheme.Value.LIGHT),
    DARK("dark", ColorScheme.Value.DARK);

    private final String code;
    private final ColorScheme.Value scheme;

    Theme(String code, ColorScheme.Value scheme) {
        this.code = code;
        this.scheme = scheme;
    }

    /** As it is stored with the user. */
    String code() {
        return code;
    }

    ColorScheme.Value scheme() {
        return scheme;
    }

    /** The theme of that code; SYSTEM for any other text. */
    static Theme of(String code) {
        return Arrays.stream(values())
                .filter(theme -> theme.code.equals(code))
                .findFirst()
                .orElse(SYSTEM);
    }
}
