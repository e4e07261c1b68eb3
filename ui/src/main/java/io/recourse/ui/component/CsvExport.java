package io.recourse.ui.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.recourse.text.Formulas;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A grid as a CSV file: the columns and rows of the screen, UTF-8 with byte order mark so that Excel reads it. */
final class CsvExport {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String LINE_END = "\r\n";

    private CsvExport() {}

    static <T> Anchor button(String name, Supplier<List<DataColumn<T>>> columns, Supplier<List<T>> rows) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] file = write(columns.get(), rows.get()).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(file), name + ".csv", "text/csv", file.length);
        });
        Anchor anchor = new Anchor(handler, "");
        anchor.add(Icons.of("download"));
        anchor.add(UiTexts.text("component.grid.export"));
        anchor.addClassName("rc-tool-link");
        return anchor;
    }

    static <T> String write(List<DataColumn<T>> columns, List<T> rows) {
        Stream<String> head = Stream.of(line(columns.stream().map(DataColumn::header)));
        Stream<String> body = rows.stream().map(row -> line(columns.stream().map(column -> column.textOf(row))));
        return Stream.concat(head, body).collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private static String line(Stream<String> cells) {
        return cells.map(CsvExport::cell).collect(Collectors.joining(",")) + LINE_END;
    }

    /** Quoted, without marks of direction; what a spreadsheet would take for a formula is kept as text by a leading apostrophe. */
    static String cell(String shown) {
        return '"' + Formulas.neutral(UiTexts.plain(shown)).replace("\"", "\"\"") + '"';
    }
}
