package io.recourse.db.query;

import java.util.function.Supplier;
import org.jooq.DSLContext;

/**
 * Looks many things up one after the other, each through an index. Left to itself the database reads a whole series for
 * each of them as soon as it takes the series for nearly empty, or the asked row for the only one that there is.
 */
public final class ByIndex {

    private static final String SET = "SELECT set_config(name, ?, true)"
            + " FROM unnest(ARRAY['enable_seqscan', 'enable_bitmapscan', 'enable_sort']) AS name";

    private ByIndex() {}

    /** The answer of a query of the running transaction; what fails ends the transaction, and this with it. */
    public static <T> T find(DSLContext database, Supplier<T> query) {
        database.fetch(SET, "off");
        T found = query.get();
        database.fetch(SET, "on");
        return found;
    }
}
