package io.recourse.sample;

import io.recourse.access.AsSystem;
import io.recourse.access.user.Identities;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionDraft;
import io.recourse.exclusion.ExclusionService;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets the people of the sample argue about what counts. Each step passes the same rules as a user's. */
@Component
class SampleExclusions {

    private final ExclusionService exclusions;
    private final ServiceRegister services;
    private final Identities identities;

    SampleExclusions(ExclusionService exclusions, ServiceRegister services, Identities identities) {
        this.exclusions = exclusions;
        this.services = services;
        this.identities = identities;
    }

    void tell(List<ExclusionStory> stories) {
        stories.forEach(this::tell);
    }

    private void tell(ExclusionStory story) {
        ServiceId service = services.coded(story.service()).orElseThrow().id();
        ExclusionDraft draft =
                new ExclusionDraft(story.from(), story.to(), story.kind(), story.reason(), story.announced());
        Exclusion exclusion = as(story.by(), () -> exclusions.propose(service, draft));
        if (story.contestedBy() != null) {
            exclusion = contested(exclusion, story.contestedBy(), story);
        }
        if (story.decidedBy() != null) {
            decide(exclusion, story.decidedBy(), story);
        }
    }

    private Exclusion contested(Exclusion exclusion, String by, ExclusionStory story) {
        return as(by, () -> exclusions.contest(exclusion.id(), exclusion.version(), story.objection()));
    }

    private void decide(Exclusion exclusion, String by, ExclusionStory story) {
        as(
                by,
                () -> story.accepted()
                        ? exclusions.accept(exclusion.id(), exclusion.version(), story.decision())
                        : exclusions.refuse(exclusion.id(), exclusion.version(), story.decision()));
    }

    private Exclusion as(String user, Supplier<Exclusion> step) {
        return AsSystem.callAs(identities.byName(user).orElseThrow(), step);
    }
}
