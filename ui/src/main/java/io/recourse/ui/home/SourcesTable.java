package io.recourse.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.recourse.access.OrganisationService;
import io.recourse.measurement.SourceOverview;
import io.recourse.measurement.SourceService;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Where measurements come from, and which source has gone silent: no data is not the same as up. */
@SpringComponent
class SourcesTable {

    private static final Duration SILENT_AFTER = Duration.ofDays(2);

    private final SourceService sources;
    private final OrganisationService organisations;
    private final Clock clock;

    SourcesTable(SourceService sources, OrganisationService organisations, Clock clock) {
        this.sources = sources;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Sources by which something is assessed and whose data end long ago. */
    List<SourceOverview> silent() {
        return sources.overview().stream().filter(this::isSilent).toList();
    }

    Component card() {
        String title = UiTexts.text("home.sources");
        List<SourceOverview> all = sources.overview();
        if (all.isEmpty()) {
            return new SectionCard(
                    title,
                    new EmptyState(
                            UiTexts.text("home.sources.empty.title"),
                            UiTexts.text("home.sources.empty.text"),
                            Links.to("import", UiTexts.text("home.empty.import"))));
        }
        ZoneId zone = organisations.get().zone();
        DataTable table = new DataTable(
                title,
                UiTexts.text("home.source"),
                ">" + UiTexts.text("home.source.services"),
                ">" + UiTexts.text("home.source.intervals"),
                UiTexts.text("home.source.until"),
                UiTexts.text("home.claim.status"));
        for (SourceOverview source : all) {
            Instant until = source.coveredTo();
            table.row(
                    source.source().name(),
                    Formats.current().number(source.services()),
                    Formats.current().number(source.intervals()),
                    until == null ? Formats.NONE : new InstantText(until, zone),
                    state(source));
        }
        return new SectionCard(title, table);
    }

    private Component state(SourceOverview source) {
        if (source.agreedFor() == 0) {
            return new Badge(Tone.INFO, UiTexts.text("home.source.compared"));
        }
        return isSilent(source)
                ? new Badge(Tone.AT_RISK, UiTexts.text("home.source.silent"))
                : new Badge(Tone.MET, UiTexts.text("home.source.fresh"));
    }

    private boolean isSilent(SourceOverview source) {
        Instant until = source.coveredTo();
        return source.agreedFor() > 0
                && (until == null || until.isBefore(clock.instant().minus(SILENT_AFTER)));
    }
}
