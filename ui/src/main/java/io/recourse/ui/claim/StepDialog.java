package io.recourse.ui.claim;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimDetails;
import io.recourse.claim.ClaimMove;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatements;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.Task;
import io.recourse.claim.Transition;
import io.recourse.money.Money;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for what a step of a claim needs: amount, day, the vendor's number, a reason. */
class StepDialog extends EditorDialog<Claim> {

    private static final Set<ClaimStatus> REFERRED = Set.of(
            ClaimStatus.SUBMITTED,
            ClaimStatus.NOTIFIED,
            ClaimStatus.ACKNOWLEDGED,
            ClaimStatus.COUNTER_OFFERED,
            ClaimStatus.APPROVED,
            ClaimStatus.PARTIALLY_APPROVED,
            ClaimStatus.CREDITED);

    private final transient Claim claim;
    private final @Nullable BigDecimalField amount;
    private final DatePicker day = Fields.day("claims.step.day");
    private final @Nullable DatePicker offerUntil;
    private final @Nullable TextField reference;
    private final Checkbox disputeRest = new Checkbox(UiTexts.text("claims.step.disputeRest"));
    private final @Nullable StatedFields stated;
    private final TextArea evidence = Fields.area("claims.step.evidence", null);
    private final TextArea reason = Fields.area("claims.step.reason", null);

    StepDialog(
            ClaimDetails details,
            Transition step,
            ClaimService claims,
            ClaimStatements statements,
            Consumer<Claim> done) {
        super(ClaimActions.label(step));
        claim = details.claim();
        amount = step.amount() == Transition.AmountUse.NONE || !claim.isMonetary() ? null : amountField(step);
        reference = REFERRED.contains(step.to()) ? referenceField(step) : null;
        boolean accepts = step.from() == ClaimStatus.COUNTER_OFFERED && step.to() == ClaimStatus.PARTIALLY_APPROVED;
        explain(UiTexts.text(explanation(step, accepts)));
        if (amount != null) {
            half(amount);
            errors().field("amount", amount);
        }
        day.setValue(details.today());
        day.setMax(details.today());
        half(day);
        errors().field("occurredOn", day);
        offerUntil = step.to() == ClaimStatus.COUNTER_OFFERED ? offerField() : null;
        if (reference != null) {
            whole(reference);
            errors().field("vendorReference", reference);
        }
        if (step.to() == ClaimStatus.PARTIALLY_APPROVED && !accepts) {
            whole(disputeRest);
        }
        if (isAnswer(step)) {
            stated = new StatedFields(claim, statements, this::money);
            stated.name(errors());
            Details more = new Details(UiTexts.text("claims.plausibility.stated"), stated);
            whole(more);
            if (amount != null) {
                amount.addValueChangeListener(event -> stated.refresh());
            }
        } else {
            stated = null;
        }
        reason.setRequiredIndicatorVisible(step.needsReason());
        reason.setMaxLength(2_000);
        whole(reason);
        errors().field("reason", reason);
        evidence.setHelperText(UiTexts.text("claims.step.evidence.help"));
        evidence.setMaxLength(2_000);
        evidence.setMinRows(1);
        whole(evidence);
        errors().field("evidence", evidence);
        onSave(() -> claims.move(claim.id(), move(step)), done);
    }

    private static String explanation(Transition step, boolean accepts) {
        if (accepts) {
            return "claims.step.acceptOffer.text";
        }
        return step.from() == ClaimStatus.WITHDRAWN
                ? "claims.step.afterAll.text"
                : "claims.step." + step.to() + ".text";
    }

    /** With which the vendor may give figures of its own. */
    private static boolean isAnswer(Transition step) {
        return step.task() == Task.ANSWER && step.to() != ClaimStatus.CLOSED;
    }

    private ClaimMove move(Transition step) {
        return new ClaimMove(
                step.to(),
                money(),
                blankToNull(reason.getValue()),
                reference == null ? null : blankToNull(reference.getValue()),
                day.getValue(),
                claim.version(),
                blankToNull(evidence.getValue()),
                disputeRest.getValue(),
                stated == null ? null : stated.figures(),
                offerUntil == null ? null : offerUntil.getValue());
    }

    private BigDecimalField amountField(Transition step) {
        BigDecimalField field = Fields.number("claims.step.amount." + step.to());
        Money usual = step.to() == ClaimStatus.CREDITED
                ? claim.amounts().awaited()
                : claim.amounts().sought();
        field.setPrefixComponent(new Span(usual.currencyCode()));
        if (step.amount() == Transition.AmountUse.OPTIONAL) {
            field.setValue(usual.toDecimal());
        } else {
            field.setRequiredIndicatorVisible(true);
        }
        return field;
    }

    private DatePicker offerField() {
        DatePicker field = Fields.day("claims.step.offerUntil");
        field.setHelperText(UiTexts.text("claims.step.offerUntil.help"));
        half(field);
        errors().field("offerUntil", field);
        return field;
    }

    private TextField referenceField(Transition step) {
        return Fields.text(
                step.to() == ClaimStatus.CREDITED ? "claims.step.creditNote" : "claims.step.vendorReference",
                claim.state().trail().vendorReference());
    }

    private @Nullable Money money() {
        BigDecimal entered = amount == null ? null : amount.getValue();
        return entered == null
                ? null
                : Money.of(entered, claim.amounts().computed().currencyCode());
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
