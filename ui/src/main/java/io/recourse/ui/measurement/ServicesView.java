package io.recourse.ui.measurement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentFilter;
import io.recourse.assessment.AssessmentService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.SourceService;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.PercentText;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All services: who measures them, and how they did last. */
@Route(value = "services", layout = MainLayout.class)
@PermitAll
public class ServicesView extends Page {

    private static final int MOST = 10_000;

    public ServicesView(ServiceRegister services, SourceService sources, AssessmentService assessments) {
        Map<ServiceId, MeasurementSource> agreed = sources.agreed();
        Map<ServiceId, Assessment> latest = latest(assessments);
        List<ServiceRow> rows = services.list().stream()
                .map(service -> new ServiceRow(service, agreed.get(service.id()), latest.get(service.id())))
                .toList();
        PageHeader header = new PageHeader(getTranslation("frame.navigation.services"))
                .note(getTranslation("timeline.services.note"));
        if (rows.isEmpty()) {
            show(
                    header,
                    new EmptyState(
                            getTranslation("timeline.services.empty"),
                            getTranslation("timeline.services.empty.text"),
                            Links.to("contracts", getTranslation("frame.navigation.contracts"))));
            return;
        }
        DataGrid<ServiceRow> grid = grid();
        grid.setRows(rows);
        FilterBar filters = new FilterBar();
        filters.search(
                getTranslation("timeline.services.search"),
                words -> grid.filter(row -> searchable(row).contains(words.toLowerCase(Locale.ROOT))));
        fill();
        show(header, filters, grid);
    }

    private DataGrid<ServiceRow> grid() {
        DataGrid<ServiceRow> grid = new DataGrid<>(
                getTranslation("frame.navigation.services"),
                row -> row.service().id());
        grid.column(
                        "service",
                        getTranslation("timeline.service"),
                        row -> row.service().name())
                .link(ServicesView::path)
                .sortByText()
                .grow();
        grid.column(
                        "vendor",
                        getTranslation("timeline.vendor"),
                        row -> row.service().vendorName())
                .link(row -> "vendors/" + row.service().vendorId())
                .sortByText();
        grid.column(
                        "contract",
                        getTranslation("timeline.contract"),
                        row -> row.service().contractReference())
                .link(row -> "contracts/" + row.service().contractId())
                .sortByText();
        grid.column(
                        "code",
                        getTranslation("timeline.code"),
                        row -> row.service().code())
                .sortByText()
                .optional();
        grid.column("source", getTranslation("timeline.measuredBy"), ServicesView::sourceText)
                .sortByText()
                .grow();
        grid.column(
                        "period",
                        getTranslation("timeline.period"),
                        row -> row.latest() == null
                                ? Formats.NONE
                                : PeriodText.of(row.latest().period()))
                .figures()
                .sortByText();
        grid.column("availability", getTranslation("timeline.availability"), ServicesView::figure)
                .component(ServicesView::figureLink)
                .atEnd()
                .sortable(Comparator.comparing(ServicesView::figure));
        grid.column("verdict", getTranslation("timeline.verdict"), ServicesView::verdictText)
                .component(ServicesView::verdict)
                .sortByText();
        grid.card(row -> new RowCard(Links.to(path(row), row.service().name()), verdict(row))
                .rest(UiTexts.beside(row.service().vendorName(), sourceText(row))));
        return grid.opens(ServicesView::path).tools("services");
    }

    private static Map<ServiceId, Assessment> latest(AssessmentService assessments) {
        Map<ServiceId, Assessment> latest = new HashMap<>();
        assessments.latest(AssessmentFilter.ALL, MOST).stream()
                .filter(one -> one.finished()
                        && one.figure().met() != null
                        && one.figure().isTime())
                .forEach(one -> latest.putIfAbsent(one.subject().service(), one));
        return latest;
    }

    private static String path(ServiceRow row) {
        return "services/" + row.service().id();
    }

    private static String sourceText(ServiceRow row) {
        return row.source() == null ? Formats.NONE : row.sourceName();
    }

    private static String figure(ServiceRow row) {
        return Formats.current()
                .measured(row.latest() == null ? null : row.latest().figure().availability());
    }

    private static Component figureLink(ServiceRow row) {
        Assessment latest = row.latest();
        return latest == null
                ? new Span(Formats.NONE)
                : Links.to(
                        "assessments/" + latest.id(),
                        new PercentText(latest.figure().availability()));
    }

    private static String verdictText(ServiceRow row) {
        return verdict(row).getElement().getTextRecursively();
    }

    private static Badge verdict(ServiceRow row) {
        return Badge.verdict(row.latest() == null ? null : row.latest().figure().met());
    }

    private static String searchable(ServiceRow row) {
        return String.join(
                        "\n",
                        row.service().name(),
                        row.service().code(),
                        row.service().vendorName(),
                        row.service().contractReference(),
                        row.sourceName())
                .toLowerCase(Locale.ROOT);
    }
}
