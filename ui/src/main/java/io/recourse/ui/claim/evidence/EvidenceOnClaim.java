package io.recourse.ui.claim.evidence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.recourse.access.CurrentUser;
import io.recourse.access.OrganisationService;
import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.reports.evidence.EvidenceBundles;
import io.recourse.ui.claim.ClaimPageCard;
import org.springframework.core.annotation.Order;

/** Puts the evidence on a claim's page, for those who may have it. */
@org.springframework.stereotype.Component
@Order(30)
class EvidenceOnClaim implements ClaimPageCard {

    private final EvidenceBundles bundles;
    private final OrganisationService organisations;

    EvidenceOnClaim(EvidenceBundles bundles, OrganisationService organisations) {
        this.bundles = bundles;
        this.organisations = organisations;
    }

    @Override
    public Column column() {
        return Column.WORK;
    }

    @Override
    public Component of(Claim claim, Runnable refresh) {
        boolean mayHave = CurrentUser.has(Role.VENDOR_MANAGER)
                || CurrentUser.has(Role.LEGAL)
                || CurrentUser.has(Role.FINANCE)
                || CurrentUser.has(Role.AUDITOR);
        if (!mayHave) {
            Div nothing = new Div();
            nothing.setVisible(false);
            return nothing;
        }
        return new EvidenceCard(claim, bundles, organisations.get().zone());
    }
}
