package io.recourse.reports.evidence.print;

import io.recourse.money.Money;
import io.recourse.reports.document.BulletList;
import io.recourse.reports.document.Callout;
import io.recourse.reports.document.DocumentWriter;
import io.recourse.reports.document.FactGrid;
import io.recourse.reports.document.FactGrid.Fact;
import io.recourse.reports.document.FinishedDocument;
import io.recourse.reports.document.Quote;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.Tone;
import io.recourse.reports.document.table.Cell;
import io.recourse.reports.document.table.Column;
import io.recourse.reports.document.table.Row;
import io.recourse.reports.document.table.Table;
import io.recourse.reports.document.text.Span;
import io.recourse.reports.evidence.facts.ClaimFacts.Amounts;
import io.recourse.reports.evidence.facts.ClaimFacts.Head;
import io.recourse.reports.evidence.facts.ClaimFacts.Step;
import io.recourse.reports.evidence.facts.EvidenceFacts;
import io.recourse.reports.evidence.facts.TermFacts.ClauseWords;
import io.recourse.reports.evidence.mask.Verbatim;
import io.recourse.reports.house.Wording;
import io.recourse.text.Language;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is claimed, by which clause, until when, by whom, and what the other files of the bundle hold. */
public final class CoverSheet {

    /** Kinds of steps that have words of their own; of others it is only told that there was one. */
    private static final Set<String> KNOWN_STEPS = Set.of(
            "REASSESSED",
            "REDATED",
            "NOTICE_CARRIED",
            "AMENDMENT_DUE",
            "AMENDMENT_SETTLED",
            "CREDIT_BOOKED",
            "RELEASED",
            "REOPENING_PROPOSED",
            "ACCOUNT_SET",
            "SPLIT",
            "COVERED",
            "UNCOVERED",
            "AMENDMENT_PROPOSED",
            "AMENDMENT_RELEASED",
            "AMENDMENT_DROPPED",
            "AMENDED");

    private final Sheet sheet;
    private final Wording wording;
    private final Head head;

    private CoverSheet(Sheet sheet) {
        this.sheet = sheet;
        this.wording = sheet.wording();
        this.head = sheet.facts().head();
    }

    /**
     * Makes the document.
     *
     * @param files paths of the other files
     */
    public static FinishedDocument render(EvidenceFacts facts, Language language, boolean masked, List<String> files) {
        CoverSheet cover = new CoverSheet(Sheet.of(facts, language, masked));
        return cover.sheet.compose("evidence.cover.title", writer -> cover.write(writer, files));
    }

    private void write(DocumentWriter writer, List<String> files) {
        writer.heading(
                1,
                sheet.text("evidence.cover.title", wording.figure(head.claim().text())),
                120);
        writer.paragraph(sheet.text("evidence.cover.lead", wording.name(head.organisation())), Styles.LEAD);
        writer.space(8);
        writer.add(Callout.of(
                sheet.text(sheet.masked() ? "evidence.copy.vendor" : "evidence.copy.original"),
                sheet.masked() ? Tone.PLAIN : Tone.WARN));
        writer.space(12);
        writer.add(new FactGrid(subject(), 3));
        sheet.table(writer, "evidence.amounts", amounts());
        clause(writer);
        // The few sentences of a deadline stay together.
        writer.heading(
                2,
                sheet.text("evidence.deadline"),
                Math.min(200, 20 + 17f * sheet.facts().deadline().sentences().size()));
        writer.add(new BulletList(sheet.sentences(sheet.facts().deadline().sentences()).stream()
                .map(sentence -> Span.of(sentence, Styles.BODY))
                .toList()));
        sheet.table(writer, "evidence.steps", steps());
        sheet.table(writer, "evidence.contents", contents(files));
    }

    private List<Fact> subject() {
        List<Fact> facts = new ArrayList<>();
        add(facts, "evidence.fact.vendor", head.legalEntity() == null ? head.vendor() : head.legalEntity());
        add(facts, "evidence.fact.contract", head.contract());
        add(facts, "evidence.fact.contractTitle", head.contractTitle());
        add(facts, "evidence.fact.account", words(head.account()));
        add(facts, "evidence.fact.service", head.service());
        add(facts, "evidence.fact.resources", words(head.resources()));
        add(facts, "evidence.fact.region", head.region());
        add(facts, "evidence.fact.clause", head.clauseTitle());
        add(facts, "evidence.fact.vendorReference", head.vendorReference());
        facts.add(new Fact(sheet.text("evidence.fact.period"), wording.period(head.period())));
        facts.add(new Fact(
                sheet.text("evidence.fact.periodUtc"),
                sheet.text(
                        "date.span",
                        wording.instant(head.interval().from(), ZoneOffset.UTC),
                        wording.instant(head.interval().to(), ZoneOffset.UTC))));
        facts.add(new Fact(
                sheet.text("evidence.fact.zone"), wording.figure(head.zone().getId())));
        facts.add(new Fact(sheet.text("evidence.fact.status"), wording.term("claim", head.status())));
        facts.add(new Fact(sheet.text("evidence.fact.version"), wording.count(head.version())));
        facts.add(new Fact(
                sheet.text("evidence.fact.asOf"),
                wording.figure(wording.instant(head.asOf(), ZoneOffset.UTC) + " UTC")));
        return facts;
    }

    private void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(new Fact(sheet.text(key), wording.name(value.replace("\n", ", "))));
        }
    }

    private static @Nullable String words(@Nullable Verbatim verbatim) {
        return verbatim == null ? null : verbatim.text();
    }

    private Table amounts() {
        Amounts amounts = head.amounts();
        List<Row> rows = new ArrayList<>();
        rows.add(amount("stage.computed", amounts.computed(), head.quantity() == null ? null : quantity()));
        rows.add(amount("stage.claimed", amounts.claimed(), null));
        rows.add(amount("stage.approved", amounts.approved(), null));
        rows.add(amount("stage.received", amounts.credited(), null));
        return Table.of(
                sheet.text("evidence.amounts.summary"),
                List.of(
                        Column.text(sheet.text("evidence.column.stage")),
                        Column.number(sheet.text("evidence.column.amount"))),
                rows);
    }

    private Row amount(String key, @Nullable Money money, @Nullable String instead) {
        return Row.of(Cell.of(sheet.text(key)), Cell.of(instead == null ? wording.money(money) : instead));
    }

    private String quantity() {
        String number = wording.figure(String.valueOf(
                head.quantity() == null
                        ? ""
                        : head.quantity().stripTrailingZeros().toPlainString()));
        return "DAYS".equals(head.quantityUnit())
                ? sheet.text("evidence.days", number)
                : number + " " + wording.name("" + head.quantityUnit());
    }

    private void clause(DocumentWriter writer) {
        ClauseWords clause = sheet.facts().clause();
        Quote quote = new Quote(clause.text().text(), place(clause));
        writer.heading(2, sheet.text("evidence.clause"), 60);
        writer.add(quote);
        writer.space(4);
        writer.paragraph(
                sheet.text(
                        "evidence.clause.hashed",
                        wording.figure(clause.contentHash().text())),
                Styles.NOTE);
    }

    private String place(ClauseWords clause) {
        List<String> parts = new ArrayList<>();
        parts.add(wording.name(head.contract()));
        if (clause.section() != null) {
            parts.add(sheet.text("evidence.clause.section") + " " + wording.name(clause.section()));
        }
        if (clause.page() != null) {
            parts.add(sheet.text("evidence.clause.page") + " " + wording.count(clause.page()));
        }
        parts.add(sheet.text("evidence.clause.version") + " " + wording.count(clause.version()));
        String last = clause.lastDay() == null ? sheet.text("evidence.clause.noEnd") : wording.date(clause.lastDay());
        parts.add(sheet.text("date.span", wording.date(clause.firstDay()), last));
        return String.join(" · ", parts);
    }

    private Table steps() {
        return Table.of(
                sheet.text("evidence.steps.summary"),
                List.of(
                        Column.brief(sheet.text("evidence.column.day")),
                        Column.text(sheet.text("evidence.column.step")),
                        Column.brief(sheet.text("evidence.column.actor")),
                        Column.number(sheet.text("evidence.column.amount"))),
                sheet.facts().steps().stream().map(this::step).toList());
    }

    private Row step(Step step) {
        Cell what = Cell.of(
                step.kind().equals("MOVED") || step.kind().equals("OPENED")
                        ? wording.term("claim", step.to())
                        : sheet.text("evidence.step." + (KNOWN_STEPS.contains(step.kind()) ? step.kind() : "OTHER")));
        Cell noted = step.reason() == null ? what : what.note(wording.name(step.reason()));
        return Row.of(
                Cell.of(wording.date(step.on())),
                noted,
                Cell.of(wording.name(step.actor().name())),
                Cell.of(wording.money(step.amount())));
    }

    private Table contents(List<String> files) {
        return Table.of(
                sheet.text("evidence.contents.summary"),
                List.of(
                        Column.brief(sheet.text("evidence.column.file")),
                        Column.text(sheet.text("evidence.column.holds"))),
                files.stream()
                        .map(path -> Row.of(Cell.of(wording.figure(path)), Cell.of(Contents.of(sheet, path))))
                        .toList());
    }
}
