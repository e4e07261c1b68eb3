package io.recourse.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads plain text from outside; what cannot be read is told as InvalidInput that names the field. */
public final class Input {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9998-12-31T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(36_600);

    private Input() {}

    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(field, "input.required");
        }
        return value;
    }

    /** One of the names of an enum, exactly as it is written. */
    public static <E extends Enum<E>> E choice(String field, String text, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, "input.choice", names(choices)));
    }

    /** The same for a value that may be missing. */
    public static <E extends Enum<E>> E choice(String field, @Nullable String text, Class<E> choices, E otherwise) {
        return text == null ? otherwise : choice(field, text, choices);
    }

    /** An RFC 3339 instant with Z or an offset, in the years 1900 to 9998; cut to milliseconds. */
    public static Instant instant(String field, @Nullable String text) {
        Instant instant;
        try {
            instant = Instant.parse(required(field, text));
        } catch (DateTimeException malformed) {
            throw new InvalidInput(field, "input.instant");
        }
        return usual(field, instant);
    }

    /** The same of an instant that was read already. */
    public static Instant usual(String field, Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new InvalidInput(field, "input.instant");
        }
        return Instant.ofEpochMilli(instant.toEpochMilli());
    }

    /** An ISO 8601 duration such as PT4H or P1DT30M, from zero to about a hundred years; cut to milliseconds. */
    public static Duration duration(String field, String text) {
        Duration duration;
        try {
            duration = Duration.parse(text);
        } catch (DateTimeException malformed) {
            throw new InvalidInput(field, "input.duration");
        }
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new InvalidInput(field, "input.duration");
        }
        return Duration.ofMillis(duration.toMillis());
    }

    /** An IANA time zone such as Asia/Hong_Kong. */
    public static ZoneId zone(String field, @Nullable String text) {
        try {
            return ZoneId.of(required(field, text));
        } catch (DateTimeException unknown) {
            throw new InvalidInput(field, "input.zone");
        }
    }

    /** A calendar day such as 2026-12-25. */
    public static LocalDate date(String field, @Nullable String text) {
        LocalDate date;
        try {
            date = LocalDate.parse(required(field, text));
        } catch (DateTimeException malformed) {
            throw new InvalidInput(field, "input.date");
        }
        if (date.getYear() < 1900 || date.getYear() > 9998) {
            throw new InvalidInput(field, "input.date");
        }
        return date;
    }

    /** A decimal number in plain text such as 99.95. */
    public static BigDecimal decimal(String field, @Nullable String text) {
        try {
            return new BigDecimal(required(field, text));
        } catch (NumberFormatException malformed) {
            throw new InvalidInput(field, "input.decimal");
        }
    }

    /** A whole number within the bounds, both included. */
    public static int whole(String field, String text, int least, int most) {
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw new InvalidInput(field, "input.whole", least, most);
        }
        if (number < least || number > most) {
            throw new InvalidInput(field, "input.whole", least, most);
        }
        return number;
    }

    /** The same list, in which nothing may be missing. */
    public static <T> List<T> noneMissing(String field, List<? extends @Nullable T> values) {
        List<T> present = new ArrayList<>(values.size());
        for (T value : values) {
            present.add(required(field + "[" + present.size() + "]", value));
        }
        return present;
    }

    private static <E extends Enum<E>> String names(Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
