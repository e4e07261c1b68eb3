package io.recourse.contract.clause;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jooq.JSONB;

/**
 * Documents that were read lately, by their text: many clauses share the same rules, and reading two thousand of them one
 * by one takes longer than judging them. What is remembered is immutable, so everybody may have the same.
 */
final class Remembered<T> {

    private static final int MOST = 2_000;

    private final Function<String, T> reader;
    private final Map<String, T> lately = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MOST;
        }
    };

    Remembered(Function<String, T> reader) {
        this.reader = reader;
    }

    T read(JSONB json) {
        String text = json.data();
        synchronized (lately) {
            T known = lately.get(text);
            if (known != null) {
                return known;
            }
        }
        T read = reader.apply(text);
        synchronized (lately) {
            lately.put(text, read);
        }
        return read;
    }
}
