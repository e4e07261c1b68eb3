package io.recourse.claim.policy;

import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import java.util.Optional;

/** In which capacity somebody decides where legal and finance both have to. */
public enum Office {
    LEGAL,
    FINANCE,
    /** Somebody who holds both; counts as whichever is still missing. */
    EITHER;

    /** Office of the current user; empty for somebody who holds neither. */
    public static Optional<Office> ofCurrentUser() {
        boolean legal = CurrentUser.has(Role.LEGAL);
        boolean finance = CurrentUser.has(Role.FINANCE);
        if (legal && finance) {
            return Optional.of(EITHER);
        }
        if (legal) {
            return Optional.of(LEGAL);
        }
        return finance ? Optional.of(FINANCE) : Optional.empty();
    }

    /** True if the two together are legal and finance. */
    public boolean completes(Office other) {
        return this == EITHER || this != other;
    }

    /** The definite office of this one beside another that completes it. */
    public Office beside(Office other) {
        if (this != EITHER) {
            return this;
        }
        return other == LEGAL ? FINANCE : LEGAL;
    }

    /** Key of the office's name in the bundles. */
    public String messageKey() {
        return "claim.office." + name();
    }
}
