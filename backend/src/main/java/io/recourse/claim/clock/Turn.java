package io.recourse.claim.clock;

import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.Task;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who must act so that a clock stops.
 *
 * @param exceptFor user who may not, although the role would; null if there is none
 */
public record Turn(Set<Role> roles, @Nullable String exceptFor) {

    public Turn {
        roles = Set.copyOf(roles);
    }

    /** Makers until the claim is signed, then those who may release it, without the one who signed. */
    static Turn of(Claim claim, ClockKind clock) {
        boolean waitsForRelease = clock == ClockKind.CLAIM && claim.status() == ClaimStatus.AWAITING_RELEASE;
        return waitsForRelease
                ? new Turn(Task.RELEASE.roles(), claim.state().trail().submittedBy())
                : new Turn(Task.PREPARE.roles(), null);
    }

    /** True for somebody of these roles and this name. */
    public boolean isOf(Set<Role> inForce, String username) {
        return !username.equals(exceptFor) && inForce.stream().anyMatch(roles::contains);
    }
}
