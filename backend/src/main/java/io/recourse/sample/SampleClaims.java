package io.recourse.sample;

import io.recourse.access.Actor;
import io.recourse.access.AsSystem;
import io.recourse.access.user.Identities;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimMove;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.letter.LetterGap;
import io.recourse.claim.letter.LetterGaps;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import io.recourse.money.Money;
import io.recourse.sample.ClaimStory.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets the people of the sample work on the claims that the real breaches opened: signed by one, released by another,
 * answered, booked. Each step passes the same rules as a user's.
 */
@Component
class SampleClaims {

    private final ClaimService claims;
    private final ServiceRegister services;
    private final Identities identities;
    private final SamplePapers papers;
    private final LetterGaps gaps;

    SampleClaims(
            ClaimService claims,
            ServiceRegister services,
            Identities identities,
            SamplePapers papers,
            LetterGaps gaps) {
        this.claims = claims;
        this.services = services;
        this.identities = identities;
        this.papers = papers;
        this.gaps = gaps;
    }

    /** Lets them act, and write down what was said. */
    void tell(List<ClaimStory> stories, List<PaperStory> written) {
        tell(stories);
        papers.tell(written);
    }

    /** Throws IllegalStateException for a story about a breach that did not happen: then the facts have changed. */
    private void tell(List<ClaimStory> stories) {
        List<Claim> open = claims.list(ClaimFilter.all());
        for (ClaimStory story : stories) {
            ServiceId service = services.coded(story.service()).orElseThrow().id();
            Claim claim = open.stream()
                    .filter(one -> one.subject().service().equals(service))
                    .filter(one -> one.periodLabel().equals(story.period()))
                    .filter(one -> story.clause() == null
                            || story.clause().equals(one.subject().clauseTitle()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no claim for " + story));
            for (Step step : story.steps()) {
                claim = take(claim, step);
            }
        }
    }

    private Claim take(Claim claim, Step step) {
        Actor actor = identities.byName(step.by()).orElseThrow();
        if (step.to() == ClaimStatus.SUBMITTED) {
            accountForGaps(claim);
        }
        ClaimMove move = new ClaimMove(
                        step.to(),
                        amount(claim, step.amount()),
                        step.reason(),
                        step.reference(),
                        step.on(),
                        claim.version())
                .openUntil(step.until());
        return AsSystem.callAs(actor, () -> claims.move(claim.id(), move));
    }

    /** What nobody could know of events that were taken from public records, such as our logs of them. */
    private void accountForGaps(Claim claim) {
        if (gaps.of(claim.id()).stream().anyMatch(LetterGap::isOpen)) {
            Actor legal = identities.byName("legal").orElseThrow();
            AsSystem.callAs(legal, () -> gaps.state(claim.id(), "The vendor's own public record shows the outage."));
        }
    }

    private static @Nullable Money amount(Claim claim, @Nullable String text) {
        return text == null
                ? null
                : Money.of(text, claim.amounts().computed().currency().getCurrencyCode());
    }
}
