package io.recourse.ui.claim;

import io.recourse.claim.Claim;
import io.recourse.claim.ClaimSubject;
import io.recourse.claim.ClaimTrail;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;

/** What a claim is about, and who did its decisive steps. */
class FactsCard extends SectionCard {

    FactsCard(Claim claim) {
        super(UiTexts.text("claims.facts"));
        ClaimSubject subject = claim.subject();
        ClaimTrail trail = claim.state().trail();
        Formats formats = Formats.current();
        String assessment = UiTexts.text("claims.assessmentOf", UiTexts.isolated(PeriodText.of(claim.periodLabel())));
        KeyValueList facts = new KeyValueList()
                .fact(UiTexts.text("claims.vendor"), Links.to("vendors/" + subject.vendor(), subject.vendorName()))
                .fact(
                        UiTexts.text("claims.contract"),
                        Links.to("contracts/" + subject.contract(), subject.contractReference()))
                .fact(UiTexts.text("claims.service"), Links.to("services/" + subject.service(), subject.serviceName()))
                .fact(UiTexts.text("claims.clause"), Links.to("clauses/" + subject.clause(), subject.clauseTitle()))
                .fact(UiTexts.text("claims.period"), Links.to("assessments/" + subject.assessment(), assessment));
        if (trail.notifiedOn() != null) {
            facts.fact(UiTexts.text("claims.notifiedOn"), formats.date(trail.notifiedOn()));
        }
        facts.fact(UiTexts.text("claims.submittedBy"), trail.submittedBy());
        if (claim.state().release().two()) {
            facts.fact(
                    UiTexts.text("claims.firstReleasedBy"),
                    claim.state().release().firstBy());
        }
        add(facts.fact(UiTexts.text("claims.releasedBy"), trail.releasedBy())
                .fact(UiTexts.text("claims.submittedOn"), formats.date(trail.submittedOn()))
                .fact(UiTexts.text("claims.approvedOn"), formats.date(trail.approvedOn()))
                .fact(UiTexts.text("claims.creditedOn"), formats.date(trail.creditedOn()))
                .fact(UiTexts.text("claims.step.vendorReference"), trail.vendorReference()));
    }
}
