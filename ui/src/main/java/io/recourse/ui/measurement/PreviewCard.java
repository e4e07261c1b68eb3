package io.recourse.ui.measurement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.measurement.imports.ImportBatch;
import io.recourse.measurement.imports.ImportPreview;
import io.recourse.measurement.imports.PreviewRow;
import io.recourse.measurement.imports.RowOutcome;
import io.recourse.time.Interval;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a file would do, before it does it. */
class PreviewCard extends SectionCard {

    private static final int SHORT = 12;

    private final transient ImportPreview preview;

    PreviewCard(ImportPreview preview, Runnable commit) {
        super(UiTexts.text("import.preview", preview.fileName()));
        this.preview = preview;
        add(totals(), facts());
        ImportBatch already = preview.already();
        if (already != null) {
            add(notice(Tone.AT_RISK, UiTexts.text("import.already", already.fileName(), already.importedBy())));
        } else if (preview.count(RowOutcome.ERROR) > 0) {
            add(notice(Tone.MISSED, UiTexts.text("import.hasErrors")));
        }
        DataGrid<PreviewRow> grid = grid();
        grid.setRows(preview.rows());
        Checkbox onlyErrors = new Checkbox(UiTexts.text("import.onlyErrors"));
        onlyErrors.addValueChangeListener(
                event -> grid.filter(row -> !event.getValue() || row.outcome() == RowOutcome.ERROR));
        onlyErrors.setVisible(preview.count(RowOutcome.ERROR) > 0);
        Button take = new Button(UiTexts.text("import.commit"), event -> commit.run());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setEnabled(preview.isAcceptable());
        take.setDisableOnClick(true);
        Div buttons = new Div(onlyErrors, take);
        buttons.addClassNames("rc-row");
        add(buttons, grid);
    }

    private Div totals() {
        Div totals = new Div();
        totals.addClassName("rc-row");
        for (RowOutcome outcome : RowOutcome.values()) {
            if (preview.count(outcome) > 0) {
                totals.add(new Badge(tone(outcome), UiTexts.text("import.total." + outcome, preview.count(outcome))));
            }
        }
        return totals;
    }

    private KeyValueList facts() {
        Interval covered = preview.covered();
        String time = covered == null
                ? Formats.NONE
                : UiTexts.isolated(time(covered.from()) + " – " + time(covered.to())) + " (" + preview.zone() + ")";
        String separator = UiTexts.text("import.separator." + (int) preview.separator());
        return new KeyValueList()
                .fact(UiTexts.text(preview.coveredStated() ? "import.covered.stated" : "import.covered.derived"), time)
                .fact(
                        UiTexts.text("import.covered.services"),
                        String.join(UiTexts.text("register.list.comma"), preview.services()))
                .fact(UiTexts.text("import.separator"), separator)
                .fact("SHA-256", preview.sha256());
    }

    private DataGrid<PreviewRow> grid() {
        DataGrid<PreviewRow> grid = new DataGrid<>(UiTexts.text("import.rows"), PreviewRow::line);
        grid.column("line", UiTexts.text("import.line"), row -> Integer.toString(row.line()))
                .figures()
                .sortBy(PreviewRow::line);
        grid.column("outcome", UiTexts.text("import.outcome"), row -> UiTexts.text("import.outcome." + row.outcome()))
                .component(row -> new Badge(tone(row.outcome()), UiTexts.text("import.outcome." + row.outcome())))
                .sortByText();
        if (preview.count(RowOutcome.ERROR) > 0) {
            grid.column("problem", UiTexts.text("import.problem"), PreviewCard::problem)
                    .width("22rem")
                    .grow();
            grid.grid().addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        }
        grid.column(
                        "service",
                        UiTexts.text("timeline.service"),
                        row -> row.service() == null ? row.fields().service() : row.service())
                .sortByText();
        if (preview.rows().stream().anyMatch(row -> !row.fields().component().isEmpty())) {
            grid.column(
                            "component",
                            UiTexts.text("timeline.component"),
                            row -> row.fields().component())
                    .sortByText();
        }
        grid.column(
                        "from",
                        UiTexts.text("component.interval.from", preview.zone()),
                        row -> time(row.from(), row.fields().from()))
                .figures()
                .sortByText();
        grid.column(
                        "to",
                        UiTexts.text("component.interval.to", preview.zone()),
                        row -> time(row.to(), row.fields().to()))
                .figures()
                .sortByText();
        grid.column(
                        "state",
                        UiTexts.text("timeline.state"),
                        row -> row.fields().state().toUpperCase(Locale.ROOT))
                .sortByText();

        grid.card(row -> new RowCard(
                        new Span(UiTexts.beside(
                                String.valueOf(row.line()), row.fields().service())),
                        new Badge(tone(row.outcome()), UiTexts.text("import.outcome." + row.outcome())))
                .rest(
                        problem(row).equals(Formats.NONE)
                                ? UiTexts.beside(
                                        row.fields().from() + " – "
                                                + row.fields().to(),
                                        row.fields().state())
                                : problem(row)));
        if (preview.rows().size() <= SHORT) {
            grid.allRows();
        } else {
            grid.getStyle().set("height", "24rem");
        }
        return grid;
    }

    private static String problem(PreviewRow row) {
        Locale locale = UiTexts.language().locale();
        return row.errors().isEmpty()
                ? Formats.NONE
                : row.errors().stream().map(error -> error.message(locale)).collect(Collectors.joining(" "));
    }

    private String time(@Nullable Instant instant, String written) {
        return instant == null ? written : time(instant);
    }

    private String time(Instant instant) {
        return Formats.current().exact(instant, preview.zone());
    }

    private static Paragraph notice(Tone tone, String text) {
        Paragraph notice = new Paragraph(text);
        notice.addClassName("rc-notice");
        notice.getElement().setAttribute("data-tone", tone.token());
        return notice;
    }

    private static Tone tone(RowOutcome outcome) {
        return switch (outcome) {
            case CREATE -> Tone.MET;
            case CLOSE -> Tone.INFO;
            case UNCHANGED -> Tone.UNKNOWN;
            case ERROR -> Tone.MISSED;
        };
    }
}
