package io.recourse.web;

import io.recourse.text.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended: the sort values of its last item. Opaque to callers. */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";
    private static final int LENGTH_MAX = 2000;

    public Cursor {
        values = List.copyOf(values);
    }

    /** The position after an item with these sort values, written by their toString. */
    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(Object::toString).toList());
    }

    /** Reads what a caller sends; null if they send none. Throws InvalidInput unless it has this many values. */
    public static @Nullable Cursor read(@Nullable String text, int size) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            if (text.length() <= LENGTH_MAX) {
                byte[] bytes = Base64.getUrlDecoder().decode(text);
                List<String> values = List.of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1));
                if (values.size() == size) {
                    return new Cursor(values);
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw unreadable();
        }
        throw unreadable();
    }

    /** The cursor as callers see it. */
    public String text() {
        byte[] bytes = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public String string(int position) {
        return values.get(position);
    }

    /** A value as a whole number; throws InvalidInput, because the caller made the cursor up. */
    public long number(int position) {
        return value(position, Long::parseLong);
    }

    /** A value as an id; throws InvalidInput. */
    public UUID uuid(int position) {
        return value(position, UUID::fromString);
    }

    /** A value as an instant; throws InvalidInput. */
    public Instant instant(int position) {
        return value(position, Instant::parse);
    }

    /** A value as a day; throws InvalidInput. */
    public LocalDate date(int position) {
        return value(position, LocalDate::parse);
    }

    private <T> T value(int position, Function<String, T> reader) {
        try {
            return reader.apply(values.get(position));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw unreadable();
        }
    }

    private static InvalidInput unreadable() {
        return new InvalidInput("cursor", "field.cursor");
    }
}
