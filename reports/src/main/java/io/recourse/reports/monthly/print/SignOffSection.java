package io.recourse.reports.monthly.print;

import io.recourse.reports.document.Alignment;
import io.recourse.reports.document.DocumentWriter;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.table.Cell;
import io.recourse.reports.document.table.Column;
import io.recourse.reports.document.table.Row;
import io.recourse.reports.document.table.Table;
import io.recourse.reports.house.Wording;
import java.util.List;
import java.util.stream.Stream;

/** Where each department signs. */
record SignOffSection(Wording wording) {

    private static final float ROOM_TO_SIGN = 40;

    void write(DocumentWriter writer) {
        List<Row> rows = Stream.of("it", "vendorManager", "legal", "finance", "executive")
                .map(department -> Row.of(
                        Cell.strong(wording.text("signOff." + department))
                                .note(wording.text("signOff." + department + ".confirms")),
                        Cell.of(""),
                        Cell.of(""),
                        Cell.of("")))
                .toList();
        List<Column> columns = List.of(
                Column.text(wording.text("column.department")),
                new Column(wording.text("column.name"), Alignment.START, 1.2f, true),
                new Column(wording.text("column.signature"), Alignment.START, 1.2f, true),
                new Column(wording.text("column.date"), Alignment.START, 0.7f, true));
        Table table = new Table(wording.text("signOff.summary"), columns, rows, ROOM_TO_SIGN);
        writer.heading(1, wording.text("signOff.title"), 5 * ROOM_TO_SIGN + 60);
        writer.paragraph(wording.text("signOff.lead"), Styles.BODY);
        writer.space(8);
        writer.add(table);
    }
}
