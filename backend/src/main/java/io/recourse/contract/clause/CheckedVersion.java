package io.recourse.contract.clause;

import io.recourse.contract.Term;
import org.jspecify.annotations.Nullable;

/** A draft that has been trimmed and found complete. */
record CheckedVersion(Term validity, @Nullable String amendment, ClauseTerms terms) {

    /** The same on other days. */
    CheckedVersion during(Term other) {
        return new CheckedVersion(other, amendment, terms);
    }
}
