package io.recourse.ui.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.assessment.AssessedItem;
import io.recourse.assessment.AssessedItem.Kind;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentDetail;
import io.recourse.contract.clause.Metric;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.measurement.Incidents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a figure that is not time consists of: tickets, failures, disturbed slices, days of delays, affected users. */
class ItemsCard extends SectionCard {

    /** A column of the table, by what it shows. */
    private enum Column {
        LABEL,
        TITLE,
        FROM,
        TO,
        MEASURED,
        TOTAL,
        BAD,
        OUTCOME,
        BECAUSE
    }

    private static final Map<Kind, List<Column>> COLUMNS = Map.of(
            Kind.TICKET,
            List.of(
                    Column.LABEL,
                    Column.TITLE,
                    Column.FROM,
                    Column.TO,
                    Column.MEASURED,
                    Column.OUTCOME,
                    Column.BECAUSE),
            Kind.OUTAGE,
            List.of(Column.FROM, Column.TO, Column.MEASURED, Column.OUTCOME),
            Kind.MONTH,
            List.of(Column.LABEL, Column.MEASURED, Column.OUTCOME, Column.BECAUSE),
            Kind.SLICES,
            List.of(Column.FROM, Column.TO, Column.LABEL, Column.TOTAL, Column.BAD, Column.BECAUSE),
            Kind.DELAYS,
            List.of(Column.LABEL, Column.TOTAL, Column.BAD, Column.MEASURED, Column.OUTCOME, Column.BECAUSE),
            Kind.USERS,
            List.of(Column.LABEL, Column.TITLE, Column.FROM, Column.TO, Column.MEASURED, Column.BAD, Column.OUTCOME));

    private final Assessment assessment;

    ItemsCard(AssessmentDetail detail) {
        super(UiTexts.text("assessment.items." + detail.assessment().figure().metric()));
        this.assessment = detail.assessment();
        if (detail.items().isEmpty()) {
            add(new Paragraph(UiTexts.text(
                    "assessment.items.none." + detail.assessment().figure().metric())));
        } else {
            add(table(detail.items()));
        }
    }

    /** True if the metric is explained by things rather than by time alone. */
    static boolean explains(AssessmentDetail detail) {
        return detail.assessment().figure().metric() != Metric.AVAILABILITY;
    }

    private DataTable table(List<AssessedItem> items) {
        Kind kind = items.getFirst().kind();
        List<Column> columns = COLUMNS.getOrDefault(kind, List.of(Column.values()));
        String[] headers = columns.stream().map(column -> header(kind, column)).toArray(String[]::new);
        DataTable table = new DataTable(
                UiTexts.text("assessment.items." + assessment.figure().metric()), headers);
        for (AssessedItem item : items) {
            List<Object> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(cell(item, column)));
            table.row(cells.toArray());
        }
        return table;
    }

    private String header(Kind kind, Column column) {
        return switch (column) {
            case LABEL -> (kind == Kind.SLICES ? ">" : "") + UiTexts.text("assessment.item.label." + kind);
            case TITLE -> UiTexts.text("assessment.item.title");
            case FROM ->
                UiTexts.text("assessment.item.from." + kind, assessment.zone().getId());
            case TO ->
                UiTexts.text("assessment.item.to." + kind, assessment.zone().getId());
            case MEASURED -> ">" + UiTexts.text("assessment.item.measured." + kind);
            case TOTAL -> ">" + UiTexts.text("assessment.item.total." + kind);
            case BAD -> ">" + UiTexts.text("assessment.item.bad." + kind);
            case OUTCOME -> UiTexts.text("timeline.verdict");
            case BECAUSE -> UiTexts.text("assessment.because");
        };
    }

    private Object cell(AssessedItem item, Column column) {
        Formats formats = Formats.current();
        return switch (column) {
            case LABEL -> label(item);
            case TITLE -> item.title() == null ? Formats.NONE : Incidents.wide(new Span(item.title()));
            case FROM -> new FigureText(formats.exact(item.from(), assessment.zone()));
            case TO -> item.to() == null ? Formats.NONE : new FigureText(formats.exact(item.to(), assessment.zone()));
            case MEASURED -> measured(item.kind(), item.measured());
            case TOTAL -> number(item.total());
            case BAD ->
                item.kind() == Kind.USERS && item.total() != null
                        ? UiTexts.text("assessment.item.of", number(item.bad()), number(item.total()))
                        : number(item.bad());
            case OUTCOME -> outcome(item);
            case BECAUSE ->
                item.because() == null ? Formats.NONE : Incidents.wide(new Span(UiTexts.sentence(item.because())));
        };
    }

    private static Component label(AssessedItem item) {
        if (item.url() == null) {
            boolean month = item.kind() == Kind.MONTH;
            return new FigureText(month ? PeriodText.of(item.label()) : item.label());
        }
        Anchor page = new Anchor(item.url(), item.label());
        page.setTarget("_blank");
        page.getElement().setAttribute("rel", "noopener noreferrer");
        page.getElement().setAttribute("dir", "auto");
        return page;
    }

    private static String number(@Nullable Long number) {
        return number == null ? Formats.NONE : Formats.current().number(number);
    }

    /** Delays are often shorter than a second; clocks of tickets are read to the second. */
    private static String measured(Kind kind, @Nullable Duration measured) {
        if (measured == null) {
            return Formats.NONE;
        }
        return kind == Kind.DELAYS && measured.toMillis() < 60_000
                ? UiTexts.text("assessment.milliseconds", Formats.current().number(measured.toMillis()))
                : Formats.current().duration(measured);
    }

    private static Badge outcome(AssessedItem item) {
        String text = UiTexts.text("assessment.item.outcome." + item.outcome());
        return switch (item.outcome()) {
            case KEPT -> new Badge(Tone.MET, text);
            case MISSED -> new Badge(Tone.MISSED, text);
            case RUNNING -> new Badge(Tone.INFO, text);
            case NOT_COUNTED -> new Badge(Tone.UNKNOWN, text);
        };
    }
}
