package io.recourse.web;

import io.recourse.text.InvalidInput;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, as every list of the API is answered.
 *
 * @param items in a stable order
 * @param nextCursor to be sent as {@code cursor} for the next part; null after the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /** Most items that one answer holds. */
    public static final int LIMIT_MAX = 500;

    private static final int LIMIT_DEFAULT = 100;

    public Page {
        items = List.copyOf(items);
    }

    /** How many items to answer: 100 if the caller says nothing; throws InvalidInput outside 1 to 500. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return LIMIT_DEFAULT;
        }
        if (asked < 1 || asked > LIMIT_MAX) {
            throw new InvalidInput("limit", "field.range", 1, LIMIT_MAX);
        }
        return asked;
    }

    /**
     * Makes a page from up to {@code limit + 1} items in order: the one too many only says that there is more.
     *
     * @param position what {@link Cursor#of} makes of the last item, so that the next page starts after it
     */
    public static <T> Page<T> of(List<T> limitAndOne, int limit, Function<T, Cursor> position) {
        if (limitAndOne.size() <= limit) {
            return new Page<>(limitAndOne, null);
        }
        List<T> items = limitAndOne.subList(0, limit);
        return new Page<>(items, position.apply(items.getLast()).text());
    }

    /** The same page with each item in another form. */
    public <R> Page<R> map(Function<T, R> form) {
        return new Page<>(items.stream().map(form).toList(), nextCursor);
    }
}
