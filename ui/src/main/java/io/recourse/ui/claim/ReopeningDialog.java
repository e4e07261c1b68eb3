package io.recourse.ui.claim;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimDetails;
import io.recourse.claim.ClaimService;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.util.function.Consumer;

/** Asks why an expired claim should live again, and until when. */
class ReopeningDialog extends EditorDialog<Claim> {

    ReopeningDialog(ClaimDetails details, ClaimService claims, Consumer<Claim> done) {
        super(UiTexts.text("claims.step.reopen"));
        Claim claim = details.claim();
        DatePicker until = Fields.day("claims.step.until");
        TextArea reason = Fields.area("claims.step.reason", null);
        explain(UiTexts.text("claims.step.reopen.text"));
        until.setMin(details.today());
        until.setValue(details.today().plusDays(14));
        until.setRequiredIndicatorVisible(true);
        half(until);
        errors().field("until", until);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2_000);
        whole(reason);
        errors().field("reason", reason);
        onSave(
                () -> {
                    if (until.getValue() == null) {
                        throw new InvalidInput("until", "field.required");
                    }
                    return claims.proposeReopening(claim.id(), until.getValue(), reason.getValue(), claim.version());
                },
                done);
    }
}
