package io.recourse.claim.paper;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.claim.Claim;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.PaperFileId;
import io.recourse.db.id.PaperNoteId;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Adds papers, with one audit entry each: of privileged ones it says only that there is one. */
@Component
class PaperWriter {

    private final JooqPaperNotes notes;
    private final JooqPaperFiles files;
    private final FileIntake intake;
    private final PaperLimits limits;
    private final AuditTrail audit;
    private final Clock clock;

    PaperWriter(
            JooqPaperNotes notes,
            JooqPaperFiles files,
            FileIntake intake,
            PaperLimits limits,
            AuditTrail audit,
            Clock clock) {
        this.notes = notes;
        this.files = files;
        this.intake = intake;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    ClaimNote add(Claim claim, NoteDraft draft, List<FileDraft> attachments) {
        requireLegalFor(draft.privileged());
        Instant now = clock.instant();
        CheckedNote note = CheckedNote.of(draft, now);
        List<FileIntake.Checked> checked =
                attachments.stream().map(intake::check).toList();
        files.lock(claim.id());
        requireStanding(claim.id(), note);
        PaperNoteId id = notes.add(claim.id(), note, now);
        record("NOTE_ADDED", claim, note.privileged(), id, detail(note));
        checked.forEach(file -> store(claim, note.privileged(), id, file, now));
        return notes.find(claim.id(), id).orElseThrow().closed();
    }

    StoredFile add(Claim claim, FileDraft draft) {
        requireLegalFor(draft.privileged());
        FileIntake.Checked checked = intake.check(draft);
        files.lock(claim.id());
        PaperNoteId note = draft.note();
        if (note != null
                && notes.find(claim.id(), note)
                        .filter(found -> found.privileged() == draft.privileged())
                        .isEmpty()) {
            throw new InvalidInput("note", "claim.paper.invalid.note");
        }
        return store(claim, draft.privileged(), note, checked, clock.instant());
    }

    void recordPrivileged(String action, Claim claim, Object paper) {
        audit.record(action, ClaimPaperService.PRIVILEGED, claim.id(), claim.name(), Map.of("paper", paper.toString()));
    }

    private StoredFile store(
            Claim claim, boolean privileged, @Nullable PaperNoteId note, FileIntake.Checked file, Instant now) {
        ClaimId id = claim.id();
        Optional<ClaimFile> same = files.of(id, true).stream()
                .filter(known -> known.privileged() == privileged && known.stands())
                .filter(known -> known.sha256().equals(file.sha256()))
                .findFirst();
        if (same.isPresent()) {
            return new StoredFile(same.get(), false);
        }
        if (!files.hasContent(id, privileged, file.sha256())) {
            if (files.size(id, privileged) + file.bytes().length
                    > limits.claim().toBytes()) {
                throw new InvalidInput(
                        "file", "claim.paper.invalid.claimFull", limits.claim().toMegabytes());
            }
            files.addContent(id, privileged, file);
        }
        PaperFileId stored = files.add(id, privileged, note, file, now);
        record("FILE_ADDED", claim, privileged, stored, detail(file));
        return new StoredFile(files.find(id, stored).orElseThrow(), true);
    }

    private void requireStanding(ClaimId claim, CheckedNote note) {
        if (note.replacesNote() != null) {
            ClaimNote replaced = notes.find(claim, note.replacesNote())
                    .filter(found -> found.privileged() == note.privileged())
                    .orElseThrow(() -> new InvalidInput("replacesNote", "claim.paper.invalid.note"));
            requireStanding(replaced);
        }
        if (note.replacesFile() != null) {
            ClaimFile replaced = files.find(claim, note.replacesFile())
                    .filter(found -> found.privileged() == note.privileged())
                    .orElseThrow(() -> new InvalidInput("replacesFile", "claim.paper.invalid.file"));
            requireStanding(replaced);
        }
    }

    private static void requireStanding(ClaimPaper paper) {
        if (!paper.stands()) {
            throw new Conflict("claim.paper.refused.replaced");
        }
    }

    private static void requireLegalFor(boolean privileged) {
        if (privileged && !PaperReader.isLegal()) {
            throw new AccessDeniedException(CurrentUser.name() + " may not write privileged papers");
        }
    }

    private void record(String action, Claim claim, boolean privileged, Object paper, Map<String, Object> detail) {
        if (privileged) {
            recordPrivileged("PRIVILEGED_" + action, claim, paper);
        } else {
            detail.put("paper", paper.toString());
            audit.record(action, "claim", claim.id(), claim.name(), detail);
        }
    }

    /** Not what the note says: the audit trail is read by more people than the note. */
    private static Map<String, Object> detail(CheckedNote note) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("kind", note.kind().name());
        detail.put("occurredAt", note.occurredAt().toString());
        Object replaced = note.replacesNote() == null ? note.replacesFile() : note.replacesNote();
        if (replaced != null) {
            detail.put("replaces", Objects.toString(replaced));
        }
        return detail;
    }

    private static Map<String, Object> detail(FileIntake.Checked file) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("name", file.name());
        detail.put("type", file.type().name());
        detail.put("bytes", file.bytes().length);
        detail.put("sha256", file.sha256());
        return detail;
    }
}
