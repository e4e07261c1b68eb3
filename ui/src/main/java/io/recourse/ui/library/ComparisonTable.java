package io.recourse.ui.library;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import java.util.function.Consumer;

/** Promises in columns, what they say in rows; rows that differ are marked. */
class ComparisonTable extends Div {

    private final NativeTable table = new NativeTable();
    private final List<Side> sides;
    private final boolean onlyDifferences;

    ComparisonTable(List<Side> sides, Consumer<Side> drop, boolean onlyDifferences) {
        this.sides = sides;
        this.onlyDifferences = onlyDifferences;
        addClassNames("rc-table-frame", "rc-card", "rc-card-flush");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", UiTexts.text("compare.title"));
        table.addClassNames("rc-table", "rc-comparison");
        table.getStyle().set("--rc-sides", Integer.toString(sides.size()));
        head(drop);
        for (ComparisonRows.Group group : ComparisonRows.of(sides)) {
            group(group);
        }
        add(table);
    }

    private void head(Consumer<Side> drop) {
        NativeTableRow row = table.getHead().addRow();
        row.add(header(new Span(UiTexts.text("compare.row")), "col"));
        for (Side side : sides) {
            Span note = new Span(side.note());
            note.addClassName("rc-quiet");
            Button remove = new Button(Icons.of("close"), event -> drop.accept(side));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
            remove.addClassName("rc-no-print");
            remove.setAriaLabel(UiTexts.text("compare.remove", side.name()));
            Div name = new Div(Links.to(side.path(), side.name()), remove);
            name.addClassName("rc-comparison-name");
            Div cell = new Div(name, note);
            if (side.ours()) {
                cell.add(new Badge(Tone.INFO, UiTexts.text("compare.ours.badge")));
            }
            row.add(header(cell, "col"));
        }
    }

    private void group(ComparisonRows.Group group) {
        List<ComparisonRows.Row> shown = group.rows().stream()
                .filter(row -> !onlyDifferences || row.differs())
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        NativeTableRow title = table.getBody().addRow();
        NativeTableHeaderCell cell = header(new Span(UiTexts.text(group.key())), "colgroup");
        cell.getElement().setAttribute("colspan", String.valueOf(sides.size() + 1));
        title.addClassName("rc-comparison-group");
        title.add(cell);
        shown.forEach(this::row);
    }

    private void row(ComparisonRows.Row row) {
        NativeTableRow line = table.getBody().addRow();
        Div label = new Div(new Span(row.label()));
        if (row.differs()) {
            line.addClassName("rc-differs");
            Span mark = new Span("≠");
            mark.addClassName("rc-differs-mark");
            mark.getElement()
                    .setAttribute("role", "img")
                    .setAttribute("aria-label", UiTexts.text("compare.differs"))
                    .setAttribute("title", UiTexts.text("compare.differs"));
            label.add(mark);
        }
        line.add(header(label, "row"));
        row.cells().forEach(text -> line.add(new NativeTableCell(value(text))));
    }

    private static Component value(String text) {
        if (text.equals(ComparisonRows.SILENT)) {
            return new Badge(Tone.UNKNOWN, TemplateWords.silent());
        }
        Span words = new Span(text);
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    private static NativeTableHeaderCell header(Component content, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
