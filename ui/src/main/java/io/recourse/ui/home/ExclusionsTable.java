package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.access.OrganisationService;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionService;
import io.recourse.exclusion.ExclusionStatus;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Exclusions that nobody has decided yet, contested ones first. */
@SpringComponent
class ExclusionsTable {

    private static final int ROWS = 8;

    private final ExclusionService exclusions;
    private final ServiceRegister services;
    private final OrganisationService organisations;

    ExclusionsTable(ExclusionService exclusions, ServiceRegister services, OrganisationService organisations) {
        this.exclusions = exclusions;
        this.services = services;
        this.organisations = organisations;
    }

    Component open() {
        String title = UiTexts.text("home.exclusions");
        List<Exclusion> open = Stream.of(ExclusionStatus.CONTESTED, ExclusionStatus.PROPOSED)
                .flatMap(status -> exclusions.list(null, status, ROWS).stream())
                .limit(ROWS)
                .toList();
        if (open.isEmpty()) {
            return new SectionCard(
                    title,
                    new EmptyState(
                            UiTexts.text("home.exclusions.empty.title"), UiTexts.text("home.exclusions.empty.text")));
        }
        ZoneId zone = organisations.get().zone();
        DataTable table = new DataTable(
                        title,
                        UiTexts.text("home.service"),
                        UiTexts.text("home.from"),
                        ">" + UiTexts.text("home.length"),
                        UiTexts.text("home.claim.status"),
                        UiTexts.text("home.reason"))
                .onlyWhereWide(2, 4);
        for (Exclusion exclusion : open) {
            boolean contested = exclusion.status() == ExclusionStatus.CONTESTED;
            table.row(
                    Links.to(
                            "services/" + exclusion.service().value(),
                            services.find(exclusion.service())
                                    .map(BoughtService::name)
                                    .orElse(Formats.NONE)),
                    new InstantText(exclusion.period().from(), zone),
                    Formats.current().duration(exclusion.period().duration()),
                    new Badge(
                            contested ? Tone.AT_RISK : Tone.INFO,
                            UiTexts.text("exclusion.status." + exclusion.status())),
                    exclusion.reason());
        }
        return new SectionCard(title, table).actions(Links.to("exclusions", UiTexts.text("home.allExclusions")));
    }
}
