package io.recourse.availability.outage;

/** Clock minutes in epoch milliseconds; every zone in use shows them alike. */
public final class Minutes {

    public static final long MINUTE = 60_000;

    /** Added to instants, it makes them positive; a multiple of a minute, more than a hundred million years. */
    private static final long BEFORE_ALL = MINUTE << 46;

    /** A minute is this many times two to the fifth. */
    private static final long ODD_PART = MINUTE >> 5;

    private Minutes() {}

    /** Beginning of the minute in which an instant lies. */
    static long floor(long instant) {
        // Of a number that the compiler knows to be positive it divides in half as many steps.
        return ((instant + BEFORE_ALL) >>> 5) / ODD_PART * MINUTE - BEFORE_ALL;
    }

    /** The instant if a minute begins there, else the beginning of the next. */
    static long ceil(long instant) {
        return floor(instant + MINUTE - 1);
    }
}
