package io.recourse.sample;

/** Whether the installation carries the sample workspace. */
public enum SampleState {
    /** Never asked for. */
    NONE,
    /** Being entered, or cut short while it was. */
    LOADING,
    /** There, and complete. */
    LOADED,
    /** Taken away; it does not come back by itself. */
    REMOVED
}
