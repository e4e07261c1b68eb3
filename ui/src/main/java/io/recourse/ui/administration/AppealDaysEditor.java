package io.recourse.ui.administration;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import io.recourse.claim.policy.ClaimPolicies;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.util.function.Consumer;

/** Decides how many days after a refusal it is disputed. */
class AppealDaysEditor extends EditorDialog<Boolean> {

    AppealDaysEditor(ClaimPolicies policies, Consumer<Boolean> done) {
        super(UiTexts.text("administration.claimPolicy.appeal.decide"));
        IntegerField days = Fields.whole("administration.claimPolicy.appeal");
        days.setValue(policies.appeal().days());
        days.setRequiredIndicatorVisible(true);
        TextArea reason = Fields.area("claims.step.reason", null);
        half(days);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        whole(reason);
        errors().field("days", days).field("reason", reason);
        onSave(
                () -> {
                    if (days.getValue() == null) {
                        throw new InvalidInput("days", "field.required");
                    }
                    policies.decideAppeal(days.getValue(), reason.getValue());
                    return true;
                },
                done);
    }
}
