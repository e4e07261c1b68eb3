package io.recourse.ui.claim.letter;

import com.vaadin.flow.component.Component;
import io.recourse.claim.Claim;
import io.recourse.claim.letter.ClaimLetters;
import io.recourse.claim.letter.LetterGaps;
import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.ui.claim.ClaimPageCard;
import org.springframework.core.annotation.Order;

/** Puts the letter on a claim's page. */
@org.springframework.stereotype.Component
@Order(20)
class LetterOnClaim implements ClaimPageCard {

    private final ClaimLetters letters;
    private final ClaimForms forms;
    private final LetterGaps gaps;

    LetterOnClaim(ClaimLetters letters, ClaimForms forms, LetterGaps gaps) {
        this.letters = letters;
        this.forms = forms;
        this.gaps = gaps;
    }

    @Override
    public Column column() {
        return Column.WORK;
    }

    @Override
    public Component of(Claim claim, Runnable refresh) {
        return new LetterCard(claim, letters, forms, gaps);
    }
}
