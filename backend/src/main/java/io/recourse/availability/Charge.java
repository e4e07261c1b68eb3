package io.recourse.availability;

/** What a span of the period was charged as. */
public enum Charge {
    UP,
    DOWN,
    /** Down by the clause's degraded weight, up by the rest. */
    WEIGHTED,
    /** Was down, but the clause does not charge it: counts as up. */
    FORGIVEN,
    /** Left numerator and denominator by an exclusion. */
    EXCLUDED,
    /** Left numerator and denominator by its state, or for want of data. */
    REMOVED,
    /** Outside the service hours; no part of the period. */
    OUT_OF_HOURS;

    private static final Charge[] ALL = values();

    public static Charge of(int ordinal) {
        return ALL[ordinal];
    }

    /** This charge in a set of charges kept as bits. */
    public int bit() {
        return 1 << ordinal();
    }

    /** True if the span is part of the denominator. */
    public boolean isCounted() {
        return this == UP || this == DOWN || this == WEIGHTED || this == FORGIVEN;
    }

    /** True if the span was downtime, be it by a part of it only. */
    public boolean isDown() {
        return this == DOWN || this == WEIGHTED;
    }
}
