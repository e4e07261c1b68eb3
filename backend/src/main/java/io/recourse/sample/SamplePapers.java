package io.recourse.sample;

import io.recourse.access.Actor;
import io.recourse.access.AsSystem;
import io.recourse.access.user.Identities;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.claim.paper.ClaimPaperService;
import io.recourse.claim.paper.FileDraft;
import io.recourse.claim.paper.NoteDraft;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets the people of the sample write down what they said and heard. They go with their claims. */
@Component
class SamplePapers {

    private final ClaimService claims;
    private final ClaimPaperService papers;
    private final ServiceRegister services;
    private final Identities identities;

    SamplePapers(ClaimService claims, ClaimPaperService papers, ServiceRegister services, Identities identities) {
        this.claims = claims;
        this.papers = papers;
        this.services = services;
        this.identities = identities;
    }

    /** Throws IllegalStateException for papers of a claim that is not there: then the facts have changed. */
    void tell(List<PaperStory> stories) {
        List<Claim> all = claims.list(ClaimFilter.all());
        for (PaperStory story : stories) {
            ServiceId service = services.coded(story.service()).orElseThrow().id();
            Claim claim = all.stream()
                    .filter(one -> one.subject().service().equals(service))
                    .filter(one -> one.periodLabel().equals(story.period()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no claim for " + story));
            story.papers().forEach(paper -> write(claim, paper));
        }
    }

    private void write(Claim claim, PaperStory.Paper paper) {
        Actor actor = identities.byName(paper.by()).orElseThrow();
        NoteDraft note = new NoteDraft(
                paper.kind(),
                paper.text(),
                paper.at(),
                paper.contact(),
                paper.reference(),
                Boolean.TRUE.equals(paper.privileged()),
                null,
                null);
        List<FileDraft> attachments = paper.fileName() == null || paper.file() == null
                ? List.of()
                : List.of(FileDraft.of(paper.fileName(), paper.file().getBytes(StandardCharsets.UTF_8)));
        AsSystem.callAs(actor, () -> papers.addNote(claim.id(), note, attachments));
    }
}
