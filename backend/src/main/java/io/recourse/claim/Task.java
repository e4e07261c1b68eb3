package io.recourse.claim;

import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import java.util.Set;

/** A kind of work on claims, and whose it is. An administrator has every role. */
public enum Task {
    /** Drafting, signing and withdrawing. */
    PREPARE(Role.VENDOR_MANAGER, Role.LEGAL, Role.FINANCE),
    /** Letting a signed claim go out, never the one who signed it; deciding on what the vendor offers. */
    RELEASE(Role.LEGAL, Role.FINANCE),
    /** Recording what the vendor answered. */
    ANSWER(Role.VENDOR_MANAGER, Role.LEGAL),
    /**
     * Letting a claim live again: what was withdrawn while its window is open, by one person; what expired by two, one of
     * legal and one of finance.
     */
    REOPEN(Role.LEGAL, Role.FINANCE),
    /** Recording credit notes and giving up what was agreed. */
    SETTLE(Role.FINANCE),
    /** Computed by the system; nobody does it by hand. */
    COMPUTE;

    private final Set<Role> roles;

    Task(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Roles whose task it is; empty for what only the system does. */
    public Set<Role> roles() {
        return roles;
    }

    /** True if the current user, or the system, may do it. */
    boolean isMine() {
        boolean system =
                CurrentUser.find().filter(actor -> actor.uuid() == null).isPresent();
        return system || roles.stream().anyMatch(CurrentUser::has);
    }
}
