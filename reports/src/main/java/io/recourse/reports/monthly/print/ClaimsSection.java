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
import io.recourse.reports.monthly.figures.MonthlyFigures.ClaimLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** For legal: claims that wait to be filed with their last day, and claims on their way. */
record ClaimsSection(MonthlyFigures figures, Wording wording) {

    private static final Set<String> TO_FILE = Set.of("ASSESSED", "DRAFTED", "NOTIFIED", "AWAITING_RELEASE");

    static boolean waitsToBeFiled(ClaimLine claim) {
        return TO_FILE.contains(claim.status());
    }

    void write(DocumentWriter writer) {
        writer.newPage();
        writer.heading(1, wording.text("claims.title"), 120);
        writer.paragraph(wording.text("claims.lead"), Styles.BODY);
        List<ClaimLine> waiting =
                figures.claims().stream().filter(ClaimsSection::waitsToBeFiled).toList();
        List<ClaimLine> others = figures.claims().stream()
                .filter(claim -> !waitsToBeFiled(claim))
                .toList();
        part(writer, "claims.waiting", waiting, true);
        part(writer, "claims.others", others, false);
    }

    private void part(DocumentWriter writer, String key, List<ClaimLine> claims, boolean deadline) {
        if (claims.isEmpty()) {
            writer.heading(2, wording.text(key), 30);
            writer.paragraph(wording.text(key + ".none"), Styles.BODY);
            return;
        }
        List<Column> columns = List.of(
                Column.brief(wording.text("column.claim")),
                Column.text(wording.text("column.vendorService")),
                Column.brief(wording.text("column.period")),
                Column.text(wording.text("column.status")),
                Column.number(wording.text("column.computed")),
                Column.number(wording.text(deadline ? "column.latest" : "column.claimed")),
                Column.number(wording.text("column.approved")),
                Column.number(wording.text("column.received")));
        if (deadline) {
            columns = columns.subList(0, 6);
        }
        List<Row> rows = claims.stream().map(claim -> row(claim, deadline)).toList();
        Table table = Table.of(wording.text(key + ".summary"), columns, rows);
        writer.heading(2, wording.text(key), table.beginning(writer));
        writer.add(table);
    }

    private Row row(ClaimLine claim, boolean deadline) {
        Cell name = Cell.strong(wording.figure(claim.number()));
        Cell service = Cell.of(wording.name(claim.vendor())).note(wording.name(claim.service()));
        Cell period = Cell.of(wording.shortPeriod(claim.periodLabel()));
        Cell computed = Cell.of(wording.money(claim.computed()));
        if (deadline) {
            Cell latest =
                    claim.latestOn() == null ? Cell.muted(wording.text("claims.noDeadline")) : latest(claim.latestOn());
            return Row.of(name, service, period, status(claim), computed, latest);
        }
        return Row.of(
                name,
                service,
                period,
                status(claim),
                computed,
                Cell.of(wording.money(claim.claimed())),
                Cell.of(wording.money(claim.approved())),
                Cell.of(wording.money(claim.received())));
    }

    private Cell latest(LocalDate day) {
        boolean passed = day.isBefore(figures.month().atDay(1));
        Cell cell = Cell.strong(wording.date(day)).tone(passed ? Tone.BAD : Tone.WARN);
        return passed ? cell.note(wording.text("claims.passed")) : cell;
    }

    private Cell status(ClaimLine claim) {
        Cell cell = Cell.of(wording.term("claim", claim.status()));
        return switch (claim.status()) {
            case "CREDITED", "CLOSED", "APPROVED", "CREDIT_PENDING" -> cell.marked(Marker.DISC, Tone.GOOD);
            case "REJECTED", "EXPIRED", "LAPSED", "OFFER_LAPSED", "WRITTEN_OFF" ->
                cell.marked(Marker.DIAMOND, Tone.BAD);
            case "DISPUTED", "COUNTER_OFFERED", "PARTIALLY_APPROVED" -> cell.marked(Marker.TRIANGLE, Tone.WARN);
            default -> cell.marked(Marker.RING, Tone.PLAIN);
        };
    }
}
