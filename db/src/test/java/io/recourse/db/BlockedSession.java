package io.recourse.db;

import java.time.Duration;
import org.jooq.DSLContext;

/** A session of the database that waits for another one's lock. */
public final class BlockedSession {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private BlockedSession() {}

    /** Returns once somebody waits in this database; fails if nobody does. */
    public static void await(DSLContext sql) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (Boolean.TRUE.equals(sql.fetchValue("""
                    SELECT EXISTS (SELECT FROM pg_stat_activity
                        WHERE wait_event_type = 'Lock' AND datname = current_database())"""))) {
                return;
            }
            Thread.sleep(5);
        }
        throw new AssertionError("Nobody waits for a lock");
    }
}
