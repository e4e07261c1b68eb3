package io.recourse.availability.piece;

import io.recourse.availability.Charge;

/**
 * What a piece of time was charged as, in one int: charge (3 bits), state (3), cause (5), and the component that
 * decided, counted from one (the rest; zero if several did). Two pieces with the same code are one.
 */
public final class PieceCode {

    public static final int NOBODY = -1;
    public static final int MOST_COMPONENTS = 1 << 20;

    private static final int CHARGE_MASK = 0x7;
    private static final int STATE_SHIFT = 3;
    private static final int STATE_MASK = 0x7;
    private static final int CAUSE_SHIFT = 6;
    private static final int CAUSE_MASK = 0x1f;
    private static final int COMPONENT_SHIFT = 11;

    /** The bits that say neither how time was charged nor why. */
    private static final int WHOSE = ~(CHARGE_MASK | CAUSE_MASK << CAUSE_SHIFT);

    private PieceCode() {}

    /** The code that names no component yet. */
    public static int of(Charge charge, int state, Cause cause) {
        return because(charge, cause) | state << STATE_SHIFT;
    }

    /** The bits that say how time was charged, and why. */
    public static int because(Charge charge, Cause cause) {
        return charge.ordinal() | cause.ordinal() << CAUSE_SHIFT;
    }

    /** The bits that name a component, or nobody. */
    public static int ofComponent(int component) {
        return (component + 1) << COMPONENT_SHIFT;
    }

    /** Replaces charge and cause. */
    public static int recharged(int code, int because) {
        return code & WHOSE | because;
    }

    public static int charge(int code) {
        return code & CHARGE_MASK;
    }

    public static int state(int code) {
        return code >>> STATE_SHIFT & STATE_MASK;
    }

    public static int cause(int code) {
        return code >>> CAUSE_SHIFT & CAUSE_MASK;
    }

    public static int component(int code) {
        return (code >>> COMPONENT_SHIFT) - 1;
    }
}
