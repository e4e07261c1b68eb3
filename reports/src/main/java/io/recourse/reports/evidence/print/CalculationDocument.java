package io.recourse.reports.evidence.print;

import io.recourse.reports.document.BulletList;
import io.recourse.reports.document.Callout;
import io.recourse.reports.document.DocumentWriter;
import io.recourse.reports.document.FactGrid;
import io.recourse.reports.document.FactGrid.Fact;
import io.recourse.reports.document.FinishedDocument;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.Tone;
import io.recourse.reports.document.table.Cell;
import io.recourse.reports.document.table.Column;
import io.recourse.reports.document.table.Row;
import io.recourse.reports.document.table.Table;
import io.recourse.reports.document.text.Span;
import io.recourse.reports.evidence.facts.AssessmentFacts.Calculation;
import io.recourse.reports.evidence.facts.AssessmentFacts.Hashes;
import io.recourse.reports.evidence.facts.AssessmentFacts.Revision;
import io.recourse.reports.evidence.facts.EvidenceFacts;
import io.recourse.reports.evidence.facts.TermFacts.Charged;
import io.recourse.reports.evidence.facts.TermFacts.FeeBase;
import io.recourse.reports.house.Wording;
import io.recourse.text.Language;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From the time that was measured to the credit, with every number in between. */
public final class CalculationDocument {

    private static final String MILLISECOND = "MILLISECOND";

    private final Sheet sheet;
    private final Wording wording;
    private final Calculation calculation;

    private CalculationDocument(Sheet sheet) {
        this.sheet = sheet;
        this.wording = sheet.wording();
        this.calculation = sheet.facts().calculation();
    }

    /** Makes the document. */
    public static FinishedDocument render(EvidenceFacts facts, Language language, boolean masked) {
        CalculationDocument document = new CalculationDocument(Sheet.of(facts, language, masked));
        return document.sheet.compose("evidence.calculation.title", document::write);
    }

    private void write(DocumentWriter writer) {
        String claim = wording.figure(sheet.facts().head().claim().text());
        writer.heading(1, sheet.text("evidence.calculation.title", claim), 120);
        writer.paragraph(sheet.text("evidence.calculation.lead"), Styles.BODY);
        sheet.table(writer, "evidence.figures", figures());
        availability(writer);
        writer.heading(2, sheet.text("evidence.credit"), 40);
        writer.add(new BulletList(sheet.sentences(calculation.steps()).stream()
                .map(step -> Span.of(step, Styles.BODY))
                .toList()));
        if (!sheet.facts().parts().isEmpty()) {
            sheet.table(writer, "evidence.parts", PartsTable.of(sheet));
        }
        fee(writer);
        sheet.table(writer, "evidence.revisions", revisions());
        writer.heading(2, sheet.text("evidence.hashes"), 60);
        writer.paragraph(sheet.text("evidence.hashes.lead"), Styles.BODY);
        writer.space(6);
        writer.add(new FactGrid(hashes(), 1));
    }

    private Table figures() {
        List<Row> rows = new ArrayList<>();
        rows.add(figure("evidence.figure.period", calculation.period()));
        rows.add(figure("evidence.figure.removed", calculation.removed()));
        rows.add(figure("evidence.figure.counted", calculation.counted()));
        rows.add(figure("evidence.figure.excluded", calculation.excluded()));
        rows.add(figure("evidence.figure.down", calculation.down()));
        rows.add(figure("evidence.figure.up", calculation.up()));
        if (calculation.allowedDown() != null) {
            rows.add(figure("evidence.figure.allowed", calculation.allowedDown()));
        }
        return Table.of(
                sheet.text("evidence.figures.summary"),
                List.of(
                        Column.text(sheet.text("evidence.column.figure")),
                        Column.number(sheet.text("evidence.column.inWords")),
                        Column.number(sheet.text("evidence.unit." + calculation.unit()))),
                rows);
    }

    private Row figure(String key, long amount) {
        String words = calculation.unit().equals(MILLISECOND) ? wording.duration(amount) : wording.count(amount);
        return Row.of(Cell.of(sheet.text(key)), Cell.of(words), Cell.of(wording.count(amount)));
    }

    private void availability(DocumentWriter writer) {
        writer.heading(2, sheet.text("evidence.availability"), 60);
        BigDecimal availability = calculation.availability();
        if (availability == null || calculation.exact() == null) {
            writer.paragraph(sheet.text("evidence.availability.none"), Styles.BODY);
            return;
        }
        writer.paragraph(
                sheet.text(
                        "evidence.availability.fraction",
                        wording.count(calculation.up()),
                        wording.count(calculation.counted()),
                        wording.figure(calculation.exact().text()),
                        wording.figure(availability.toPlainString() + "%")),
                Styles.BODY);
        writer.space(6);
        String verdict = Objects.requireNonNullElse(calculation.met(), true) ? "evidence.kept" : "evidence.missed";
        writer.add(
                Callout.of(sheet.text(verdict, commitment()), verdict.equals("evidence.kept") ? Tone.GOOD : Tone.BAD));
    }

    private String commitment() {
        String promised = calculation.commitment().stripTrailingZeros().toPlainString();
        return calculation.failures() == null
                ? wording.promise(promised)
                : sheet.text("unit.atMost", wording.figure(promised));
    }

    private void fee(DocumentWriter writer) {
        FeeBase fee = sheet.facts().fee();
        List<Row> rows = new ArrayList<>(fee.fees().stream()
                .map(monthly -> Row.of(
                        Cell.of(sheet.text("evidence.fee.monthly"))
                                .note(sheet.text(
                                        "date.span",
                                        wording.date(monthly.firstDay()),
                                        monthly.lastDay() == null
                                                ? sheet.text("evidence.clause.noEnd")
                                                : wording.date(monthly.lastDay()))),
                        Cell.of(wording.money(monthly.amount()))))
                .toList());
        for (Charged charged : fee.charges()) {
            rows.add(Row.of(
                    Cell.of(sheet.text("evidence.fee.charged"))
                            .note(sheet.text(
                                    "evidence.fee.line",
                                    wording.name(charged.invoice().text()),
                                    wording.name(charged.line().text()))),
                    Cell.of(wording.money(charged.amount()))));
        }
        Cell base = Cell.strong(sheet.text("evidence.fee.base"));
        Cell invoiced = fee.invoice() == null
                ? base.note(sheet.text("evidence.fee.noInvoice"))
                : base.note(sheet.text(
                        "evidence.fee.invoice", wording.name(fee.invoice().text())));
        rows.add(Row.total(invoiced, Cell.strong(wording.money(fee.base()))));
        sheet.table(
                writer,
                "evidence.fee",
                Table.of(
                        sheet.text("evidence.fee.summary"),
                        List.of(
                                Column.text(sheet.text("evidence.column.figure")),
                                Column.number(sheet.text("evidence.column.amount"))),
                        rows));
    }

    private Table revisions() {
        return Table.of(
                sheet.text("evidence.revisions.summary"),
                List.of(
                        Column.number(sheet.text("evidence.column.revision")),
                        Column.brief(sheet.text("evidence.column.computedAt")),
                        Column.number(sheet.text("column.availability")),
                        Column.text(sheet.text("evidence.column.changed"))),
                calculation.revisions().stream().map(this::revision).toList());
    }

    private Row revision(Revision revision) {
        String changed = revision.changed().stream()
                .map(input -> sheet.text("evidence.changed." + input))
                .reduce((one, other) -> one + sheet.text("list.comma") + other)
                .orElse(sheet.text("evidence.changed.FIRST"));
        BigDecimal availability = revision.availability();
        return Row.of(
                Cell.of(wording.count(revision.number())),
                Cell.of(wording.instant(revision.computedAt(), ZoneOffset.UTC)),
                Cell.of(wording.percent(availability == null ? null : availability.toPlainString())),
                Cell.of(changed));
    }

    private List<Fact> hashes() {
        Hashes hashes = calculation.hashes();
        return List.of(
                hash("evidence.hash.engine", hashes.engine().text()),
                hash("evidence.hash.clause", hashes.clause().text()),
                hash("evidence.hash.timeline", hashes.timeline().text()),
                hash("evidence.hash.exclusions", hashes.exclusions().text()),
                hash("evidence.hash.input", hashes.input().text()),
                hash("evidence.hash.assessment", calculation.assessment().text()));
    }

    private Fact hash(String key, @Nullable String value) {
        return new Fact(sheet.text(key), wording.figure("" + value));
    }
}
