package io.recourse.contract.library;

/** How far published terms can be trusted, by what they were read from. */
public enum Confidence {
    /** The vendor's own text, or a complete copy of it. */
    HIGH,
    /** Parts of the vendor's text, or several secondary sources that agree. */
    MEDIUM,
    /** One secondary source, or sources that contradict each other: check before relying on it. */
    LOW
}
