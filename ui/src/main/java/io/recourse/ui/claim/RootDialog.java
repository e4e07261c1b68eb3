package io.recourse.ui.claim;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimLinks;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.util.List;

/** Asks which claim covers this one, and why. */
class RootDialog extends EditorDialog<Claim> {

    RootDialog(Claim claim, List<Claim> candidates, ClaimLinks links, Runnable refresh) {
        super(UiTexts.text("claims.root.link"));
        Select<Claim> root = new Select<>();
        root.setLabel(UiTexts.text("claims.root.claim"));
        root.setItems(candidates);
        root.setItemLabelGenerator(one -> one == null
                ? ""
                : UiTexts.beside(one.name(), one.subject().serviceName(), PeriodText.of(one.periodLabel())));
        root.setRequiredIndicatorVisible(true);
        TextArea reason = Fields.area("claims.step.reason", null);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(1_900);
        explain(UiTexts.text("claims.root.link.text"));
        whole(root, reason);
        errors().field("root", root).field("reason", reason);
        onSave(
                () -> {
                    if (root.getValue() == null) {
                        throw new InvalidInput("root", "field.required");
                    }
                    return links.cover(claim.id(), root.getValue().id(), reason.getValue(), claim.version());
                },
                done -> refresh.run());
    }
}
