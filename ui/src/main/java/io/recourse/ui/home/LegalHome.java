package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.access.OrganisationService;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.exclusion.ExclusionService;
import io.recourse.exclusion.ExclusionStatus;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.StatTile;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What may we still claim, until when, and what weakens us? */
@SpringComponent
class LegalHome implements HomePanel {

    private static final int ROWS = 10;
    private static final int MOST = 500;

    private final ClaimService claims;
    private final ExclusionService exclusions;
    private final ExclusionsTable exclusionsTable;
    private final OrganisationService organisations;
    private final Clock clock;

    LegalHome(
            ClaimService claims,
            ExclusionService exclusions,
            ExclusionsTable exclusionsTable,
            OrganisationService organisations,
            Clock clock) {
        this.claims = claims;
        this.exclusions = exclusions;
        this.exclusionsTable = exclusionsTable;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public Perspective perspective() {
        return Perspective.LEGAL;
    }

    @Override
    public List<Component> sections() {
        LocalDate today = organisations.get().today(clock);
        List<Claim> all = claims.list(ClaimFilter.all());
        List<Claim> open =
                all.stream().filter(claim -> claim.status().isUnsubmitted()).toList();
        long soon =
                open.stream().filter(claim -> ClaimsTable.isSoon(claim, today)).count();
        int contested = exclusions.list(null, ExclusionStatus.CONTESTED, MOST).size();
        int proposed = exclusions.list(null, ExclusionStatus.PROPOSED, MOST).size();
        Formats formats = Formats.current();
        Div tiles = new Div(
                new StatTile(UiTexts.text("home.dueSoon"), formats.number(soon), "claims")
                        .note(UiTexts.text("home.dueSoon.note"))
                        .tone(soon > 0 ? Tone.AT_RISK : Tone.MET),
                new StatTile(
                                UiTexts.text("home.openToClaim"),
                                Sums.of(open, claim -> claim.amounts().sought()).lines(),
                                "claims")
                        .note(UiTexts.text("home.openToClaim.note", formats.number(open.size()))),
                count(all, ClaimStatus.AWAITING_RELEASE, Tone.AT_RISK),
                count(all, ClaimStatus.DISPUTED, Tone.MISSED),
                new StatTile(UiTexts.text("home.contested"), formats.number(contested), "exclusions?status=CONTESTED")
                        .note(UiTexts.text("home.contested.note", formats.number(proposed)))
                        .tone(contested > 0 ? Tone.AT_RISK : Tone.MET));
        tiles.addClassName("rc-tiles");
        return List.of(
                tiles,
                ClaimsTable.of(
                        UiTexts.text("home.byDeadline"),
                        open.stream().limit(ROWS).toList(),
                        today),
                exclusionsTable.open());
    }

    private static StatTile count(List<Claim> all, ClaimStatus status, Tone tone) {
        List<Claim> some =
                all.stream().filter(claim -> claim.status() == status).toList();
        return new StatTile(
                        UiTexts.text(status.messageKey()),
                        Formats.current().number(some.size()),
                        "claims?status=" + status)
                .note(Sums.of(some, claim -> claim.amounts().sought()).text())
                .tone(some.isEmpty() ? Tone.INFO : tone);
    }
}
