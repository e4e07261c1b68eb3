package io.recourse.reports.monthly.print;

import io.recourse.reports.document.Block;
import io.recourse.reports.document.DocumentWriter;
import io.recourse.reports.document.FactGrid;
import io.recourse.reports.document.FactGrid.Fact;
import io.recourse.reports.document.Figure;
import io.recourse.reports.document.KeyFigures;
import io.recourse.reports.document.KeyFigures.KeyFigure;
import io.recourse.reports.document.Page;
import io.recourse.reports.document.Paragraph;
import io.recourse.reports.document.Quote;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.Tone;
import io.recourse.reports.document.chart.TargetLineChart;
import io.recourse.reports.document.chart.TargetLineChart.Point;
import io.recourse.reports.document.table.Cell;
import io.recourse.reports.document.table.Column;
import io.recourse.reports.document.table.Row;
import io.recourse.reports.document.table.Table;
import io.recourse.reports.document.text.TextLayout;
import io.recourse.reports.house.Wording;
import io.recourse.reports.monthly.figures.MonthlyFigures.AssessmentSheet;
import io.recourse.reports.monthly.figures.MonthlyFigures.HistoryPoint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One clause in one period: its words, its figures, its past and every charged interval.
 *
 * @param wording language
 * @param quoted words that were printed before and are not repeated
 */
record ClauseSheet(Wording wording, Set<String> quoted) {

    private static final int SHOWN_INTERVALS = 40;
    // Low enough for two clauses with their service on a page.
    private static final float CHART = 88;
    private static final int HASH_LETTERS = 16;

    /** A clause with very many words may be divided after all, or it would leave most of a page empty. */
    private static final float LONGEST = 440;

    void write(DocumentWriter writer, AssessmentSheet assessment) {
        KeyFigures figures = new KeyFigures(figures(assessment));
        writer.need(height(writer, assessment));
        writer.space(10);
        Block quote = quote(assessment);
        quoted.add(assessment.quotedText());
        String title = wording.text(
                "clause.title", wording.name(assessment.clause()), wording.period(assessment.periodLabel()));
        writer.paragraph(title, Styles.BODY.bold());
        writer.space(3);
        writer.add(quote);
        writer.space(6);
        writer.add(figures);
        writer.space(7);
        history(writer, assessment);
        writer.add(new FactGrid(accounting(assessment), 4));
        downtime(writer, assessment);
    }

    /** How much of a page it wants for itself, from its title to its accounting and the first lines of downtime. */
    float height(DocumentWriter writer, AssessmentSheet assessment) {
        TextLayout layout = writer.layout();
        float blocks = quote(assessment).height(layout, Page.WIDTH)
                + new KeyFigures(figures(assessment)).height(layout, Page.WIDTH)
                + new FactGrid(accounting(assessment), 4).height(layout, Page.WIDTH);
        float gaps = 10 + 20 + 6 + 7;
        float chart = hasHistory(assessment) ? CHART + 8 : 0;
        float downtime = assessment.downtime().isEmpty() ? 0 : 40;
        return Math.min(LONGEST, blocks + gaps + chart + downtime);
    }

    private Block quote(AssessmentSheet assessment) {
        List<String> parts = new ArrayList<>();
        if (assessment.section() != null) {
            parts.add(wording.text("clause.section", wording.name(assessment.section())));
        }
        if (assessment.page() != null) {
            parts.add(wording.text("clause.page", wording.count(assessment.page())));
        }
        parts.add(wording.text("clause.version", wording.count(assessment.version())));
        String source = String.join(wording.text("list.comma"), parts);
        return quoted.contains(assessment.quotedText())
                ? Paragraph.of(wording.text("clause.sameText", source), Styles.NOTE)
                : new Quote(assessment.quotedText(), source);
    }

    private List<KeyFigure> figures(AssessmentSheet assessment) {
        Amounts amounts = new Amounts(wording, assessment);
        Tone tone = assessment.met() == null ? Tone.MUTED : assessment.met() ? Tone.GOOD : Tone.BAD;
        String creditNote = assessment.creditPercent() == null
                ? wording.text("clause.noCredit")
                : wording.text("clause.creditPercent", wording.promise(assessment.creditPercent()));
        return List.of(
                new KeyFigure(
                        wording.text("column.availability"),
                        List.of(amounts.measured()),
                        wording.text("verdict." + Verdict.key(assessment)),
                        tone),
                new KeyFigure(
                        wording.text("column.commitment"),
                        List.of(amounts.commitment()),
                        amounts.isTime()
                                ? wording.text("clause.allowed", wording.duration(assessment.allowedDownMs()))
                                : "",
                        Tone.PLAIN),
                new KeyFigure(
                        wording.text(assessment.unit() == null ? "column.downtime" : "column.missed"),
                        List.of(amounts.of(assessment.downMs())),
                        amounts.isTime() ? budget(assessment) : "",
                        Tone.PLAIN),
                new KeyFigure(
                        wording.text("column.credit"),
                        List.of(wording.money(assessment.credit())),
                        creditNote,
                        Tone.PLAIN));
    }

    private String budget(AssessmentSheet assessment) {
        long left = assessment.allowedDownMs() - assessment.downMs();
        return left >= 0
                ? wording.text("clause.left", wording.duration(left))
                : wording.text("clause.over", wording.duration(-left));
    }

    /** Every millisecond, sample or ticket of the period: up + down = counted, counted + removed = period. */
    private List<Fact> accounting(AssessmentSheet assessment) {
        Amounts amounts = new Amounts(wording, assessment);
        return List.of(
                new Fact(
                        wording.text(assessment.unit() == null ? "clause.up" : "clause.kept"),
                        amounts.of(assessment.upMs())),
                new Fact(wording.text("clause.counted"), amounts.of(assessment.countedMs())),
                new Fact(wording.text("clause.excluded"), amounts.of(assessment.excludedMs())),
                new Fact(wording.text("clause.removed"), amounts.of(assessment.removedMs())),
                new Fact(wording.text("clause.zone"), wording.figure(assessment.zone())),
                new Fact(wording.text("clause.revision"), wording.count(assessment.revision())),
                new Fact(wording.text("clause.engine"), wording.figure(assessment.engineVersion())),
                new Fact(
                        wording.text("clause.inputs"),
                        wording.figure(assessment
                                .inputHash()
                                .substring(
                                        0,
                                        Math.min(
                                                HASH_LETTERS,
                                                assessment.inputHash().length())))));
    }

    private void history(DocumentWriter writer, AssessmentSheet assessment) {
        List<HistoryPoint> history = assessment.history();
        if (!hasHistory(assessment)) {
            return;
        }
        List<Point> points = new ArrayList<>();
        for (HistoryPoint point : history) {
            Double value = point.availability() == null ? null : Double.valueOf(point.availability());
            String label = wording.axisPeriod(point.periodLabel(), points.isEmpty());
            points.add(new Point(label, value, Boolean.TRUE.equals(point.met())));
        }
        String target = wording.text("clause.target", wording.promise(assessment.commitment()));
        TargetLineChart chart = new TargetLineChart(
                points, Double.parseDouble(assessment.commitment()), target, 100, this::axis, CHART);
        String values = history.stream()
                .map(point -> wording.period(point.periodLabel()) + " " + wording.percent(point.availability()))
                .collect(Collectors.joining("; "));
        writer.add(
                new Figure(chart, wording.text("clause.history", wording.name(assessment.clause()), target, values)));
        writer.space(8);
    }

    private static boolean hasHistory(AssessmentSheet assessment) {
        return assessment.failures() == null
                && assessment.history().stream()
                                .filter(point -> point.availability() != null)
                                .count()
                        > 1;
    }

    private String axis(double value) {
        BigDecimal short4 =
                BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return wording.promise(short4.toPlainString());
    }

    private void downtime(DocumentWriter writer, AssessmentSheet assessment) {
        if (assessment.downtime().isEmpty()) {
            return;
        }
        ZoneId zone = ZoneId.of(assessment.zone());
        boolean utcOnly = zone.getRules().isFixedOffset()
                && zone.getRules()
                        .getOffset(assessment.downtime().getFirst().from())
                        .equals(ZoneOffset.UTC);
        List<Column> columns = new ArrayList<>(
                List.of(Column.brief(wording.text("column.fromUtc")), Column.brief(wording.text("column.toUtc"))));
        if (!utcOnly) {
            columns.add(Column.brief(wording.text("column.fromZone", wording.figure(assessment.zone()))));
        }
        columns.add(Column.text(wording.text("column.state")));
        columns.add(Column.number(wording.text("column.length")));
        List<Row> rows = new ArrayList<>();
        assessment.downtime().stream().limit(SHOWN_INTERVALS).forEach(line -> {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(wording.instant(line.from(), ZoneOffset.UTC)),
                    Cell.of(wording.instant(line.to(), ZoneOffset.UTC))));
            if (!utcOnly) {
                cells.add(Cell.of(wording.instant(line.from(), zone)));
            }
            cells.add(Cell.of(wording.term("state", line.state())));
            cells.add(Cell.of(
                    wording.duration(line.to().toEpochMilli() - line.from().toEpochMilli())));
            rows.add(new Row(Row.Kind.PLAIN, cells));
        });
        writer.space(4);
        writer.add(Table.of(wording.text("clause.downtime.summary", wording.name(assessment.clause())), columns, rows));
        int more = assessment.downtime().size() - SHOWN_INTERVALS;
        if (more > 0) {
            writer.paragraph(wording.text("clause.downtime.more", wording.count(more)), Styles.NOTE);
        }
    }
}
