package io.recourse.contract.clause;

import io.recourse.contract.Term;
import io.recourse.text.InputCheck;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a new version comes to stand among the others of its clause.
 *
 * @param validity its days; without a last day it holds until the next version begins
 * @param superseded version that ends the day before the new one begins; null if none is cut short
 */
record Placement(Term validity, @Nullable ClauseVersion superseded) {

    /** Notes a fault if the version would share days with another that it does not simply follow. */
    static Placement of(Term entered, List<ClauseVersion> others, InputCheck check) {
        Term validity = new Term(entered.from(), entered.until() == null ? next(entered, others) : entered.until());
        Optional<ClauseVersion> superseded = others.stream()
                .filter(other -> isFollowedBy(other.validity(), validity))
                .findFirst();
        others.stream()
                .filter(other -> other.validity().overlaps(validity))
                .filter(other -> superseded.filter(other::equals).isEmpty())
                .findFirst()
                .ifPresent(other -> refuse(other, check));
        return new Placement(validity, superseded.orElse(null));
    }

    /** Notes a fault if an existing version would share days with another one. */
    static void keepsApart(Term validity, List<ClauseVersion> others, InputCheck check) {
        others.stream()
                .filter(other -> other.validity().overlaps(validity))
                .findFirst()
                .ifPresent(other -> refuse(other, check));
    }

    /** The days of the superseded version that remain to it. */
    static Term shortened(ClauseVersion superseded, Term next) {
        return new Term(superseded.validity().from(), next.from());
    }

    private static boolean isFollowedBy(Term earlier, Term later) {
        boolean runsToItsEnd = earlier.until() == null
                || later.until() == null
                || !earlier.until().isAfter(later.until());
        return earlier.overlaps(later) && earlier.from().isBefore(later.from()) && runsToItsEnd;
    }

    private static @Nullable LocalDate next(Term term, List<ClauseVersion> others) {
        return others.stream()
                .map(other -> other.validity().from())
                .filter(from -> from.isAfter(term.from()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static void refuse(ClauseVersion other, InputCheck check) {
        LocalDate last = other.validity().lastDay();
        if (last == null) {
            check.that(
                    false,
                    "firstDay",
                    "clause.overlapsOpen",
                    other.number(),
                    other.validity().from().toString());
        } else {
            check.that(
                    false,
                    "firstDay",
                    "clause.overlaps",
                    other.number(),
                    other.validity().from().toString(),
                    last.toString());
        }
    }
}
