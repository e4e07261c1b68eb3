package io.recourse.text;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in the API.
 *
 * @param nextCursor what to send as {@code cursor} for the next page; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /** Rows of a page if the caller names no limit. */
    public static final int USUAL_LIMIT = 100;

    /** Most rows of a page. */
    public static final int HIGHEST_LIMIT = 500;

    public Page {
        items = List.copyOf(items);
    }

    /** The limit a caller asked for; throws InvalidInput if it is not within 1 to 500. */
    public static int limit(@Nullable Integer requested) {
        if (requested == null) {
            return USUAL_LIMIT;
        }
        if (requested < 1 || requested > HIGHEST_LIMIT) {
            throw new InvalidInput("limit", "field.range", 1, HIGHEST_LIMIT);
        }
        return requested;
    }

    /**
     * A page of at most {@code limit} rows.
     *
     * @param rows the rows, fetched with a limit of one more than {@code limit}, so that it is known whether more follow
     * @param cursor names a row so that the next page can begin after it
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, ?> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        return new Page<>(
                rows.subList(0, limit), cursor.apply(rows.get(limit - 1)).toString());
    }

    /** Reads a cursor by the given function; throws InvalidInput if it is none of ours. */
    public static <I> @Nullable I cursor(@Nullable String cursor, Function<String, I> reader) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            return reader.apply(cursor);
        } catch (IllegalArgumentException foreign) {
            throw new InvalidInput("cursor", "field.cursor");
        }
    }
}
