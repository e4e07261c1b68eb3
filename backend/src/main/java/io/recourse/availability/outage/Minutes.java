package io.recourse.availability.outage;

/** Clock minutes in epoch milliseconds; every zone in use shows them alike. */
public final class Minutes {

    public static final long MINUTE = 60_000;

    private Minutes() {}

    /** Beginning of the minute in which an instant lies. */
    static long floor(long instant) {
        return Math.floorDiv(instant, MINUTE) * MINUTE;
    }

    /** The instant if a minute begins there, else the beginning of the next. */
    static long ceil(long instant) {
        return floor(instant + MINUTE - 1);
    }
}
