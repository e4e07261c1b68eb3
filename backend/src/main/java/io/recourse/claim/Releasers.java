package io.recourse.claim;

import io.recourse.access.Role;
import io.recourse.access.user.Colleagues;
import io.recourse.access.user.Colleagues.Colleague;
import io.recourse.claim.policy.Office;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who by name may let a signed claim go, or the second of two releases. */
@Component
class Releasers {

    private final Colleagues colleagues;

    Releasers(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /**
     * Holders of each office whose release may come next, without whoever signed and whoever has released already. Empty
     * for a claim that does not wait for a release.
     */
    List<MayRelease> of(Claim claim) {
        ClaimTrail trail = claim.state().trail();
        if (!trail.isSigned() || !claim.status().isUnsubmitted() || claim.status() == ClaimStatus.DRAFTED) {
            return List.of();
        }
        List<MayRelease> offices = new ArrayList<>();
        for (Office office : List.of(Office.LEGAL, Office.FINANCE)) {
            Office first = claim.state().release().firstAs();
            if (first == null || office.completes(first)) {
                offices.add(new MayRelease(office, people(claim, office)));
            }
        }
        return offices;
    }

    private List<String> people(Claim claim, Office office) {
        Role role = office == Office.LEGAL ? Role.LEGAL : Role.FINANCE;
        String maker = claim.state().trail().submittedBy();
        String first = claim.state().release().firstBy();
        return colleagues.holding(role).stream()
                .filter(person ->
                        !person.username().equals(maker) && !person.username().equals(first))
                .map(Colleague::displayName)
                .toList();
    }
}
