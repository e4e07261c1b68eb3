package io.recourse.ui.measurement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.measurement.imports.ImportBatch;
import io.recourse.measurement.imports.ImportService;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Download;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.ImportUndo;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;

/** The files that were taken in, the latest first; each can be taken back. */
class ImportHistory extends SectionCard {

    private static final int SHOWN = 50;

    private final transient ImportService imports;
    private final transient Runnable afterwards;
    private final Div content = new Div();

    ImportHistory(ImportService imports, Runnable afterwards) {
        super(UiTexts.text("import.history"));
        this.imports = imports;
        this.afterwards = afterwards;
        add(content);
        refresh();
    }

    final void refresh() {
        content.removeAll();
        List<ImportBatch> batches = imports.latest(null, SHOWN);
        if (batches.isEmpty()) {
            Paragraph none = new Paragraph(UiTexts.text("import.history.none"));
            none.addClassName("rc-quiet");
            content.add(none);
            return;
        }
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                UiTexts.text("import.history"),
                UiTexts.text("import.file"),
                UiTexts.text("import.source"),
                UiTexts.text("import.when"),
                UiTexts.text("import.by"),
                ">" + UiTexts.text("import.outcome.CREATE"),
                ">" + UiTexts.text("import.outcome.CLOSE"),
                ">" + UiTexts.text("import.outcome.UNCHANGED"),
                "");
        for (ImportBatch batch : batches) {
            table.row(
                    file(batch),
                    batch.sourceName(),
                    new InstantText(batch.importedAt(), batch.zone()),
                    batch.importedBy(),
                    formats.number(batch.created()),
                    formats.number(batch.closed()),
                    formats.number(batch.unchanged()),
                    undo(batch));
        }
        content.add(table);
    }

    /** The file as it came, for those who may read originals. */
    private static Component file(ImportBatch batch) {
        boolean mayRead = CurrentUser.has(Role.IT) || CurrentUser.has(Role.LEGAL) || CurrentUser.has(Role.AUDITOR);
        return batch.payload() == null || !mayRead
                ? new Span(batch.fileName())
                : Download.of("api/v1/payloads/" + batch.payload() + "/content", batch.fileName());
    }

    private Component undo(ImportBatch batch) {
        if (batch.undoneAt() != null) {
            return ImportUndo.done(batch.undoneBy());
        }
        return ImportUndo.button(UiTexts.text("import.undo.text", batch.fileName()), () -> {
            imports.undo(batch.id());
            refresh();
            afterwards.run();
        });
    }
}
