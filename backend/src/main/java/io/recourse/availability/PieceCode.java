package io.recourse.availability;

/**
 * What a piece of time was charged as, in one int: charge (3 bits), state (3), cause (5), and the component that
 * decided, counted from one (the rest; zero if several did). Two pieces with the same code are one.
 */
final class PieceCode {

    static final int NOBODY = -1;
    static final int MOST_COMPONENTS = 1 << 20;

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
    static int of(Charge charge, int state, Cause cause) {
        return because(charge, cause) | state << STATE_SHIFT;
    }

    /** The bits that say how time was charged, and why. */
    static int because(Charge charge, Cause cause) {
        return charge.ordinal() | cause.ordinal() << CAUSE_SHIFT;
    }

    /** The bits that name a component, or nobody. */
    static int ofComponent(int component) {
        return (component + 1) << COMPONENT_SHIFT;
    }

    /** Replaces charge and cause. */
    static int recharged(int code, int because) {
        return code & WHOSE | because;
    }

    static int charge(int code) {
        return code & CHARGE_MASK;
    }

    static int state(int code) {
        return code >>> STATE_SHIFT & STATE_MASK;
    }

    static int cause(int code) {
        return code >>> CAUSE_SHIFT & CAUSE_MASK;
    }

    static int component(int code) {
        return (code >>> COMPONENT_SHIFT) - 1;
    }
}
