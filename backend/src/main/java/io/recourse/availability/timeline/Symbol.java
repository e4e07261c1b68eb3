package io.recourse.availability.timeline;

/**
 * What a line of components was found to be, in one byte: a state (3 bits) and how it is to be read (2 bits). Higher
 * bits mean something to others only.
 */
public final class Symbol {

    /** The line is charged by the state. */
    public static final int BY_STATE = 0;
    /** Something is in this state, but others stand in for it: the line is up. */
    public static final int REDUNDANT = 1 << 3;
    /** Time that has not come yet; never downtime. */
    public static final int NOT_YET = 2 << 3;

    /** The bits of a symbol. */
    public static final int MASK = 0x1f;

    private Symbol() {}

    static byte of(int state, int reading) {
        return (byte) (state | reading);
    }
}
