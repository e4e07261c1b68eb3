package io.recourse.ui.statuspage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import io.recourse.measurement.payload.PayloadIntake;
import io.recourse.measurement.statuspage.StatusPage;
import io.recourse.measurement.statuspage.StatusPages;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.measurement.DateTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a page that somebody saved, with when it said so. */
class SeenForm extends SectionCard {

    private final transient StatusPages pages;
    private final transient StatusPage page;
    private final transient ZoneId zone;
    private final transient Runnable afterwards;
    private final DateTimePicker seenAt;
    private final FormErrors errors = new FormErrors();

    SeenForm(StatusPages pages, StatusPage page, ZoneId zone, Runnable afterwards) {
        super(UiTexts.text("statusPage.seen.card"));
        this.pages = pages;
        this.page = page;
        this.zone = zone;
        this.afterwards = afterwards;
        seenAt = DateTimes.picker(UiTexts.text("statusPage.seenAt", zone.getId()), Duration.ofMinutes(30));
        seenAt.setHelperText(UiTexts.text("statusPage.seenAt.help"));
        errors.field("seenAt", seenAt);
        Div form = new Div(seenAt, upload());
        form.addClassName("rc-stack");
        add(new Paragraph(UiTexts.text("statusPage.seen.text")), form);
    }

    private Upload upload() {
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((metadata, bytes) -> {
            errors.call(() -> pages.see(page.id(), instant(), type(metadata.fileName()), bytes, metadata.fileName()))
                    .ifPresent(version -> {
                        Notifications.success(UiTexts.text("statusPage.seen.done", version.number()));
                        afterwards.run();
                    });
            upload.clearFileList();
        }));
        upload.setAcceptedFileExtensions(".html", ".htm", ".json", ".xml", ".rss", ".txt");
        upload.setDropLabel(new Span(UiTexts.text("statusPage.seen.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PayloadIntake.MOST_BYTES);
        Button choose = new Button(UiTexts.text("statusPage.seen.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(event -> Notifications.failure(UiTexts.text("statusPage.seen.refused")));
        return upload;
    }

    private @Nullable Instant instant() {
        LocalDateTime local = seenAt.getValue();
        return local == null ? null : local.atZone(zone).toInstant();
    }

    /** By the ending: what a browser says of a file that was saved depends on the machine. */
    private static String type(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json")) {
            return "application/json";
        }
        if (lower.endsWith(".xml") || lower.endsWith(".rss")) {
            return "application/xml";
        }
        return lower.endsWith(".txt") ? "text/plain" : "text/html";
    }
}
