package io.recourse.ui.settlement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import io.recourse.access.OrganisationService;
import io.recourse.access.Roles;
import io.recourse.claim.settlement.file.CreditFiles;
import io.recourse.claim.settlement.file.CsvMapping;
import io.recourse.claim.settlement.file.SourceFormat;
import io.recourse.claim.settlement.intake.CreditImport;
import io.recourse.claim.settlement.intake.CreditImportService;
import io.recourse.claim.settlement.intake.CreditPreview;
import io.recourse.claim.settlement.intake.ImportedFile;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import io.recourse.vendor.VendorService;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a file of credits in, step by step: what it is, the file, its columns, what each row would do. */
@Route(value = "settlement/import", layout = MainLayout.class)
@RolesAllowed(Roles.FINANCE)
class CreditImportView extends Page {

    private final transient CreditImportService imports;
    private final SourceForm source;
    private final Div mapping = new Div();
    private final Div result = new Div();
    private final CreditImportHistory history;
    private final FormErrors errors = new FormErrors();
    private @Nullable MappingForm columns;
    private String fileName = "";
    private byte @Nullable [] content;

    CreditImportView(CreditImportService imports, VendorService vendors, OrganisationService organisations) {
        this.imports = imports;
        source = new SourceForm(vendors.list(), this::fileChanged);
        source.tie(errors);
        history = new CreditImportHistory(imports, organisations.get().zone(), this::preview);
        mapping.addClassName("rc-stack");
        result.addClassName("rc-stack");
        result.getElement().setAttribute("aria-live", "polite");
        show(
                new PageHeader(getTranslation("settlement.import"))
                        .crumbs(new Crumb(getTranslation("frame.navigation.settlement"), "settlement"))
                        .note(getTranslation("settlement.import.note")),
                new SectionCard(getTranslation("settlement.import.what"), source),
                new SectionCard(
                        getTranslation("settlement.import.file"),
                        new Paragraph(getTranslation("settlement.import.file.text")),
                        upload()),
                mapping,
                result,
                history);
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            fileName = metadata.fileName();
            content = bytes;
            fileChanged();
        }));
        upload.setAcceptedFileExtensions(".csv", ".txt", ".xml");
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(CreditFiles.MAXIMUM_BYTES);
        Button choose = new Button(getTranslation("import.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(event -> Notifications.failure(UiTexts.text("settlement.import.file.refused")));
        upload.addFileRemovedListener(event -> {
            content = null;
            fileChanged();
        });
        return upload;
    }

    /** Another file, vendor, format or encoding: columns are read anew. */
    private void fileChanged() {
        mapping.removeAll();
        result.removeAll();
        columns = null;
        byte[] bytes = content;
        if (bytes == null || !source.isComplete()) {
            return;
        }
        if (source.format() == SourceFormat.CSV) {
            errors.call(() -> imports.mapping(source.requiredVendor(), bytes, source.encoding()))
                    .ifPresent(suggested -> askColumns(bytes, suggested));
        } else {
            preview();
        }
    }

    private void askColumns(byte[] bytes, CsvMapping suggested) {
        List<String> header = CreditFiles.header(bytes, source.encoding());
        MappingForm form = new MappingForm(header, suggested, this::preview);
        form.tie(errors);
        columns = form;
        mapping.add(new SectionCard(
                getTranslation("settlement.import.columns"),
                new Paragraph(getTranslation("settlement.import.columns.text")),
                form));
        preview();
    }

    private @Nullable CreditImport request() {
        byte[] bytes = content;
        if (bytes == null || !source.isComplete()) {
            return null;
        }
        return new CreditImport(
                source.format(),
                source.vendor(),
                fileName,
                bytes,
                source.encoding(),
                columns == null ? null : columns.mapping());
    }

    private void preview() {
        result.removeAll();
        CreditImport request = request();
        if (request != null) {
            errors.call(() -> imports.preview(request)).ifPresent(preview -> result.add(card(preview)));
        }
    }

    private CreditPreviewCard card(CreditPreview preview) {
        return new CreditPreviewCard(preview, this::commit);
    }

    private void commit() {
        CreditImport request = request();
        if (request != null) {
            errors.call(() -> imports.commit(request)).ifPresent(this::done);
        }
    }

    private void done(ImportedFile file) {
        String words = file.charges() == 0
                ? getTranslation("settlement.import.done", file.taken(), file.rejected())
                : getTranslation("settlement.import.done.charges", file.taken(), file.rejected(), file.charges());
        Notifications.success(words);
        history.refresh();
        result.removeAll();
        result.add(new SectionCard(words, Links.to("settlement", getTranslation("settlement.import.toMatch"))));
    }
}
