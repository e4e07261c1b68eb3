package io.recourse.claim.letter;

import io.recourse.access.Roles;
import io.recourse.claim.letter.LetterJson.LetterDetail;
import io.recourse.db.id.ClaimId;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters of claims in the API. */
@RestController
@RequestMapping("/api/v1/claims/{id}")
@PermitAll
@Tag(name = "Claim letters")
class LetterController {

    private final ClaimLetters letters;
    private final LetterGaps gaps;

    LetterController(ClaimLetters letters, LetterGaps gaps) {
        this.letters = letters;
        this.gaps = gaps;
    }

    @GetMapping("/letter")
    @Operation(
            summary = "The letter as it was sent last, or as it would be sent today, with what the vendor demands",
            description =
                    "With draft=true what would be sent today, such as the letter of an amendment before its release.")
    LetterDetail letter(
            @PathVariable ClaimId id,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(defaultValue = "false") boolean draft) {
        return new LetterDetail(
                LetterJson.of(draft ? letters.draft(id, language(lang)) : letters.current(id, language(lang))),
                letters.answers(id),
                gaps.of(id),
                letters.sent(id).stream().map(LetterJson::of).toList());
    }

    @GetMapping("/letter.txt")
    @Operation(summary = "The same letter as text, to be pasted into a form or a mail")
    ResponseEntity<byte[]> text(@PathVariable ClaimId id, @RequestParam(required = false) @Nullable String lang) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header("X-Content-Type-Options", "nosniff")
                .body(letters.current(id, language(lang)).text().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/letter/gaps")
    @RolesAllowed(Roles.LEGAL)
    @Operation(summary = "Legal states why the letter goes out although something is missing in it")
    List<LetterGap> state(@PathVariable ClaimId id, @RequestBody Reason body) {
        return gaps.state(id, Objects.requireNonNullElse(body.reason(), ""));
    }

    /** Why. */
    record Reason(@Nullable String reason) {}

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
