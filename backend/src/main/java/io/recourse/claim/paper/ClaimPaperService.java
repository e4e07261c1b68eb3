package io.recourse.claim.paper;

import io.recourse.access.AuditEntry;
import io.recourse.access.AuditService;
import io.recourse.access.Roles;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ReaderMask;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.PaperFileId;
import io.recourse.db.id.PaperNoteId;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The papers of claims. Whoever is signed in may read the ordinary ones, as they may read claims; those who work on
 * claims may add some. Privileged ones exist for LEGAL only: for anybody else, administrators included, they cannot be
 * found, and each reading of one is in the audit trail before its reader sees it.
 */
@Service
@Transactional(readOnly = true)
@PermitAll
public class ClaimPaperService {

    /** Kind of subject under which the audit trail keeps what happens to privileged papers. */
    public static final String PRIVILEGED = "privilegedPaper";

    private static final Comparator<ClaimPaper> BY_TIME = Comparator.comparing(ClaimPaper::occurredAt)
            .thenComparing(ClaimPaper::recordedAt)
            .thenComparing(paper -> paper instanceof ClaimFile);

    private final ClaimService claims;
    private final JooqPaperNotes notes;
    private final JooqPaperFiles files;
    private final PaperWriter writer;
    private final SealedContent contents;
    private final AuditService audit;
    private final ReaderMask mask;
    private final JsonMapper json;

    ClaimPaperService(
            ClaimService claims,
            JooqPaperNotes notes,
            JooqPaperFiles files,
            PaperWriter writer,
            SealedContent contents,
            AuditService audit,
            ReaderMask mask,
            JsonMapper json) {
        this.claims = claims;
        this.notes = notes;
        this.files = files;
        this.writer = writer;
        this.contents = contents;
        this.audit = audit;
        this.mask = mask;
        this.json = json;
    }

    /** What the current user may see, oldest first by when it happened; privileged notes without what they say. */
    public List<ClaimPaper> papers(ClaimId claim) {
        UnaryOperator<String> reader = mask.forReader();
        return papers(claim, true).stream()
                .map(paper -> paper instanceof ClaimNote note ? note.readBy(reader) : paper)
                .toList();
    }

    /**
     * Ordinary notes and files in the order in which they happened, an attachment right after its note, whoever asks:
     * never anything privileged. Internal notes and replaced papers are among them; what goes to the vendor is for the
     * caller to choose. Bytes come from {@link #content}.
     */
    public List<ClaimPaper> correspondenceOf(ClaimId claim) {
        return papers(claim, false);
    }

    /** A note; of a privileged one, that it exists. Throws NotFound. */
    public ClaimNote note(ClaimId claim, PaperNoteId id) {
        notes.readAsCurrentUser();
        return notes.find(claim, id).orElseThrow(() -> NotFound.of(id)).closed().readBy(mask.forReader());
    }

    /** A file without its bytes. Throws NotFound. */
    public ClaimFile file(ClaimId claim, PaperFileId id) {
        notes.readAsCurrentUser();
        return files.find(claim, id).orElseThrow(() -> NotFound.of(id));
    }

    /** An ordinary file with its bytes. Throws NotFound, and Conflict if they are not the bytes that came in. */
    public FileContent content(ClaimId claim, PaperFileId id) {
        ClaimFile file = file(claim, id);
        if (file.privileged()) {
            throw NotFound.of(id);
        }
        return contents.open(file, claims.get(claim).name());
    }

    /** What a privileged note says; the reading is logged. Throws NotFound, also for whoever may not know of it. */
    @Transactional
    @RolesAllowed(Roles.LEGAL)
    public ClaimNote readPrivileged(ClaimId claim, PaperNoteId id) {
        notes.readAsCurrentUser();
        ClaimNote note = notes.find(claim, id).filter(ClaimNote::privileged).orElseThrow(() -> NotFound.of(id));
        writer.recordPrivileged("PRIVILEGED_NOTE_READ", claims.get(claim), id);
        return note.readBy(mask.forReader());
    }

    /** A privileged file with its bytes; the reading is logged. Throws NotFound and Conflict like the others. */
    @Transactional
    @RolesAllowed(Roles.LEGAL)
    public FileContent readPrivileged(ClaimId claim, PaperFileId id) {
        notes.readAsCurrentUser();
        ClaimFile file = files.find(claim, id).filter(ClaimFile::privileged).orElseThrow(() -> NotFound.of(id));
        Claim subject = claims.get(claim);
        FileContent content = contents.open(file, subject.name());
        writer.recordPrivileged("PRIVILEGED_FILE_READ", subject, id);
        return content;
    }

    /**
     * Keeps a note with its attachments, all or none. Throws InvalidInput for what is missing or not allowed, Conflict
     * if what it replaces was replaced already, AccessDenied if it is privileged and its author is not LEGAL.
     */
    @Transactional
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.IT})
    public ClaimNote addNote(ClaimId claim, NoteDraft draft, List<FileDraft> attachments) {
        notes.readAsCurrentUser();
        return writer.add(claims.get(claim), draft, attachments);
    }

    /** Keeps a file. Throws InvalidInput if it is not one that may be kept, AccessDenied as for notes. */
    @Transactional
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.IT})
    public StoredFile addFile(ClaimId claim, FileDraft draft) {
        return addFiles(claim, List.of(draft)).getFirst();
    }

    /** The same for several, all or none; an empty list is InvalidInput. */
    @Transactional
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.IT})
    public List<StoredFile> addFiles(ClaimId claim, List<FileDraft> drafts) {
        if (drafts.isEmpty()) {
            throw new InvalidInput("file", "claim.paper.invalid.missing");
        }
        notes.readAsCurrentUser();
        Claim subject = claims.get(claim);
        return drafts.stream().map(draft -> writer.add(subject, draft)).toList();
    }

    /** True if the current user may write and read privileged papers. */
    public boolean isLegal() {
        return PaperReader.isLegal();
    }

    /** Who wrote and read privileged papers of a claim, newest first. */
    @RolesAllowed({Roles.LEGAL, Roles.AUDITOR})
    public List<PaperReading> readings(ClaimId claim) {
        return audit.history(PRIVILEGED, claim).stream().map(this::reading).toList();
    }

    private PaperReading reading(AuditEntry entry) {
        String paper = json.readTree(entry.detail()).path("paper").asString();
        return new PaperReading(entry.at(), entry.actor(), entry.action(), paper);
    }

    private List<ClaimPaper> papers(ClaimId claim, boolean alsoPrivileged) {
        claims.get(claim);
        notes.readAsCurrentUser();
        return Stream.<ClaimPaper>concat(
                        notes.of(claim, alsoPrivileged).stream().map(ClaimNote::closed),
                        files.of(claim, alsoPrivileged).stream())
                .sorted(BY_TIME)
                .toList();
    }
}
