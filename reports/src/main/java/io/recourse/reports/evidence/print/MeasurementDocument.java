package io.recourse.reports.evidence.print;

import io.recourse.reports.document.DocumentWriter;
import io.recourse.reports.document.FinishedDocument;
import io.recourse.reports.document.Marker;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.Tone;
import io.recourse.reports.document.table.Cell;
import io.recourse.reports.document.table.Column;
import io.recourse.reports.document.table.Row;
import io.recourse.reports.document.table.Table;
import io.recourse.reports.evidence.facts.AssessmentFacts.Span;
import io.recourse.reports.evidence.facts.EvidenceFacts;
import io.recourse.reports.evidence.facts.MeasuredFacts.Excluded;
import io.recourse.reports.evidence.facts.MeasuredFacts.Observed;
import io.recourse.reports.evidence.facts.MeasuredFacts.Watcher;
import io.recourse.reports.house.Wording;
import io.recourse.text.Language;
import io.recourse.text.Texts;
import io.recourse.time.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What was measured, by whom and how, where nothing was, what was excluded and what not, and each interval. */
public final class MeasurementDocument {

    /** More than anybody reads on paper; the tables of the bundle have all of them. */
    private static final int ROWS_SHOWN = 300;

    private final Sheet sheet;
    private final Wording wording;
    private final EvidenceFacts facts;
    private final ZoneId zone;

    private MeasurementDocument(Sheet sheet) {
        this.sheet = sheet;
        this.wording = sheet.wording();
        this.facts = sheet.facts();
        this.zone = facts.head().zone();
    }

    /** Makes the document. */
    public static FinishedDocument render(EvidenceFacts facts, Language language, boolean masked) {
        MeasurementDocument document = new MeasurementDocument(Sheet.of(facts, language, masked));
        return document.sheet.compose("evidence.measurement.title", document::write);
    }

    private void write(DocumentWriter writer) {
        String claim = wording.figure(facts.head().claim().text());
        writer.heading(1, sheet.text("evidence.measurement.title", claim), 120);
        writer.paragraph(sheet.text("evidence.measurement.lead"), Styles.BODY);
        part(writer, "evidence.sources", facts.watchers(), this::sources);
        coverage(writer);
        part(writer, "evidence.exclusions", facts.exclusions(), this::exclusions);
        List<Span> charged = facts.spans().stream()
                .filter(span -> !span.state().equals("UP"))
                .toList();
        part(writer, "evidence.intervals", charged, this::intervals);
        part(writer, "evidence.records", facts.records(), this::records);
    }

    /** A table with its heading; a sentence where there is nothing to show, and where there is more. */
    private <T> void part(DocumentWriter writer, String key, List<T> rows, Function<List<T>, Table> table) {
        if (rows.isEmpty()) {
            writer.heading(2, sheet.text(key), 30);
            writer.paragraph(sheet.text(key + ".none"), Styles.BODY);
            return;
        }
        sheet.table(writer, key, table.apply(rows.subList(0, Math.min(ROWS_SHOWN, rows.size()))));
        if (rows.size() > ROWS_SHOWN) {
            writer.space(5);
            writer.paragraph(sheet.text("evidence.more", wording.count(rows.size() - ROWS_SHOWN)), Styles.NOTE);
        }
    }

    private Table sources(List<Watcher> watchers) {
        return Table.of(
                sheet.text("evidence.sources.summary"),
                List.of(
                        Column.text(sheet.text("evidence.column.source")),
                        Column.text(sheet.text("evidence.column.method")),
                        Column.number(sheet.text("evidence.column.records")),
                        Column.number(sheet.text("column.downtime")),
                        Column.number(sheet.text("column.availability"))),
                watchers.stream().map(this::source).toList());
    }

    private Row source(Watcher watcher) {
        Cell name = Cell.of(wording.name(watcher.name()));
        Cell marked = watcher.agreed()
                ? name.marked(Marker.DISC, Tone.GOOD).note(sheet.text("evidence.source.agreed"))
                : name.marked(Marker.RING, Tone.PLAIN);
        Cell method = Cell.of(sheet.text("evidence.method." + watcher.kind()));
        BigDecimal availability = watcher.agreed() ? facts.calculation().availability() : watcher.availability();
        Long down = watcher.agreed() && facts.calculation().allowedDown() != null
                ? Long.valueOf(facts.calculation().down())
                : watcher.downMillis();
        return Row.of(
                marked,
                watcher.attribution() == null ? method : method.note(wording.name(watcher.attribution())),
                Cell.of(wording.count(watcher.records())),
                Cell.of(down == null ? wording.percent(null) : wording.duration(down)),
                Cell.of(wording.percent(availability == null ? null : availability.toPlainString())));
    }

    private void coverage(DocumentWriter writer) {
        writer.heading(2, sheet.text("evidence.coverage"), 40);
        for (Watcher watcher : facts.watchers()) {
            String name = wording.name(watcher.name());
            if (watcher.gaps().isEmpty()) {
                writer.paragraph(sheet.text("evidence.coverage.whole", name), Styles.BODY);
                continue;
            }
            long missing = watcher.gaps().stream()
                    .mapToLong(gap -> gap.duration().toMillis())
                    .sum();
            writer.paragraph(
                    sheet.text(
                            "evidence.coverage.gaps",
                            name,
                            wording.count(watcher.gaps().size()),
                            wording.duration(missing)),
                    Styles.BODY);
        }
    }

    private Table exclusions(List<Excluded> exclusions) {
        return Table.of(
                sheet.text("evidence.exclusions.summary"),
                List.of(
                        Column.brief(sheet.text("column.fromUtc")),
                        Column.brief(sheet.text("column.toUtc")),
                        Column.text(sheet.text("column.kind")),
                        Column.text(sheet.text("column.decision"))),
                exclusions.stream().map(this::exclusion).toList());
    }

    private Row exclusion(Excluded one) {
        Cell decision = Cell.of(wording.term("exclusion", one.status()));
        Cell marked = switch (one.status()) {
            case "ACCEPTED" -> decision.marked(Marker.DISC, Tone.GOOD);
            case "REFUSED" -> decision.marked(Marker.DIAMOND, Tone.BAD);
            case "CONTESTED" -> decision.marked(Marker.TRIANGLE, Tone.WARN);
            default -> decision.marked(Marker.RING, Tone.PLAIN);
        };
        return Row.of(
                Cell.of(wording.instant(one.interval().from(), ZoneOffset.UTC)),
                Cell.of(wording.instant(one.interval().to(), ZoneOffset.UTC)),
                Cell.of(wording.term("exclusion", one.kind())).note(wording.name(one.reason())),
                marked.note(decided(one)));
    }

    private String decided(Excluded one) {
        if (one.decidedBy() == null) {
            return sheet.text(
                    "evidence.exclusion.proposed", wording.name(one.proposedBy().name()));
        }
        String by = sheet.text(
                "evidence.exclusion.decided",
                wording.name(one.proposedBy().name()),
                wording.name(one.decidedBy().name()));
        return one.decision() == null ? by : by + sheet.text("list.sentence") + wording.name(one.decision());
    }

    private Table intervals(List<Span> spans) {
        return Table.of(
                sheet.text("evidence.intervals.summary"),
                List.of(
                        Column.brief(sheet.text("evidence.column.utc")),
                        Column.brief(wording.figure(zone.getId())),
                        Column.number(sheet.text("column.length")),
                        Column.text(sheet.text("column.state"))),
                spans.stream().map(this::interval).toList());
    }

    private Row interval(Span span) {
        Cell state = Cell.of(wording.term("state", span.state()));
        Cell marked = switch (span.charge()) {
            case "DOWN" -> state.marked(Marker.DIAMOND, Tone.BAD);
            case "WEIGHTED" -> state.marked(Marker.TRIANGLE, Tone.WARN);
            default -> state.marked(Marker.RING, Tone.PLAIN);
        };
        return Row.of(
                between(span.interval(), ZoneOffset.UTC),
                between(span.interval(), zone),
                Cell.of(wording.duration(span.interval().duration().toMillis())),
                marked.note(Texts.get(wording.language().locale(), span.because())));
    }

    /** Begin above end, so that both zones fit beside one another. */
    private Cell between(Interval interval, ZoneId where) {
        return Cell.of(moment(interval.from(), where) + "\n" + moment(interval.to(), where));
    }

    /** With the offset beside UTC: an hour that comes twice is told apart by nothing else. */
    private String moment(Instant instant, ZoneId where) {
        String moment = wording.instant(instant, where);
        return where.equals(ZoneOffset.UTC)
                ? moment
                : wording.figure(moment + " "
                        + DateTimeFormatter.ofPattern("xxx", Locale.ROOT).format(instant.atZone(where)));
    }

    private Table records(List<Observed> records) {
        return Table.of(
                sheet.text("evidence.records.summary"),
                List.of(
                        Column.brief(sheet.text("column.fromUtc")),
                        Column.brief(sheet.text("column.toUtc")),
                        Column.brief(sheet.text("column.state")),
                        Column.text(sheet.text("evidence.column.said"))),
                records.stream().map(this::record).toList());
    }

    private Row record(Observed record) {
        String title = record.title() == null ? "" : wording.name(record.title());
        String id = record.externalId() == null ? "" : wording.figure(record.externalId());
        return Row.of(
                Cell.of(wording.instant(record.from(), ZoneOffset.UTC)),
                Cell.of(
                        record.to() == null
                                ? sheet.text("evidence.open")
                                : wording.instant(record.to(), ZoneOffset.UTC)),
                Cell.of(wording.term("state", record.state())),
                Cell.of(title.isEmpty() ? id : title).note(title.isEmpty() ? "" : id));
    }
}
