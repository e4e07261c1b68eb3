package io.recourse.ui.claim;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimAmendment;
import io.recourse.claim.ClaimAmendments;
import io.recourse.money.Money;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;

/** Asks for another amount for what was submitted, and why. */
class AmendmentDialog extends EditorDialog<ClaimAmendment> {

    AmendmentDialog(Claim claim, ClaimAmendments amendments, Runnable refresh) {
        super(UiTexts.text("claims.amendments.propose"));
        Claim.Amendment due = claim.amendment();
        Money usual = due == null ? claim.amounts().sought() : due.computed();
        BigDecimalField amount = Fields.number("claims.amendments.amount");
        amount.setPrefixComponent(new Span(usual.currencyCode()));
        amount.setValue(usual.toDecimal());
        amount.setRequiredIndicatorVisible(true);
        TextArea reason = Fields.area("claims.step.reason", null);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2_000);
        explain(UiTexts.text("claims.amendments.propose.text"));
        half(amount);
        whole(reason);
        errors().field("amount", amount).field("reason", reason);
        onSave(
                () -> amendments.propose(
                        claim.id(),
                        amount.getValue() == null ? null : Money.of(amount.getValue(), usual.currencyCode()),
                        reason.getValue(),
                        claim.version()),
                done -> refresh.run());
    }
}
