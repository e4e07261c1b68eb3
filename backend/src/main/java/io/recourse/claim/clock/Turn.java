package io.recourse.claim.clock;

import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.Task;
import io.recourse.claim.policy.Office;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who must act so that a clock stops.
 *
 * @param exceptFor user who may not, although the role would; null if there is none
 */
public record Turn(Set<Role> roles, @Nullable String exceptFor) {

    /** Those who draft claims and tell vendors of incidents. */
    static final Turn MAKERS = new Turn(Task.PREPARE.roles(), null);

    public Turn {
        roles = Set.copyOf(roles);
    }

    /**
     * Makers until the claim is signed, then those who may release it, without the one who signed; where two must
     * release it, after the first of them only the other office. An offer is answered by those who release.
     */
    static Turn of(Claim claim, ClockKind clock) {
        if (clock == ClockKind.OFFER) {
            return new Turn(Task.RELEASE.roles(), null);
        }
        String maker = claim.state().trail().submittedBy();
        if (clock == ClockKind.NOTICE || maker == null) {
            return MAKERS;
        }
        return new Turn(releasers(claim.state().release().firstAs()), maker);
    }

    private static Set<Role> releasers(@Nullable Office first) {
        if (first == null || first == Office.EITHER) {
            return Task.RELEASE.roles();
        }
        return Set.of(first == Office.LEGAL ? Role.FINANCE : Role.LEGAL);
    }

    /** True for somebody of these roles and this name. */
    public boolean isOf(Set<Role> inForce, String username) {
        return !username.equals(exceptFor) && inForce.stream().anyMatch(roles::contains);
    }
}
