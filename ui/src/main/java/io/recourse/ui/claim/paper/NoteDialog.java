package io.recourse.ui.claim.paper;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.claim.Claim;
import io.recourse.claim.paper.ClaimFile;
import io.recourse.claim.paper.ClaimNote;
import io.recourse.claim.paper.ClaimPaperService;
import io.recourse.claim.paper.NoteDraft;
import io.recourse.claim.paper.NoteKind;
import io.recourse.claim.paper.PaperLimits;
import io.recourse.db.id.PaperFileId;
import io.recourse.db.id.PaperNoteId;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.measurement.DateTimes;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks what was written or said, when, by whom, and takes what was attached. */
class NoteDialog extends EditorDialog<ClaimNote> {

    private final transient ZoneId zone;
    private final Select<NoteKind> kind = Fields.choice("papers.kind", "claim.paper.kind", NoteKind.class);
    private final DateTimePicker occurredAt;
    private final TextArea text = Fields.area("papers.text", null);
    private final TextField contact = Fields.text("papers.contact", null);
    private final TextField reference = Fields.text("papers.reference", null);
    private final Checkbox privileged = new Checkbox(UiTexts.text("papers.privileged.field"));
    private @Nullable PaperNoteId replacesNote;
    private @Nullable PaperFileId replacesFile;

    NoteDialog(Claim claim, ClaimPaperService papers, PaperLimits limits, Consumer<ClaimNote> done) {
        super(UiTexts.text("papers.addNote"));
        zone = claim.deadline().zone();
        occurredAt = DateTimes.picker(UiTexts.text("papers.occurredAt", zone.getId()), Duration.ofMinutes(1));
        kind.setValue(NoteKind.INTERNAL_NOTE);
        text.setMinRows(4);
        text.setMaxLength(20_000);
        text.setRequiredIndicatorVisible(true);
        contact.setMaxLength(200);
        reference.setMaxLength(200);
        UploadField uploads = new UploadField(limits);
        half(kind, occurredAt);
        whole(text);
        half(contact, reference);
        if (papers.isLegal()) {
            privileged.setHelperText(UiTexts.text("papers.privileged.help"));
            whole(privileged);
        }
        whole(uploads);
        errors().field("kind", kind)
                .field("occurredAt", occurredAt)
                .field("text", text)
                .field("contact", contact)
                .field("vendorReference", reference);
        onSave(() -> papers.addNote(claim.id(), draft(), uploads.files(privileged.getValue())), done);
    }

    /** Fills the form with the note that is to be replaced. */
    NoteDialog correcting(ClaimNote note) {
        setHeaderTitle(UiTexts.text("papers.correct"));
        replacesNote = note.id();
        kind.setValue(note.kind());
        occurredAt.setValue(LocalDateTime.ofInstant(note.occurredAt(), zone).truncatedTo(ChronoUnit.MINUTES));
        text.setValue(note.text() == null ? "" : note.text());
        contact.setValue(note.contact() == null ? "" : note.contact());
        reference.setValue(note.vendorReference() == null ? "" : note.vendorReference());
        keepSecrecy(note.privileged());
        return this;
    }

    /** Asks why a file should not stand any more. */
    NoteDialog correcting(ClaimFile file) {
        setHeaderTitle(UiTexts.text("papers.file.withdraw"));
        replacesFile = file.id();
        text.setLabel(UiTexts.text("papers.file.why", file.name()));
        keepSecrecy(file.privileged());
        return this;
    }

    /** What replaces a paper is as secret as the paper itself. */
    private void keepSecrecy(boolean value) {
        privileged.setValue(value);
        privileged.setReadOnly(true);
    }

    private NoteDraft draft() {
        return new NoteDraft(
                kind.getValue(),
                text.getValue(),
                instant(),
                contact.getValue(),
                reference.getValue(),
                privileged.getValue(),
                replacesNote,
                replacesFile);
    }

    private @Nullable Instant instant() {
        LocalDateTime chosen = occurredAt.getValue();
        return chosen == null ? null : chosen.atZone(zone).toInstant();
    }
}
