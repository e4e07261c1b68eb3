package io.recourse.claim.paper;

import io.recourse.access.Roles;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.PaperFileId;
import io.recourse.db.id.PaperNoteId;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Papers of claims in the API. What is privileged is there for LEGAL only; for anybody else it does not exist. */
@RestController
@RequestMapping("/api/v1/claims/{claim}")
@Tag(name = "Claims")
@PermitAll
class PaperController {

    private final ClaimPaperService papers;

    PaperController(ClaimPaperService papers) {
        this.papers = papers;
    }

    @GetMapping("/notes")
    @Operation(summary = "Notes, messages and calls, oldest first; privileged ones without what they say")
    Page<PaperJson.NoteJson> notes(
            @PathVariable ClaimId claim,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.among(of(claim, ClaimNote.class), note -> note.id().value(), limit, cursor)
                .map(PaperJson::of);
    }

    @GetMapping("/notes/{id}")
    @Operation(summary = "One note; the reading of a privileged one is logged")
    PaperJson.NoteJson note(@PathVariable ClaimId claim, @PathVariable PaperNoteId id) {
        ClaimNote note = papers.note(claim, id);
        return PaperJson.of(note.privileged() ? papers.readPrivileged(claim, id) : note);
    }

    @PostMapping("/notes")
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.IT})
    @Operation(summary = "Keep a note; to correct one, name it in replacesNote or replacesFile")
    ResponseEntity<PaperJson.NoteJson> add(@PathVariable ClaimId claim, @RequestBody PaperJson.NoteBody body) {
        ClaimNote note = papers.addNote(claim, body.draft(), List.of());
        return ResponseEntity.created(URI.create("/api/v1/claims/" + claim + "/notes/" + note.id()))
                .body(PaperJson.of(note));
    }

    @GetMapping("/files")
    @Operation(summary = "Files without their bytes, oldest first")
    Page<PaperJson.FileJson> files(
            @PathVariable ClaimId claim,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.among(of(claim, ClaimFile.class), file -> file.id().value(), limit, cursor)
                .map(PaperJson::of);
    }

    @GetMapping("/files/{id}")
    @Operation(summary = "One file without its bytes")
    PaperJson.FileJson file(@PathVariable ClaimId claim, @PathVariable PaperFileId id) {
        return PaperJson.of(papers.file(claim, id));
    }

    @GetMapping(path = "/files/{id}/content", produces = MediaType.ALL_VALUE)
    @Operation(summary = "The bytes of a file, compared with their hash; the reading of a privileged one is logged")
    ResponseEntity<byte[]> content(@PathVariable ClaimId claim, @PathVariable PaperFileId id) {
        FileContent content =
                papers.file(claim, id).privileged() ? papers.readPrivileged(claim, id) : papers.content(claim, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.file().type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Content-SHA256", content.file().sha256())
                .body(content.bytes());
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.IT})
    @Operation(summary = "Keep a file; 201 if it is new, 200 with the one that stands if its content is there already")
    ResponseEntity<PaperJson.FileJson> add(
            @PathVariable ClaimId claim,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean privileged,
            @RequestParam(required = false) @Nullable PaperNoteId note)
            throws IOException {
        StoredFile stored = papers.addFile(
                claim,
                new FileDraft(file.getOriginalFilename(), file.getContentType(), file.getBytes(), privileged, note));
        PaperJson.FileJson body = PaperJson.of(stored.file());
        return stored.isNew()
                ? ResponseEntity.created(URI.create("/api/v1/claims/" + claim + "/files/" + body.id()))
                        .body(body)
                : ResponseEntity.ok(body);
    }

    @GetMapping("/privileged-readings")
    @RolesAllowed({Roles.LEGAL, Roles.AUDITOR})
    @Operation(summary = "Who wrote and read privileged papers, newest first, at most 500; never what they say")
    Page<PaperReading> readings(@PathVariable ClaimId claim) {
        return new Page<>(papers.readings(claim).stream().limit(Page.LIMIT_MAX).toList(), null);
    }

    private <P extends ClaimPaper> List<P> of(ClaimId claim, Class<P> type) {
        return papers.papers(claim).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
