package io.recourse.reports.evidence.facts;

import io.recourse.access.OrganisationService;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentDetail;
import io.recourse.assessment.AssessmentService;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimEvent;
import io.recourse.claim.ClaimLinks;
import io.recourse.claim.ClaimService;
import io.recourse.claim.letter.ClaimLetters;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractService;
import io.recourse.db.id.ClaimId;
import io.recourse.ledger.Ledger;
import io.recourse.reports.evidence.facts.ClaimFacts.Missive;
import io.recourse.reports.evidence.facts.MeasuredFacts.Observed;
import io.recourse.vendor.VendorService;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Gathers the facts of a claim. They follow from what is kept alone: neither the clock nor who asks has a part in them,
 * so that the same claim gives the same facts.
 */
@Component
public class EvidenceReader {

    private final OrganisationService organisations;
    private final ClaimService claims;
    private final ContractService contracts;
    private final VendorService vendors;
    private final AssessmentService assessments;
    private final ClaimLetters letters;
    private final ClaimLinks links;
    private final Ledger ledger;
    private final TermReader terms;
    private final MeasuredReader measured;
    private final RawReader raw;
    private final Correspondence correspondence;

    EvidenceReader(
            OrganisationService organisations,
            ClaimService claims,
            ContractService contracts,
            VendorService vendors,
            AssessmentService assessments,
            ClaimLetters letters,
            ClaimLinks links,
            Ledger ledger,
            TermReader terms,
            MeasuredReader measured,
            RawReader raw,
            Correspondence correspondence) {
        this.organisations = organisations;
        this.claims = claims;
        this.contracts = contracts;
        this.vendors = vendors;
        this.assessments = assessments;
        this.letters = letters;
        this.links = links;
        this.ledger = ledger;
        this.terms = terms;
        this.measured = measured;
        this.raw = raw;
        this.correspondence = correspondence;
    }

    /** Throws NotFound if there is no such claim. */
    public EvidenceFacts read(ClaimId id) {
        Claim claim = claims.get(id);
        List<ClaimEvent> events = claims.events(id);
        AssessmentDetail detail = assessments.detail(claim.subject().assessment());
        Assessment assessment = detail.assessment();
        Contract contract = contracts.get(claim.subject().contract());
        List<Observed> records = measured.records(assessment);
        List<Missive> exchanged = correspondence.of(id);
        return new EvidenceFacts(
                ClaimParts.head(
                        claim,
                        events.getLast(),
                        contract,
                        vendors.get(claim.subject().vendor()),
                        organisations.get(),
                        terms.resources(claim)),
                terms.clause(detail.version()),
                AssessmentParts.calculation(detail),
                ClaimParts.parts(claim, links.parts(id)),
                terms.fee(claim, contract, assessment, exchanged),
                ClaimParts.deadline(claim.deadline()),
                AssessmentParts.spans(detail),
                AssessmentParts.judged(detail),
                measured.watchers(assessment, detail.others()),
                records,
                measured.imports(assessment),
                measured.exclusions(assessment),
                raw.payloads(assessment, records),
                raw.pages(assessment),
                ClaimParts.steps(events),
                ClaimParts.entries(ledger.entriesOfClaim(id.value())),
                ClaimParts.letter(letters.asOf(id, events.getLast().occurredOn())),
                exchanged);
    }
}
