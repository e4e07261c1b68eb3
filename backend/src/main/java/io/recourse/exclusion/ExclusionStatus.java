package io.recourse.exclusion;

import java.util.Set;

/** Where an exclusion stands. Only an accepted one changes a figure. */
public enum ExclusionStatus {
    PROPOSED,
    CONTESTED,
    ACCEPTED,
    REFUSED;

    /** What it can become next; a decision is revised by proposing again, except that accepted ones can be refused. */
    public Set<ExclusionStatus> next() {
        return switch (this) {
            case PROPOSED -> Set.of(CONTESTED, ACCEPTED, REFUSED);
            case CONTESTED -> Set.of(ACCEPTED, REFUSED);
            case ACCEPTED -> Set.of(REFUSED);
            case REFUSED -> Set.of();
        };
    }
}
