package io.recourse.claim.letter;

import io.recourse.access.CurrentUser;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimEvent;
import io.recourse.claim.ClaimMoved;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.letter.form.ClaimForm;
import io.recourse.claim.letter.form.ClaimForms;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the letter of a claim, or of an amendment, that was let go, inside the transaction of that step: either both are
 * kept or neither. A letter with a hole that nobody has accounted for stops the step.
 */
@Component
class LetterFreezing {

    private final ClaimForms forms;
    private final LetterWriter writer;
    private final JooqLetterTemplates templates;
    private final ShippedTemplates shipped;
    private final JooqLetters letters;
    private final LetterGaps gaps;

    LetterFreezing(
            ClaimForms forms,
            LetterWriter writer,
            JooqLetterTemplates templates,
            ShippedTemplates shipped,
            JooqLetters letters,
            LetterGaps gaps) {
        this.forms = forms;
        this.writer = writer;
        this.templates = templates;
        this.shipped = shipped;
        this.letters = letters;
        this.gaps = gaps;
    }

    @EventListener
    void on(ClaimMoved moved) {
        ClaimEvent event = moved.event();
        boolean submitted = event.kind() == ClaimEvent.Kind.MOVED && event.to() == ClaimStatus.SUBMITTED;
        if (submitted || event.kind() == ClaimEvent.Kind.AMENDED) {
            keep(moved.claim(), event);
        }
    }

    private void keep(Claim claim, ClaimEvent event) {
        ClaimForm form = forms.of(claim.subject().contract());
        LetterTemplate template =
                templates.inUse(claim.subject().vendor(), form.language()).orElseGet(() -> shipped.of(form.language()));
        boolean amended = event.kind() == ClaimEvent.Kind.AMENDED;
        Letter draft = writer.write(
                amended ? writer.gatherAmended(claim, event.occurredOn()) : writer.gather(claim, event.occurredOn()),
                template);
        gaps.check(draft, claim.subject().contract(), claim.name());
        int number = letters.of(claim.id()).size() + 1;
        letters.add(
                draft.sent(new Letter.Sent(number, event.position(), claim.version(), event.at(), CurrentUser.name())));
        UUID own = template.id();
        if (own != null) {
            templates.markUsed(own, template.number());
        }
    }
}
