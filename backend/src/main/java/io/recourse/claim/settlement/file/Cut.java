package io.recourse.claim.settlement.file;

import io.recourse.text.Shortened;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Free text of vendors at the lengths that are kept; nothing is matched beyond them. */
final class Cut {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_REFERENCE = 200;

    private Cut() {}

    static @Nullable String text(@Nullable String text) {
        return cut(text, LONGEST_TEXT);
    }

    static @Nullable String reference(@Nullable String text) {
        return cut(text, LONGEST_REFERENCE);
    }

    /** The parts that say something, once each. */
    static @Nullable String joined(@Nullable String... parts) {
        return text(Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · ")));
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Shortened.to(longest, text.strip());
    }
}
