package io.recourse.claim.settlement.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How days are written. Stated by a person: 03/04 is two different days. */
public enum DateStyle {
    /** {@code 2026-03-31}, also with a time behind it, which is passed over. */
    ISO("uuuu-M-d"),
    /** {@code 31/03/2026} */
    DAY_MONTH_SLASH("d/M/uuuu"),
    /** {@code 03/31/2026} */
    MONTH_DAY_SLASH("M/d/uuuu"),
    /** {@code 31.03.2026} */
    DAY_MONTH_DOT("d.M.uuuu"),
    /** {@code 31-Mar-2026}, months in English. */
    DAY_NAMED_MONTH("d-MMM-uuuu"),
    /** {@code 2026/03/31} */
    YEAR_MONTH_SLASH("uuuu/M/d"),
    /** {@code 20260331} */
    COMPACT("uuuuMMdd"),
    /** {@code 2026年3月31日} */
    CHINESE("uuuu'年'M'月'd'日'");

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2200;

    private final DateTimeFormatter format;

    DateStyle(String pattern) {
        format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Reads a day of the years 2000 to 2200; null if it is not written this way or does not exist. */
    public @Nullable LocalDate read(String text) {
        String day = WrittenNumber.plain(text);
        if (this == ISO) {
            day = day.replaceFirst("[T ].*", "");
        } else if (this == DAY_NAMED_MONTH) {
            day = day.replace(' ', '-');
        }
        try {
            LocalDate date = LocalDate.parse(day, format);
            return date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR ? null : date;
        } catch (DateTimeException otherwiseWritten) {
            return null;
        }
    }

    /** The style by which the same signs are other days; null if there is none. */
    @Nullable
    DateStyle otherOrder() {
        return switch (this) {
            case DAY_MONTH_SLASH -> MONTH_DAY_SLASH;
            case MONTH_DAY_SLASH -> DAY_MONTH_SLASH;
            default -> null;
        };
    }

    /** Key of the style's name in the bundles. */
    public String messageKey() {
        return "settlement.date." + name();
    }
}
