package io.recourse.availability;

/** Version of the arithmetic, stored with every assessment. */
public final class EngineVersion {

    /** Raised whenever the same inputs could give another result. */
    public static final String CURRENT = "4";

    private EngineVersion() {}
}
