package io.recourse.ui.measurement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import io.recourse.access.Roles;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.measurement.SourceService;
import io.recourse.measurement.imports.ImportBatch;
import io.recourse.measurement.imports.ImportPreview;
import io.recourse.measurement.imports.ImportService;
import io.recourse.measurement.imports.OutageImport;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Takes a file of outages in: says what it is, shows what each row would do, takes all or nothing, takes it back. */
@Route(value = "import", layout = MainLayout.class)
@RolesAllowed({Roles.IT, Roles.VENDOR_MANAGER})
public class ImportView extends Page {

    private static final String EXAMPLE = """
            service,from,to,state
            git-operations,2026-03-03 18:02,2026-03-03 19:40,DOWN
            git-operations,2026-03-12T07:15:00Z,,DEGRADED
            """;
    private static final int MAXIMUM_BYTES = 5 * 1024 * 1024;

    private final transient ImportService imports;
    private final ImportForm form;
    private final Div result = new Div();
    private final ImportHistory history;
    private final FormErrors errors = new FormErrors();
    private String fileName = "";
    private byte @Nullable [] content;

    public ImportView(ImportService imports, SourceService sources, ServiceRegister services) {
        this.imports = imports;
        form = new ImportForm(sources, services, this::refresh);
        form.tie(errors);
        history = new ImportHistory(imports, this::refresh);
        result.addClassName("rc-stack");
        result.getElement().setAttribute("aria-live", "polite");
        SectionCard what = new SectionCard(getTranslation("import.what"), form).actions(form.newSource());
        SectionCard file = new SectionCard(getTranslation("import.file"), format(), upload());
        show(
                new PageHeader(getTranslation("frame.navigation.import")).note(getTranslation("import.note")),
                what,
                file,
                result,
                history);
    }

    private Div format() {
        Pre example = new Pre(EXAMPLE);
        example.getElement().setAttribute("dir", "ltr");
        example.addClassNames("rc-mono", "rc-small");
        example.getStyle().set("overflow-x", "auto");
        Div format = new Div(new Paragraph(getTranslation("import.format")), example);
        format.addClassName("rc-stack");
        return format;
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            fileName = metadata.fileName();
            content = bytes;
            refresh();
        }));
        upload.setAcceptedFileExtensions(".csv", ".txt");
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAXIMUM_BYTES);
        Button choose = new Button(getTranslation("import.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(event -> Notifications.failure(UiTexts.text("import.file.refused")));
        upload.addFileRemovedListener(event -> {
            content = null;
            refresh();
        });
        return upload;
    }

    private @Nullable OutageImport request() {
        return content == null ? null : form.request(fileName, content);
    }

    private void refresh() {
        result.removeAll();
        OutageImport request = request();
        if (request == null) {
            return;
        }
        errors.call(() -> imports.preview(request)).ifPresent(preview -> result.add(card(preview)));
    }

    private PreviewCard card(ImportPreview preview) {
        return new PreviewCard(preview, this::commit);
    }

    private void commit() {
        OutageImport request = request();
        if (request == null) {
            return;
        }
        errors.call(() -> imports.commit(request)).ifPresent(this::done);
    }

    private void done(ImportBatch batch) {
        Notifications.success(getTranslation("import.done", batch.created(), batch.closed(), batch.unchanged()));
        history.refresh();
        refresh();
    }
}
