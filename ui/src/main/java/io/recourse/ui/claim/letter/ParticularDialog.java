package io.recourse.ui.claim.letter;

import com.vaadin.flow.component.textfield.TextArea;
import io.recourse.claim.Claim;
import io.recourse.claim.letter.form.ClaimForms;
import io.recourse.claim.letter.form.Demand;
import io.recourse.claim.letter.form.Particular;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;

/** Enters what the vendor wants to know of a claim. */
class ParticularDialog extends EditorDialog<Boolean> {

    ParticularDialog(Claim claim, Demand demand, ClaimForms forms, Runnable done) {
        super(UiTexts.text(demand.messageKey()));
        String before = forms.particulars(claim.id()).stream()
                .filter(one -> one.demand() == demand)
                .map(Particular::words)
                .findFirst()
                .orElse(null);
        TextArea words = Fields.area("letter.words", before);
        words.setMaxLength(4_000);
        explain(UiTexts.text("letter.words.help"));
        whole(words);
        errors().field("words", words);
        onSave(
                () -> {
                    forms.enter(claim.id(), demand, words.getValue());
                    return true;
                },
                saved -> done.run());
    }
}
