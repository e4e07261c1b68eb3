package io.recourse.contract.terms;

/** How minutes of downtime are counted where each one is paid. */
public enum MinuteRounding {
    /** To the millisecond. */
    EXACT,
    /** A started minute counts whole. */
    UP,
    /** A started minute does not count. */
    DOWN
}
