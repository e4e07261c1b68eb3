package io.recourse.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.recourse.reports.monthly.MonthlyReports;
import io.recourse.reports.monthly.StoredReport;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The reports that were made, with their download. */
class ReportList {

    private static final int HASH_LETTERS = 12;
    private static final BigDecimal KILOBYTE = BigDecimal.valueOf(1024);

    private final MonthlyReports reports;
    private final ZoneId zone;

    /**
     * A list.
     *
     * @param zone in which times of making are told
     */
    ReportList(MonthlyReports reports, ZoneId zone) {
        this.reports = reports;
        this.zone = zone;
    }

    Component show(List<StoredReport> made) {
        DataGrid<StoredReport> grid = grid();
        grid.setRows(made);
        FilterBar filters = new FilterBar();
        filters.search(
                UiTexts.text("reports.search"),
                words -> grid.filter(report -> searched(report).contains(words.toLowerCase(Locale.ROOT))));
        Div frame = new Div(filters, grid);
        frame.addClassName("rc-stack");
        return frame;
    }

    private DataGrid<StoredReport> grid() {
        Formats formats = Formats.current();
        DataGrid<StoredReport> grid = new DataGrid<>(UiTexts.text("frame.navigation.reports"), StoredReport::id);
        grid.column("month", UiTexts.text("reports.month"), report -> formats.month(report.month()))
                .component(report -> download(report, formats.month(report.month())))
                .sortBy(StoredReport::month)
                .grow();
        grid.column(
                        "language",
                        UiTexts.text("reports.language"),
                        report -> report.language().nativeName())
                .sortByText();
        grid.column("revision", UiTexts.text("reports.revision"), report -> formats.number(report.revision()))
                .component(ReportList::revision)
                .sortBy(StoredReport::revision);
        grid.column("pages", UiTexts.text("reports.pages"), report -> formats.number(report.pages()))
                .figures()
                .sortBy(StoredReport::pages)
                .wide();
        grid.column("size", UiTexts.text("reports.size"), ReportList::size)
                .figures()
                .sortBy(StoredReport::size)
                .wide();
        grid.column("made", UiTexts.text("reports.madeAt"), report -> formats.instant(report.madeAt(), zone))
                .sortBy(StoredReport::madeAt);
        grid.column("by", UiTexts.text("reports.madeBy"), StoredReport::madeBy)
                .sortByText()
                .wide();
        grid.column("hash", UiTexts.text("reports.hash"), StoredReport::contentHash)
                .component(report -> hash(report.contentHash()))
                .wide();
        grid.column("sha256", UiTexts.text("reports.sha256"), StoredReport::pdfSha256)
                .component(report -> hash(report.pdfSha256()))
                .optional();
        grid.card(report -> new RowCard(download(report, formats.month(report.month())), revision(report))
                .rest(
                        new Span(report.language().nativeName()),
                        new FigureText(size(report)),
                        new Span(formats.instant(report.madeAt(), zone))));
        return grid.allRows().tools("reports");
    }

    private Anchor download(StoredReport report, String text) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] file = reports.document(report.id());
            return new DownloadResponse(
                    new ByteArrayInputStream(file), report.fileName(), "application/pdf", file.length);
        });
        Anchor anchor = new Anchor(handler, "");
        anchor.add(Icons.of("download"), new Span(text));
        anchor.addClassName("rc-tool-link");
        anchor.setAriaLabel(
                UiTexts.text("reports.download", text, report.language().nativeName(), report.revision()));
        return anchor;
    }

    private static Component revision(StoredReport report) {
        Div line = new Div(new FigureText(Integer.toString(report.revision())));
        line.addClassName("rc-row");
        line.add(
                report.latest()
                        ? new Badge(Tone.MET, UiTexts.text("reports.latest"))
                        : new Badge(Tone.INFO, UiTexts.text("reports.replaced")));
        if (report.sample()) {
            line.add(new Badge(Tone.AT_RISK, UiTexts.text("reports.sample")));
        }
        return line;
    }

    private static Span hash(String hash) {
        FigureText text = new FigureText(hash.substring(0, HASH_LETTERS) + "\u2026");
        text.addClassName("rc-code");
        text.getElement().setAttribute("title", hash);
        return text;
    }

    private static String size(StoredReport report) {
        BigDecimal kilobytes = BigDecimal.valueOf(report.size()).divide(KILOBYTE, 0, RoundingMode.CEILING);
        return Formats.current().number(kilobytes.longValueExact()) + "\u00a0kB";
    }

    private static String searched(StoredReport report) {
        Formats formats = Formats.current();
        return (formats.month(report.month()) + " " + report.month() + " "
                        + report.language().nativeName() + " " + report.madeBy() + " " + report.contentHash())
                .toLowerCase(Locale.ROOT);
    }
}
