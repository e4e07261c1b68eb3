package io.recourse.claim.letter;

import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.claim.letter.LetterJson.FieldView;
import io.recourse.claim.letter.LetterJson.LetterView;
import io.recourse.claim.letter.LetterJson.TemplateView;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.VendorId;
import io.recourse.text.Input;
import io.recourse.text.InputCheck;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Templates of letters in the API. */
@RestController
@RequestMapping("/api/v1/letter-templates")
@Tag(name = "Claim letters")
class LetterTemplateController {

    private final LetterTemplates templates;
    private final ClaimLetters letters;

    LetterTemplateController(LetterTemplates templates, ClaimLetters letters) {
        this.templates = templates;
        this.letters = letters;
    }

    @GetMapping
    @PermitAll
    @Operation(summary = "Templates: those that came with the program, then our own; there are few, so all at once")
    Page<TemplateView> list() {
        return new Page<>(templates.list().stream().map(LetterJson::of).toList(), null);
    }

    @GetMapping("/fields")
    @PermitAll
    @Operation(summary = "The fields that a template may have, with their explanation in the caller's language")
    List<FieldView> fields() {
        return Arrays.stream(MergeField.values())
                .map(field -> LetterJson.of(field, CurrentUser.locale()))
                .toList();
    }

    @GetMapping("/{id}")
    @PermitAll
    @Operation(summary = "One of our own templates in its latest version")
    TemplateView get(@PathVariable UUID id) {
        return LetterJson.of(templates.get(id));
    }

    @GetMapping("/{id}/versions")
    @PermitAll
    @Operation(summary = "All versions of one of our own templates, the latest first")
    Page<TemplateView> versions(@PathVariable UUID id) {
        return new Page<>(templates.versions(id).stream().map(LetterJson::of).toList(), null);
    }

    @PostMapping
    @RolesAllowed(Roles.LEGAL)
    @Operation(summary = "Write a template")
    ResponseEntity<TemplateView> create(@RequestBody TemplateBody body) {
        TemplateView view = LetterJson.of(templates.create(body.draft()));
        return ResponseEntity.created(URI.create("/api/v1/letter-templates/" + view.id()))
                .body(view);
    }

    @PutMapping("/{id}")
    @RolesAllowed(Roles.LEGAL)
    @Operation(summary = "Change a template; the next version if the latest was used")
    TemplateView change(@PathVariable UUID id, @RequestBody TemplateBody body) {
        return LetterJson.of(templates.change(id, InputCheck.version(body.version()), body.draft()));
    }

    @PostMapping("/{id}/retirement")
    @RolesAllowed(Roles.LEGAL)
    @Operation(summary = "Take a template out of use, or back into it")
    TemplateView retire(@PathVariable UUID id, @RequestBody RetirementBody body) {
        boolean retired = Input.required("retired", body.retired());
        return LetterJson.of(templates.retire(id, InputCheck.version(body.version()), retired));
    }

    @PostMapping("/preview")
    @RolesAllowed(Roles.LEGAL)
    @Operation(summary = "What a template would make of a claim; keeps nothing")
    LetterView preview(@RequestBody PreviewBody body) {
        return LetterJson.of(letters.preview(
                Input.required("claim", body.claim()),
                new LetterTemplateDraft("preview", body.language(), null, body.subject(), body.body())));
    }

    /** A template as the API takes it. */
    record TemplateBody(
            @Nullable Integer version,
            @Nullable String name,
            @Nullable String language,
            @Nullable VendorId vendor,
            @Nullable String subject,
            @Nullable String body) {

        LetterTemplateDraft draft() {
            return new LetterTemplateDraft(name, language, vendor, subject, body);
        }
    }

    /** Whether a template is out of use. */
    record RetirementBody(
            @Nullable Boolean retired, @Nullable Integer version) {}

    /** Words to try on a claim. */
    record PreviewBody(
            @Nullable ClaimId claim,
            @Nullable String language,
            @Nullable String subject,
            @Nullable String body) {}
}
