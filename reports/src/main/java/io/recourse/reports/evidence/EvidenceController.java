package io.recourse.reports.evidence;

import io.recourse.access.OrganisationService;
import io.recourse.access.Roles;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimService;
import io.recourse.claim.letter.ClaimLetters;
import io.recourse.claim.letter.Letter;
import io.recourse.db.id.ClaimId;
import io.recourse.reports.evidence.EvidenceBundles.Archive;
import io.recourse.reports.evidence.print.LetterDocument;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bundles of evidence and letters on paper, over HTTP. */
@RestController
@RequestMapping("/api/v1/claims/{id}")
@RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.AUDITOR})
@Tag(name = "Evidence")
class EvidenceController {

    private final EvidenceBundles bundles;
    private final ClaimService claims;
    private final ClaimLetters letters;
    private final OrganisationService organisations;

    EvidenceController(
            EvidenceBundles bundles, ClaimService claims, ClaimLetters letters, OrganisationService organisations) {
        this.bundles = bundles;
        this.claims = claims;
        this.letters = letters;
        this.organisations = organisations;
    }

    @GetMapping("/evidence.zip")
    @Operation(
            summary =
                    "The evidence of a claim as it stands; the same content gives the same bytes. copy: vendor (masked) or original")
    ResponseEntity<byte[]> evidence(
            @PathVariable ClaimId id,
            @RequestParam(required = false) @Nullable String copy,
            @RequestParam(required = false) @Nullable String lang) {
        return answer(bundles.make(id, copy(copy), language(lang)));
    }

    @GetMapping("/evidence")
    @Operation(
            summary =
                    "Bundles that were made of the claim, with their contents, oldest first; there are few, so all at once")
    Page<EvidenceJson.Bundle> list(@PathVariable ClaimId id) {
        return new Page<>(bundles.of(id).stream().map(EvidenceJson::of).toList(), null);
    }

    @GetMapping("/evidence/{number}.zip")
    @Operation(summary = "A bundle that was made before, to the byte")
    ResponseEntity<byte[]> earlier(@PathVariable ClaimId id, @PathVariable int number) {
        return answer(bundles.read(id, number));
    }

    @GetMapping("/letter.pdf")
    @PermitAll
    @Operation(summary = "The letter as it was sent last, or as it would be sent today, as a tagged PDF")
    ResponseEntity<byte[]> letter(@PathVariable ClaimId id, @RequestParam(required = false) @Nullable String lang) {
        Claim claim = claims.get(id);
        Letter letter = letters.current(id, language(lang));
        byte[] pdf = LetterDocument.render(
                        organisations.get().name(),
                        claim.name(),
                        claim.sample(),
                        letter.language(),
                        letter.dated(),
                        letter.subject(),
                        letter.body(),
                        letters.quotation(id))
                .bytes();
        return file(pdf, claim.name() + "-letter.pdf", MediaType.APPLICATION_PDF);
    }

    private static ResponseEntity<byte[]> answer(Archive archive) {
        return file(archive.bytes(), archive.bundle().fileName(), MediaType.parseMediaType("application/zip"));
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String name, MediaType type) {
        ContentDisposition disposition =
                ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    private static EvidenceCopy copy(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return EvidenceCopy.VENDOR;
        }
        return Arrays.stream(EvidenceCopy.values())
                .filter(copy -> copy.tag().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("copy", "evidence.invalid.copy"));
    }

    private static @Nullable Language language(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return null;
        }
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("lang", "letter.invalid.language"));
    }
}
