package io.recourse.measurement.feed;

import io.recourse.access.CurrentUser;
import io.recourse.text.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Rows of one call that were understood, and what is wrong with the others.
 *
 * @param <T> what a row means
 */
public final class Feed<T> {

    /** Most rows of one call. */
    public static final int MOST_ROWS = 50_000;

    private static final int MOST_REASONS = 1_000;

    /** A row that was understood, with its position in the call. */
    public record Row<T>(int position, T value) {}

    private final List<Row<T>> rows = new ArrayList<>();
    private final List<FeedAnswer.Rejection> rejections = new ArrayList<>();
    private final Locale locale = CurrentUser.locale();
    private int accepted;
    private int duplicate;
    private int rejected;

    private Feed() {}

    /**
     * Understands rows one by one; whatever throws InvalidInput is rejected by itself.
     *
     * @param field name of the list, for the error if it is missing or too long
     */
    public static <T> Feed<T> read(
            String field, @Nullable List<@Nullable JsonNode> rows, Function<FeedRow, T> meaning) {
        if (rows == null) {
            throw new InvalidInput(field, "input.required");
        }
        if (rows.size() > MOST_ROWS) {
            throw new InvalidInput(field, "feed.tooMany", MOST_ROWS);
        }
        Feed<T> feed = new Feed<>();
        for (int i = 0; i < rows.size(); i++) {
            feed.add(i, rows.get(i), meaning);
        }
        return feed;
    }

    private void add(int position, @Nullable JsonNode row, Function<FeedRow, T> meaning) {
        try {
            rows.add(new Row<>(position, meaning.apply(FeedRow.of(row))));
        } catch (InvalidInput invalid) {
            InvalidInput.FieldError error = invalid.errors().getFirst();
            reject(position, error.field(), error.message(locale));
        }
    }

    /** Rows that were understood, in the order of the call. */
    public List<Row<T>> rows() {
        return List.copyOf(rows);
    }

    public void accept() {
        accepted++;
    }

    public void duplicate() {
        duplicate++;
    }

    /** Rejects a row that was understood but does not fit what is known. */
    public void reject(int position, InvalidInput.FieldError error) {
        reject(position, error.field(), error.message(locale));
    }

    private void reject(int position, String field, String reason) {
        rejected++;
        if (rejections.size() < MOST_REASONS) {
            rejections.add(new FeedAnswer.Rejection(position, field, reason));
        }
    }

    /** Counts so far; rejections in the order of the call. */
    public FeedAnswer answer() {
        return new FeedAnswer(
                accepted,
                duplicate,
                rejected,
                rejections.stream()
                        .sorted(java.util.Comparator.comparingInt(FeedAnswer.Rejection::position))
                        .toList());
    }
}
