package io.recourse.web;

import io.recourse.text.InvalidInput;
import java.util.List;
import java.util.UUID;
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

    /**
     * The page that a caller asks for, of a list that is read after the last item of the page before. Throws InvalidInput
     * for a cursor that was made up, or a limit outside 1 to 500.
     *
     * @param lastId makes the id of that item
     * @param after at most so many items after the one with the id; null to begin
     * @param id of an item
     */
    public static <T, I> Page<T> after(
            @Nullable String cursor,
            @Nullable Integer limit,
            Function<UUID, I> lastId,
            ItemsAfter<T, I> after,
            Function<T, I> id) {
        int rows = limit(limit);
        Cursor position = Cursor.read(cursor, 1);
        I last = position == null ? null : lastId.apply(position.uuid(0));
        return of(after.read(last, rows + 1), rows, item -> Cursor.of(id.apply(item)));
    }

    /**
     * The page that a caller asks for, of a list that is at hand as a whole. Throws InvalidInput for a limit outside 1 to
     * 500, or what is no cursor; after an item that is not there any more nothing comes.
     *
     * @param id of an item
     */
    public static <T> Page<T> among(List<T> all, Function<T, ?> id, @Nullable Integer limit, @Nullable String cursor) {
        int rows = limit(limit);
        Cursor position = Cursor.read(cursor, 1);
        List<T> rest = position == null
                ? all
                : all.stream()
                        .dropWhile(item -> !id.apply(item).toString().equals(position.string(0)))
                        .skip(1)
                        .toList();
        return of(rest.subList(0, Math.min(rest.size(), rows + 1)), rows, item -> Cursor.of(id.apply(item)));
    }

    /** Reads a list in parts. */
    @FunctionalInterface
    public interface ItemsAfter<T, I> {

        /** At most so many items after the one with the id; null to begin. */
        List<T> read(@Nullable I last, int limit);
    }

    /** The same page with each item in another form. */
    public <R> Page<R> map(Function<T, R> form) {
        return new Page<>(items.stream().map(form).toList(), nextCursor);
    }
}
