package io.recourse.reports.evidence.files;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as files have them: RFC 3339, to the second or, where it matters, the millisecond. */
final class Times {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private Times() {}

    /** In UTC, with a Z; empty for null. */
    static String utc(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    /** In a zone, with its offset; empty for null. */
    static String local(@Nullable Instant instant, ZoneId zone) {
        if (instant == null) {
            return "";
        }
        return (instant.getNano() == 0 ? SECONDS : MILLIS).format(instant.atZone(zone));
    }

    static BigDecimal seconds(Duration length) {
        BigDecimal seconds = BigDecimal.valueOf(length.toMillis(), 3).stripTrailingZeros();
        return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
    }
}
