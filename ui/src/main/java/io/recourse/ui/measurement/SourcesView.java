package io.recourse.ui.measurement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.measurement.SourceOverview;
import io.recourse.measurement.SourceService;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who measures: each source with what it knows and how fresh it is. An empty source and a silent one are two things. */
@Route(value = "sources", layout = MainLayout.class)
@PermitAll
public class SourcesView extends Page {

    private static final Duration FRESH = Duration.ofDays(2);

    private final transient SourceService sources;
    private final transient Clock clock;

    public SourcesView(SourceService sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
        fillIn();
    }

    private void fillIn() {
        PageHeader header =
                new PageHeader(getTranslation("frame.navigation.sources")).note(getTranslation("source.note"));
        if (mayWrite()) {
            header.actions(newSource());
        }
        List<SourceOverview> all = sources.overview();
        if (all.isEmpty()) {
            show(header, new EmptyState(getTranslation("source.empty"), getTranslation("source.empty.text")));
            return;
        }
        DataGrid<SourceOverview> grid = grid();
        grid.setRows(all);
        fill();
        show(header, grid);
    }

    private DataGrid<SourceOverview> grid() {
        Formats formats = Formats.current();
        DataGrid<SourceOverview> grid = new DataGrid<>(
                getTranslation("frame.navigation.sources"), one -> one.source().id());
        grid.column("name", getTranslation("source.name"), one -> one.source().name())
                .sortByText()
                .grow();
        grid.column("code", getTranslation("source.code"), one -> one.source().code())
                .sortByText();
        grid.column(
                        "kind",
                        getTranslation("source.kind"),
                        one -> UiTexts.text("source.kind." + one.source().kind()))
                .sortByText();
        grid.column("health", getTranslation("source.health"), one -> UiTexts.text(health(one)))
                .component(this::badge)
                .sortByText();
        grid.column("services", getTranslation("source.services"), one -> formats.number(one.services()))
                .figures()
                .sortBy(SourceOverview::services);
        grid.column("agreed", getTranslation("source.agreedFor"), one -> formats.number(one.agreedFor()))
                .figures()
                .sortBy(SourceOverview::agreedFor);
        grid.column("intervals", getTranslation("source.intervals"), one -> formats.number(one.intervals()))
                .figures()
                .sortBy(SourceOverview::intervals)
                .total(rows -> formats.number(
                        rows.stream().mapToLong(SourceOverview::intervals).sum()));
        grid.column("from", getTranslation("source.coveredFrom"), one -> date(one.coveredFrom()))
                .figures()
                .sortBy(SourceOverview::coveredFrom)
                .optional();
        grid.column("to", getTranslation("source.coveredTo"), one -> date(one.coveredTo()))
                .figures()
                .sortBy(SourceOverview::coveredTo);
        grid.column(
                        "attribution",
                        getTranslation("source.attribution"),
                        one -> one.source().attribution() == null
                                ? Formats.NONE
                                : one.source().attribution())
                .optional();
        grid.card(one -> new RowCard(new Span(one.source().name()), badge(one))
                .rest(getTranslation("source.card", one.services(), one.intervals(), date(one.coveredTo()))));
        return grid.tools("sources");
    }

    private Badge badge(SourceOverview one) {
        String key = health(one);
        Tone tone = key.endsWith("fresh") ? Tone.MET : key.endsWith("silent") ? Tone.AT_RISK : Tone.UNKNOWN;
        return new Badge(tone, UiTexts.text(key));
    }

    private String health(SourceOverview one) {
        Instant until = one.coveredTo();
        if (until == null) {
            return "source.health.empty";
        }
        return until.isBefore(clock.instant().minus(FRESH)) ? "source.health.silent" : "source.health.fresh";
    }

    private Button newSource() {
        Button button = new Button(
                getTranslation("source.new"),
                Icons.of("add"),
                event -> new SourceDialog(sources, source -> fillIn()).open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static String date(@Nullable Instant instant) {
        return instant == null ? Formats.NONE : Formats.current().instant(instant, ZoneOffset.UTC);
    }

    static boolean mayWrite() {
        return CurrentUser.has(Role.IT) || CurrentUser.has(Role.VENDOR_MANAGER);
    }
}
