package io.recourse.exclusion;

import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.db.id.ServiceId;
import org.springframework.stereotype.Component;

/** Exclusions as two people make them, for tests: one proposes, another accepts. */
@Component
public class ExclusionFixture {

    private final ExclusionService exclusions;

    ExclusionFixture(ExclusionService exclusions) {
        this.exclusions = exclusions;
    }

    public Exclusion proposed(ServiceId service, ExclusionDraft draft) {
        return ActingAs.user("maker", Role.VENDOR_MANAGER, () -> exclusions.propose(service, draft));
    }

    public Exclusion accepted(Exclusion proposed) {
        return ActingAs.user(
                "checker", Role.LEGAL, () -> exclusions.accept(proposed.id(), proposed.version(), "As agreed"));
    }
}
