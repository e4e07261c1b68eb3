package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.access.OrganisationService;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractService;
import io.recourse.contract.ContractSummary;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.StatTile;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which vendor needs a word from us, and which claim is mine to prepare? */
@SpringComponent
class VendorManagerHome implements HomePanel {

    private static final int ROWS = 10;
    private static final int ENDING_DAYS = 120;
    private static final Set<ClaimStatus> MINE =
            EnumSet.of(ClaimStatus.ASSESSED, ClaimStatus.DRAFTED, ClaimStatus.NOTIFIED);

    private final RecentAssessments recent;
    private final ClaimService claims;
    private final ContractService contracts;
    private final OrganisationService organisations;
    private final Clock clock;

    VendorManagerHome(
            RecentAssessments recent,
            ClaimService claims,
            ContractService contracts,
            OrganisationService organisations,
            Clock clock) {
        this.recent = recent;
        this.claims = claims;
        this.contracts = contracts;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public Perspective perspective() {
        return Perspective.VENDOR_MANAGER;
    }

    @Override
    public List<Component> sections() {
        LocalDate today = organisations.get().today(clock);
        List<Claim> mine = claims.list(new ClaimFilter(MINE, null, null, null));
        List<Contract> running = contracts.list().stream()
                .map(ContractSummary::contract)
                .filter(contract -> contract.term().contains(today))
                .toList();
        long ending =
                running.stream().filter(contract -> endsSoon(contract, today)).count();
        RecentAssessments.Year year = recent.year();
        List<VendorStanding> vendors = VendorStanding.worstFirst(year.finished());
        Formats formats = Formats.current();
        long unreliable = vendors.stream().filter(vendor -> vendor.missed() > 0).count();
        Div tiles = new Div(
                new StatTile(UiTexts.text("home.toPrepare"), formats.number(mine.size()), "claims")
                        .note(Sums.of(mine, claim -> claim.amounts().sought()).text())
                        .tone(mine.isEmpty() ? Tone.MET : Tone.AT_RISK),
                new StatTile(
                                UiTexts.text("home.unreliable"),
                                UiTexts.text("home.of", formats.number(unreliable), formats.number(vendors.size())),
                                "vendors")
                        .note(UiTexts.text("home.unreliable.note")),
                new StatTile(UiTexts.text("home.contracts"), formats.number(running.size()), "contracts")
                        .note(UiTexts.text("home.contracts.note", formats.number(ending), ENDING_DAYS))
                        .tone(ending > 0 ? Tone.AT_RISK : Tone.INFO));
        tiles.addClassName("rc-tiles");
        return List.of(
                tiles,
                ClaimsTable.of(
                        UiTexts.text("home.toPrepare"),
                        mine.stream().limit(ROWS).toList(),
                        today),
                VendorsTable.worst(UiTexts.text("home.vendorsByBreaches"), year.finished(), ROWS));
    }

    private static boolean endsSoon(Contract contract, LocalDate today) {
        LocalDate last = contract.term().lastDay();
        return last != null && !last.isAfter(today.plusDays(ENDING_DAYS));
    }
}
