package io.recourse.reports.monthly.print;

import io.recourse.reports.document.DocumentWriter;
import io.recourse.reports.document.Marker;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.Tone;
import io.recourse.reports.document.table.Cell;
import io.recourse.reports.document.table.Column;
import io.recourse.reports.document.table.Row;
import io.recourse.reports.document.table.Table;
import io.recourse.reports.house.Wording;
import io.recourse.reports.monthly.figures.MonthlyFigures;
import io.recourse.reports.monthly.figures.MonthlyFigures.ExclusionLine;
import io.recourse.reports.monthly.figures.MonthlyFigures.QualityLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** For IT: how well each service was measured, and what was asked not to count. */
record MeasurementSection(MonthlyFigures figures, Wording wording) {

    void write(DocumentWriter writer) {
        writer.newPage();
        writer.heading(1, wording.text("measurement.title"), 120);
        writer.paragraph(wording.text("measurement.lead"), Styles.BODY);
        quality(writer);
        exclusions(writer);
    }

    private void quality(DocumentWriter writer) {
        if (figures.quality().isEmpty()) {
            writer.heading(2, wording.text("measurement.quality"), 30);
            writer.paragraph(wording.text("measurement.quality.none"), Styles.BODY);
            return;
        }
        Table table = Table.of(
                wording.text("measurement.quality.summary"),
                List.of(
                        Column.text(wording.text("column.vendorService")),
                        Column.text(wording.text("column.sources")),
                        Column.number(wording.text("column.measured")),
                        Column.number(wording.text("column.unknown")),
                        Column.number(wording.text("column.coverage"))),
                figures.quality().stream().map(this::row).toList());
        writer.heading(2, wording.text("measurement.quality"), table.beginning(writer));
        writer.add(table);
        List<String> credits = figures.quality().stream()
                .map(QualityLine::attribution)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!credits.isEmpty()) {
            writer.space(5);
            writer.paragraph(
                    wording.text("measurement.attribution", String.join(wording.text("list.comma"), credits)),
                    Styles.NOTE);
        }
    }

    private Row row(QualityLine line) {
        Cell unknown = line.unknownMs() == 0
                ? Cell.of(wording.duration(0))
                : Cell.of(wording.duration(line.unknownMs())).tone(Tone.WARN);
        String sources = line.sources().isEmpty()
                ? wording.text("measurement.noSource")
                : String.join(
                        wording.text("list.comma"),
                        line.sources().stream().map(wording::name).toList());
        return Row.of(
                Cell.of(wording.name(line.vendor())).note(wording.name(line.service())),
                Cell.of(sources),
                Cell.of(wording.duration(line.measuredMs())),
                unknown,
                Cell.of(share(line.measuredMs(), line.measuredMs() + line.unknownMs())));
    }

    private String share(long part, long whole) {
        return whole == 0
                ? wording.percent(null)
                : wording.percent(BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 6, RoundingMode.DOWN)
                        .toPlainString());
    }

    private void exclusions(DocumentWriter writer) {
        List<ExclusionLine> exclusions = figures.exclusions();
        if (exclusions.isEmpty()) {
            writer.heading(2, wording.text("measurement.exclusions"), 30);
            writer.paragraph(wording.text("measurement.exclusions.none"), Styles.BODY);
            return;
        }
        ZoneId zone = ZoneId.of(figures.organisation().zone());
        Table table = Table.of(
                wording.text("measurement.exclusions.summary"),
                List.of(
                        Column.text(wording.text("column.vendorService")),
                        Column.brief(wording.text("column.fromZone", wording.figure(zone.getId()))),
                        Column.number(wording.text("column.length")),
                        Column.text(wording.text("column.kind")),
                        Column.brief(wording.text("column.decision"))),
                exclusions.stream().map(line -> row(line, zone)).toList());
        writer.heading(2, wording.text("measurement.exclusions"), table.beginning(writer));
        writer.add(table);
    }

    private Row row(ExclusionLine line, ZoneId zone) {
        Cell decision = Cell.of(wording.term("exclusion", line.status()));
        Cell marked = switch (line.status()) {
            case "ACCEPTED" -> decision.marked(Marker.DISC, Tone.GOOD);
            case "REFUSED" -> decision.marked(Marker.DIAMOND, Tone.BAD);
            case "CONTESTED" -> decision.marked(Marker.TRIANGLE, Tone.WARN);
            default -> decision.marked(Marker.RING, Tone.PLAIN);
        };
        return Row.of(
                Cell.of(wording.name(line.vendor())).note(wording.name(line.service())),
                Cell.of(wording.instant(line.from(), zone)),
                Cell.of(wording.duration(line.to().toEpochMilli() - line.from().toEpochMilli())),
                Cell.of(wording.term("exclusion", line.kind())).note(line.reason()),
                marked);
    }
}
