package io.recourse.reports.monthly.print;

import io.recourse.reports.document.BulletList;
import io.recourse.reports.document.DocumentWriter;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.table.Cell;
import io.recourse.reports.document.table.Column;
import io.recourse.reports.document.table.Row;
import io.recourse.reports.document.table.Table;
import io.recourse.reports.document.text.Span;
import io.recourse.reports.house.Wording;
import io.recourse.reports.monthly.figures.Edition;
import io.recourse.reports.monthly.figures.MonthlyFigures;
import java.util.List;
import java.util.stream.Stream;

/** How the figures came about, and what the words mean. */
record MethodSection(MonthlyFigures figures, Edition edition, Wording wording) {

    private static final List<String> STEPS =
            List.of("time", "count", "unknown", "exclusion", "verdict", "credit", "stages", "ledger", "revision");
    private static final List<String> TERMS = List.of(
            "commitment",
            "availability",
            "downtime",
            "excluded",
            "unknown",
            "assessment",
            "credit",
            "claim",
            "window",
            "ledger",
            "head");

    void write(DocumentWriter writer) {
        writer.newPage();
        writer.heading(1, wording.text("method.title"), 120);
        writer.add(new BulletList(STEPS.stream()
                .map(step -> List.of(
                        new Span(wording.text("method." + step + ".name") + " ", Styles.BODY.bold()),
                        new Span(wording.text("method." + step), Styles.BODY)))
                .toList()));
        writer.space(2);
        writer.paragraph(wording.text("method.hash", wording.figure(edition.contentHash())), Styles.NOTE);
        Table definitions = Table.of(
                wording.text("definitions.summary"),
                List.of(Column.brief(wording.text("column.term")), Column.text(wording.text("column.meaning"))),
                Stream.concat(TERMS.stream(), Stream.of("zone"))
                        .map(this::definition)
                        .toList());
        writer.heading(2, wording.text("definitions.title"), definitions.beginning(writer));
        writer.add(definitions);
    }

    private Row definition(String term) {
        String meaning = term.equals("zone")
                ? wording.text(
                        "definition.zone", wording.figure(figures.organisation().zone()))
                : wording.text("definition." + term);
        return Row.of(Cell.strong(wording.text("definition." + term + ".name")), Cell.of(meaning));
    }
}
