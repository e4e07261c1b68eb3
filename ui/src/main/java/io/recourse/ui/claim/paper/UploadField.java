package io.recourse.ui.claim.paper;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import io.recourse.claim.paper.FileDraft;
import io.recourse.claim.paper.FileType;
import io.recourse.claim.paper.PaperLimits;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.UiTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects files until their form is saved. What may be kept is checked by the service, by content. */
class UploadField extends Div {

    private static final int MOST_FILES = 10;

    private final Map<String, FileDraft> received = new LinkedHashMap<>();

    UploadField(PaperLimits limits) {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> received.put(
                metadata.fileName(), new FileDraft(metadata.fileName(), metadata.contentType(), bytes, false, null))));
        upload.setAcceptedFileExtensions(FileType.endings());
        upload.setMaxFiles(MOST_FILES);
        upload.setMaxFileSize((int) limits.file().toBytes());
        upload.setDropLabel(new Span(UiTexts.text("import.drop")));
        upload.setUploadButton(new Button(UiTexts.text("papers.choose")));
        upload.setI18n(words(limits));
        upload.addFileRejectedListener(event -> Notifications.failure(event.getErrorMessage()));
        upload.addFileRemovedListener(event -> received.remove(event.getFileName()));
        Paragraph kinds = new Paragraph(UiTexts.text(
                "papers.file.kinds",
                String.join(" ", FileType.endings()),
                limits.file().toMegabytes()));
        kinds.addClassName("rc-quiet");
        add(upload, kinds);
    }

    /** What was uploaded, in the order of arrival. */
    List<FileDraft> files(boolean privileged) {
        return received.values().stream()
                .map(file -> new FileDraft(file.name(), file.declaredType(), file.bytes(), privileged, null))
                .toList();
    }

    private static UploadI18N words(PaperLimits limits) {
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(UiTexts.text("papers.file.tooMany", MOST_FILES))
                        .setFileIsTooBig(UiTexts.text(
                                "claim.paper.invalid.tooLarge", limits.file().toMegabytes()))
                        .setIncorrectFileType(UiTexts.text("papers.file.kind")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(UiTexts.text("papers.file.connecting"))
                                .setStalled(UiTexts.text("papers.file.stalled"))
                                .setProcessing(UiTexts.text("papers.file.processing"))
                                .setHeld(UiTexts.text("papers.file.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(UiTexts.text("papers.file.failed"))
                                .setUnexpectedServerError(UiTexts.text("papers.file.failed"))
                                .setForbidden(UiTexts.text("papers.file.failed"))))
                .setFile(new UploadI18N.File()
                        .setRetry(UiTexts.text("papers.file.retry"))
                        .setStart(UiTexts.text("papers.file.start"))
                        .setRemove(UiTexts.text("papers.file.remove")));
    }
}
