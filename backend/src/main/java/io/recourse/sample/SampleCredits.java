package io.recourse.sample;

import io.recourse.access.Actor;
import io.recourse.access.AsSystem;
import io.recourse.access.user.Identities;
import io.recourse.claim.settlement.CreditFilter;
import io.recourse.claim.settlement.FoundCredit;
import io.recourse.claim.settlement.SettlementService;
import io.recourse.claim.settlement.intake.CreditImport;
import io.recourse.claim.settlement.intake.CreditImportService;
import io.recourse.claim.settlement.match.Finding;
import io.recourse.claim.settlement.match.Piece;
import io.recourse.db.id.VendorId;
import io.recourse.sample.CreditStory.Decision;
import io.recourse.vendor.VendorService;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets finance of the sample import what vendors credited, and confirm a part of it; the rest waits for the reader. */
@Component
class SampleCredits {

    private final CreditImportService imports;
    private final SettlementService settlement;
    private final VendorService vendors;
    private final Identities identities;
    private final SampleFacts facts;

    SampleCredits(
            CreditImportService imports,
            SettlementService settlement,
            VendorService vendors,
            Identities identities,
            SampleFacts facts) {
        this.imports = imports;
        this.settlement = settlement;
        this.vendors = vendors;
        this.identities = identities;
        this.facts = facts;
    }

    /** Throws IllegalStateException for a decision about a credit that pays nothing: then the facts have changed. */
    void tell(List<CreditStory> stories) {
        for (CreditStory story : stories) {
            VendorId vendor = vendors.named(story.vendor()).orElseThrow().id();
            Actor actor = identities.byName(story.by()).orElseThrow();
            AsSystem.callAs(actor, () -> {
                imports.commit(new CreditImport(
                        story.format(), vendor, story.file(), facts.creditFile(story.file()), story.encoding(), null));
                story.decisions().forEach(decision -> confirm(vendor, decision));
                return true;
            });
        }
    }

    private void confirm(VendorId vendor, Decision decision) {
        FoundCredit found = settlement.list(new CreditFilter(Set.of(), vendor)).stream()
                .filter(credit -> credit.credit().number().equals(decision.number()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no credit for " + decision));
        Finding finding = found.finding();
        if (finding == null || finding.proposals().isEmpty()) {
            throw new IllegalStateException("nothing is proposed for " + decision);
        }
        settlement.confirm(finding.proposals().getFirst().pieces().stream()
                .map(piece -> new Piece(
                        piece.line(), piece.claim(), piece.amount(), piece.booked(), piece.last() || decision.last()))
                .toList());
    }
}
