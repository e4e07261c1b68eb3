package io.recourse.claim.letter;

import io.recourse.access.Roles;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimAmendment;
import io.recourse.claim.ClaimAmendments;
import io.recourse.claim.ClaimService;
import io.recourse.claim.letter.form.Answer;
import io.recourse.claim.letter.form.ClaimForm;
import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.db.id.ClaimId;
import io.recourse.text.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of claims: as they would be written now, and as they were sent. Everybody may read. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class ClaimLetters {

    private final ClaimService claims;
    private final ClaimForms forms;
    private final LetterTemplates templates;
    private final LetterWriter writer;
    private final JooqLetters letters;
    private final ClaimAmendments amendments;
    private final Clock clock;

    ClaimLetters(
            ClaimService claims,
            ClaimForms forms,
            LetterTemplates templates,
            LetterWriter writer,
            JooqLetters letters,
            ClaimAmendments amendments,
            Clock clock) {
        this.claims = claims;
        this.forms = forms;
        this.templates = templates;
        this.writer = writer;
        this.letters = letters;
        this.amendments = amendments;
        this.clock = clock;
    }

    /**
     * The last letter that was sent, or what would be sent today; that also where a claim lives again. In a language other than the form's, it is a draft.
     *
     * @param language null for that of the vendor's form
     */
    public Letter current(ClaimId id, @Nullable Language language) {
        List<Letter> sent = sent(id);
        boolean stands = !sent.isEmpty() && !claims.get(id).status().isUnsubmitted();
        if (stands && (language == null || sent.getLast().language() == language)) {
            return sent.getLast();
        }
        return draft(id, language);
    }

    /** What would be sent today: the letter of the open amendment if there is one. Throws NotFound. */
    public Letter draft(ClaimId id, @Nullable Language language) {
        Claim claim = claims.get(id);
        return write(claim, language, today(claim));
    }

    /** The last letter that was sent, or what would be sent on that day. Throws NotFound. */
    public Letter asOf(ClaimId id, LocalDate day) {
        List<Letter> sent = sent(id);
        Claim claim = claims.get(id);
        return sent.isEmpty() || claim.status().isUnsubmitted() ? write(claim, null, day) : sent.getLast();
    }

    private Letter write(Claim claim, @Nullable Language language, LocalDate dated) {
        Language wanted =
                language == null ? forms.of(claim.subject().contract()).language() : language;
        LetterFacts facts = amendments.of(claim.id()).stream()
                .filter(ClaimAmendment::isOpen)
                .findFirst()
                .map(open -> writer.gatherAmended(claim, open, dated))
                .orElseGet(() -> writer.gather(claim, dated));
        return writer.write(facts, templates.inUse(claim.subject().vendor(), wanted));
    }

    /** Letters of the claim that were sent, oldest first; throws NotFound. */
    public List<Letter> sent(ClaimId id) {
        claims.get(id);
        return letters.of(id);
    }

    /** What the vendor demands of the claim, each with whether it is there. */
    public List<Answer> answers(ClaimId id) {
        return writer.answers(facts(claims.get(id)));
    }

    /** The words of the contract that the letter quotes; they may be in another language than it. Throws NotFound. */
    public String quotation(ClaimId id) {
        return PlainWords.text(facts(claims.get(id)).clause().terms().quotedText());
    }

    /** The form that the vendor requires of the claim. */
    public ClaimForm form(ClaimId id) {
        return forms.of(claims.get(id).subject().contract());
    }

    /** A draft by a template that is not kept yet. Throws InvalidInput that names every fault of the template. */
    @RolesAllowed(Roles.LEGAL)
    public Letter preview(ClaimId id, LetterTemplateDraft draft) {
        CheckedTemplate checked = CheckedTemplate.of(draft);
        LetterTemplate template = new LetterTemplate(
                new UUID(0, 0),
                checked.name(),
                checked.language(),
                checked.vendor(),
                null,
                0,
                checked.subject(),
                checked.body(),
                LetterHash.of(checked.subject(), checked.body()),
                null,
                false,
                0);
        return writer.write(facts(claims.get(id)), template);
    }

    private LetterFacts facts(Claim claim) {
        return writer.gather(claim, today(claim));
    }

    private LocalDate today(Claim claim) {
        return LocalDate.ofInstant(clock.instant(), claim.deadline().zone());
    }
}
