package io.recourse.ui.claim;

import com.vaadin.flow.component.datepicker.DatePicker;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimAmendments;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;

/** Asks on which day the vendor got the amendment; empty for today. */
class AmendmentReleaseDialog extends EditorDialog<Claim> {

    AmendmentReleaseDialog(Claim claim, ClaimAmendments amendments, Runnable refresh) {
        super(UiTexts.text("claims.amendments.release"));
        DatePicker day = Fields.day("claims.step.day");
        explain(UiTexts.text("claims.amendments.release.text"));
        half(day);
        errors().field("sentOn", day);
        onSave(() -> amendments.release(claim.id(), day.getValue(), claim.version()), done -> refresh.run());
    }
}
