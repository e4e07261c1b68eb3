package io.recourse.db.id;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids like those of the database's uuidv7() (RFC 9562, with the part of the millisecond in the 12 bits behind it), for
 * rows that are written many at once: asking the database for each of their ids would cost another round trip. They are
 * names and no secrets.
 */
public final class TimeOrderedIds {

    private static final long VERSION = 7L << 12;
    private static final long VARIANT = 1L << 63;
    private static final long RANDOM = (1L << 62) - 1;
    private static final int PARTS_OF_A_MILLISECOND = 4_096;

    private TimeOrderedIds() {}

    /** An id of now, by the clock of this machine. */
    public static UUID next() {
        Instant now = Instant.now();
        long part = now.getNano() % 1_000_000 * (long) PARTS_OF_A_MILLISECOND / 1_000_000;
        return new UUID(
                now.toEpochMilli() << 16 | VERSION | part,
                VARIANT | ThreadLocalRandom.current().nextLong() & RANDOM);
    }
}
