package io.recourse.measurement.imports;

import io.recourse.text.InvalidInput.FieldError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time as people and programs write it: {@code 2026-03-01T10:00}, {@code 2026-03-01 10:00:30.5}, with or without
 * an offset ({@code Z}, {@code +08:00}). Without one the stated zone holds, and a time that its clock never showed, or
 * showed twice, is an error rather than a guess. Kept to the millisecond; what is finer is cut.
 */
public final class SourceTime {

    /** What was read: an instant, or what is wrong. */
    public record Reading(
            @Nullable Instant instant, @Nullable FieldError error) {

        static Reading of(Instant instant) {
            return new Reading(instant.truncatedTo(ChronoUnit.MILLIS), null);
        }

        static Reading wrong(String field, String key, Object... arguments) {
            return new Reading(null, new FieldError(field, key, arguments));
        }
    }

    /** Nothing is told of before: no service was bought then. */
    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][ ]HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .toFormatter(java.util.Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private SourceTime() {}

    /** Reads the text of a field; {@code now} is the latest time a measurement can have. */
    public static Reading read(String field, String text, ZoneId zone, Instant now) {
        TemporalAccessor parsed;
        try {
            parsed = FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        } catch (DateTimeException malformed) {
            return Reading.wrong(field, "import.time.form", text);
        }
        Reading reading = parsed instanceof OffsetDateTime moment
                ? Reading.of(moment.toInstant())
                : inZone(field, text, (LocalDateTime) parsed, zone);
        Instant instant = reading.instant();
        if (instant != null && instant.isBefore(EARLIEST)) {
            return Reading.wrong(field, "import.time.tooEarly", text);
        }
        if (instant != null && instant.isAfter(now)) {
            return Reading.wrong(field, "import.time.future", text);
        }
        return reading;
    }

    private static Reading inZone(String field, String text, LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 0 -> Reading.wrong(field, "import.time.gap", text, zone.getId());
            case 1 -> Reading.of(local.toInstant(offsets.getFirst()));
            default ->
                Reading.wrong(
                        field,
                        "import.time.twice",
                        text,
                        zone.getId(),
                        offsets.getFirst().getId(),
                        offsets.getLast().getId());
        };
    }
}
