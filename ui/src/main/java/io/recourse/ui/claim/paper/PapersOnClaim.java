package io.recourse.ui.claim.paper;

import com.vaadin.flow.component.Component;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.paper.ClaimPaperService;
import io.recourse.claim.paper.PaperLimits;
import io.recourse.ui.claim.ClaimPageCard;
import org.springframework.core.annotation.Order;

/** Puts the correspondence on a claim's page. */
@org.springframework.stereotype.Component
@Order(50)
class PapersOnClaim implements ClaimPageCard {

    private final ClaimPaperService papers;
    private final PaperLimits limits;

    PapersOnClaim(ClaimPaperService papers, PaperLimits limits) {
        this.papers = papers;
        this.limits = limits;
    }

    @Override
    public Column column() {
        return Column.WORK;
    }

    @Override
    public Component of(Claim claim, Runnable refresh) {
        return new PapersCard(claim, papers, limits);
    }

    /** As the service has it: those who work on claims. */
    static boolean mayWrite() {
        return CurrentUser.has(Role.VENDOR_MANAGER)
                || CurrentUser.has(Role.LEGAL)
                || CurrentUser.has(Role.FINANCE)
                || CurrentUser.has(Role.IT);
    }

    /** Who may see that lawyers keep papers, and who read them. */
    static boolean maySeeReadings() {
        return CurrentUser.has(Role.LEGAL) || CurrentUser.has(Role.AUDITOR);
    }
}
