package io.recourse.measurement.feed;

import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One row as it was sent; each reading throws InvalidInput that names the field. */
public final class FeedRow {

    /** Clocks of senders may run ahead of ours by so much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final JsonNode node;

    private FeedRow(JsonNode node) {
        this.node = node;
    }

    static FeedRow of(@Nullable JsonNode node) {
        if (node == null || !node.isObject()) {
            throw new InvalidInput("row", "feed.object");
        }
        return new FeedRow(node);
    }

    /** Refuses fields of other names: a misspelt one would silently be lost. */
    public FeedRow only(Set<String> names) {
        for (String name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw new InvalidInput(name, "problem.unreadable.unknownField");
            }
        }
        return this;
    }

    /** Text without surrounding blanks; null if it is missing or empty. */
    public @Nullable String text(String field, int longest) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new InvalidInput(field, "feed.text");
        }
        String text = value.stringValue().strip();
        if (text.length() > longest) {
            throw new InvalidInput(field, "input.tooLong", longest);
        }
        return text.isEmpty() ? null : text;
    }

    public String requiredText(String field, int longest) {
        return Input.required(field, text(field, longest));
    }

    /** A web address; null if there is none. */
    public @Nullable String url(String field) {
        String url = text(field, 500);
        if (url != null && !url.matches("https?://\\S+")) {
            throw new InvalidInput(field, "field.url");
        }
        return url;
    }

    public @Nullable Boolean flag(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            throw new InvalidInput(field, "feed.flag");
        }
        return value.booleanValue();
    }

    /** A whole number, as a number or as text, within the bounds. */
    public @Nullable Long whole(String field, long least, long most) {
        BigDecimal number = number(field);
        if (number == null) {
            return null;
        }
        boolean fits = number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        if (!fits) {
            throw new InvalidInput(field, "input.whole", least, most);
        }
        return number.longValueExact();
    }

    /** A number, or text that is one; null if it is missing. */
    public @Nullable BigDecimal number(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isString()) {
            return Input.decimal(field, value.stringValue());
        }
        if (!value.isNumber()) {
            throw new InvalidInput(field, "input.decimal");
        }
        return value.decimalValue();
    }

    /** An instant from the year 2000 to a minute after now; null if it is missing. */
    public @Nullable Instant instant(String field, Clock clock) {
        String text = text(field, 100);
        if (text == null) {
            return null;
        }
        Instant instant = Input.instant(field, text);
        if (instant.isBefore(EARLIEST)) {
            throw new InvalidInput(field, "feed.tooEarly");
        }
        if (instant.isAfter(clock.instant().plus(TOLERANCE))) {
            throw new InvalidInput(field, "feed.future");
        }
        return instant;
    }

    public Instant requiredInstant(String field, Clock clock) {
        return Input.required(field, instant(field, clock));
    }

    /** Rows within the row; empty if there are none. */
    public List<FeedRow> rows(String field, int most) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray() || value.size() > most) {
            throw new InvalidInput(field, "feed.list", most);
        }
        List<FeedRow> rows = new ArrayList<>();
        for (JsonNode row : value) {
            rows.add(of(row));
        }
        return rows;
    }
}
