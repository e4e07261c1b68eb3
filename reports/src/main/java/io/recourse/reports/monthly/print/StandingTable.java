package io.recourse.reports.monthly.print;

import io.recourse.reports.document.Marker;
import io.recourse.reports.document.Tone;
import io.recourse.reports.document.table.Cell;
import io.recourse.reports.document.table.Column;
import io.recourse.reports.document.table.Row;
import io.recourse.reports.document.table.Table;
import io.recourse.reports.house.Wording;
import io.recourse.reports.monthly.figures.MonthlyFigures.Standing;
import java.util.List;

/** Vendors with what they missed. */
final class StandingTable {

    private StandingTable() {}

    static Table of(List<Standing> standings, Wording wording) {
        List<Row> rows = standings.stream()
                .map(standing -> Row.of(
                        Cell.strong(wording.name(standing.vendor())),
                        Cell.of(wording.of(standing.missed(), standing.decided()))
                                .marked(
                                        standing.missed() > 0 ? Marker.DIAMOND : Marker.DISC,
                                        standing.missed() > 0 ? Tone.BAD : Tone.GOOD),
                        Cell.of(wording.duration(standing.downtimeMs())),
                        Cell.of(String.join("\n", wording.amounts(standing.computed())))))
                .toList();
        return Table.of(
                wording.text("executive.worst.summary"),
                List.of(
                        Column.text(wording.text("column.vendor")),
                        Column.brief(wording.text("column.missed")),
                        Column.number(wording.text("column.downtime")),
                        Column.number(wording.text("column.computed"))),
                rows);
    }
}
