package io.recourse.ui.settlement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.claim.settlement.intake.CreditImportService;
import io.recourse.claim.settlement.intake.ImportedFile;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.ImportUndo;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.time.ZoneId;
import java.util.List;

/** The files that were taken in, the latest first; each can be taken back while nothing of it is used. */
class CreditImportHistory extends SectionCard {

    private static final int SHOWN = 50;

    private final transient CreditImportService imports;
    private final transient ZoneId zone;
    private final transient Runnable afterwards;
    private final Div content = new Div();

    CreditImportHistory(CreditImportService imports, ZoneId zone, Runnable afterwards) {
        super(UiTexts.text("import.history"));
        this.imports = imports;
        this.zone = zone;
        this.afterwards = afterwards;
        add(content);
        refresh();
    }

    final void refresh() {
        content.removeAll();
        List<ImportedFile> files = imports.latest(SHOWN);
        if (files.isEmpty()) {
            Paragraph none = new Paragraph(UiTexts.text("import.history.none"));
            none.addClassName("rc-quiet");
            content.add(none);
            return;
        }
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                UiTexts.text("import.history"),
                UiTexts.text("settlement.file"),
                UiTexts.text("settlement.vendor"),
                UiTexts.text("import.when"),
                UiTexts.text("import.by"),
                ">" + UiTexts.text("settlement.fate.TAKE"),
                ">" + UiTexts.text("settlement.import.charges"),
                ">" + UiTexts.text("settlement.fate.ERROR"),
                "");
        for (ImportedFile file : files) {
            table.row(
                    file.fileName(),
                    file.vendorName() == null ? UiTexts.text("settlement.vendor.byName") : file.vendorName(),
                    new InstantText(file.importedAt(), zone),
                    file.importedBy(),
                    formats.number(file.taken()),
                    formats.number(file.charges()),
                    formats.number(file.rejected()),
                    undo(file));
        }
        content.add(table);
    }

    private Component undo(ImportedFile file) {
        if (file.undoneAt() != null) {
            return ImportUndo.done(file.undoneBy());
        }
        return ImportUndo.button(UiTexts.text("settlement.import.undo.text", file.fileName()), () -> {
            imports.undo(file.id());
            refresh();
            afterwards.run();
        });
    }
}
