package io.recourse.ui.settlement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.recourse.claim.settlement.file.ReadLine;
import io.recourse.claim.settlement.file.RowFault;
import io.recourse.claim.settlement.intake.CreditPreview;
import io.recourse.claim.settlement.intake.PreviewedRow;
import io.recourse.claim.settlement.intake.RowFate;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.util.stream.Collectors;

/** What a file of credits would do, row by row, before it does it. */
class CreditPreviewCard extends SectionCard {

    private static final int SHORT = 12;

    private final transient CreditPreview preview;

    CreditPreviewCard(CreditPreview preview, Runnable commit) {
        super(UiTexts.text("import.preview", preview.fileName()));
        this.preview = preview;
        add(totals());
        if (preview.count(RowFate.ERROR) > 0) {
            add(SettlementTexts.notice(Tone.AT_RISK, UiTexts.text("settlement.import.hasErrors")));
        }
        DataGrid<PreviewedRow> grid = grid();
        grid.setRows(preview.rows());
        Checkbox onlyErrors = new Checkbox(UiTexts.text("import.onlyErrors"));
        onlyErrors.addValueChangeListener(
                event -> grid.filter(row -> !event.getValue() || row.fate() == RowFate.ERROR));
        onlyErrors.setVisible(preview.count(RowFate.ERROR) > 0);
        Button take = new Button(words(preview), event -> commit.run());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setEnabled(preview.hasEffect());
        take.setDisableOnClick(true);
        Div buttons = new Div(onlyErrors, take);
        buttons.addClassName("rc-row");
        Div hash = new Div(new Span("SHA-256 " + preview.sha256()));
        hash.addClassNames("rc-mono", "rc-small", "rc-quiet");
        add(buttons, grid, hash);
    }

    private Div totals() {
        Div totals = new Div();
        totals.addClassName("rc-row");
        for (RowFate fate : RowFate.values()) {
            if (preview.count(fate) > 0) {
                totals.add(new Badge(
                        tone(fate),
                        UiTexts.text("settlement.count", UiTexts.text(fate.messageKey()), preview.count(fate))));
            }
        }
        return totals;
    }

    private DataGrid<PreviewedRow> grid() {
        Formats formats = Formats.current();
        DataGrid<PreviewedRow> grid =
                new DataGrid<>(UiTexts.text("import.rows"), row -> row.row().position());
        grid.column(
                        "line",
                        UiTexts.text("import.line"),
                        row -> Integer.toString(row.row().position()))
                .figures()
                .sortBy(row -> row.row().position());
        grid.column(
                        "fate",
                        UiTexts.text("import.outcome"),
                        row -> UiTexts.text(row.fate().messageKey()))
                .component(row ->
                        new Badge(tone(row.fate()), UiTexts.text(row.fate().messageKey())))
                .sortByText();
        grid.column(
                        "vendor",
                        UiTexts.text("settlement.vendor"),
                        row -> row.vendorName() == null ? "" : row.vendorName())
                .optional()
                .sortByText();
        grid.column("document", UiTexts.text("settlement.document"), CreditPreviewCard::document)
                .sortByText();
        grid.column(
                        "issued",
                        UiTexts.text("settlement.issued"),
                        row -> row.credit() == null
                                ? Formats.NONE
                                : formats.date(row.credit().issuedOn()))
                .figures();
        grid.column(
                        "amount",
                        UiTexts.text("settlement.amount"),
                        row -> row.credit() == null
                                ? Formats.NONE
                                : formats.money(row.credit().amount()))
                .figures();
        grid.column("said", UiTexts.text("import.problem"), CreditPreviewCard::said)
                .width("18rem")
                .grow();
        grid.grid().addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.card(row -> new RowCard(
                        new Span(UiTexts.beside(String.valueOf(row.row().position()), document(row))),
                        new Badge(tone(row.fate()), UiTexts.text(row.fate().messageKey())))
                .rest(said(row)));
        if (preview.rows().size() <= SHORT) {
            grid.allRows();
        } else {
            grid.getStyle().set("height", "24rem");
        }
        return grid;
    }

    private static String document(PreviewedRow row) {
        ReadLine credit = row.credit();
        return credit == null ? row.row().written() : credit.number() + " / " + credit.line();
    }

    /** Faults, why it is no credit, a remark, or what the line says. */
    private static String said(PreviewedRow row) {
        if (!row.faults().isEmpty()) {
            return row.faults().stream().map(CreditPreviewCard::fault).collect(Collectors.joining(" "));
        }
        if (row.row().other() != null) {
            return UiTexts.sentence(row.row().other());
        }
        ReadLine credit = row.credit();
        String text = credit == null || credit.text() == null ? "" : credit.text();
        return row.row().remark() == null ? text : UiTexts.sentence(row.row().remark()) + " " + text;
    }

    private static String fault(RowFault fault) {
        return fault.field() + ": " + UiTexts.sentence(fault.message());
    }

    private static Tone tone(RowFate fate) {
        return switch (fate) {
            case TAKE -> Tone.MET;
            case KNOWN -> Tone.INFO;
            case OTHER -> Tone.UNKNOWN;
            case ERROR -> Tone.MISSED;
        };
    }

    private static String words(CreditPreview preview) {
        int credits = preview.count(RowFate.TAKE);
        int charges = preview.charges().size();
        if (charges == 0) {
            return UiTexts.text("settlement.import.take", credits);
        }
        return credits == 0
                ? UiTexts.text("settlement.import.keep", charges)
                : UiTexts.text("settlement.import.takeAndKeep", credits, charges);
    }
}
