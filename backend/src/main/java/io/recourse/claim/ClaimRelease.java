package io.recourse.claim;

import io.recourse.claim.policy.Office;
import org.jspecify.annotations.Nullable;

/**
 * How many people must let a signed claim go, and who of them already has.
 *
 * @param two the signed amount is above the limit: legal and finance both release, three people with the maker
 * @param firstBy who gave the first of two releases; null if nobody has, or one is enough
 * @param firstAs in which office; EITHER, for somebody who holds both, until the second one decides
 * @param finalAs office of the release that let the claim go, where two were needed
 */
public record ClaimRelease(
        boolean two,
        @Nullable String firstBy,
        @Nullable Office firstAs,
        @Nullable Office finalAs) {

    /** Where one is enough and nobody has released anything. */
    static final ClaimRelease ONE = new ClaimRelease(false, null, null, null);

    static ClaimRelease of(boolean two) {
        return two ? new ClaimRelease(true, null, null, null) : ONE;
    }

    /** True while the first of two releases is missing. */
    boolean isFirstMissing() {
        return two && firstBy == null;
    }

    ClaimRelease first(String by, Office as) {
        return new ClaimRelease(true, by, as, null);
    }

    /** Settles in which office each of the two has released. */
    ClaimRelease second(Office as) {
        if (firstAs == null) {
            throw new IllegalStateException("A second release without a first");
        }
        Office last = as.beside(firstAs == Office.EITHER && as == Office.EITHER ? Office.LEGAL : firstAs);
        return new ClaimRelease(true, firstBy, firstAs.beside(last), last);
    }
}
