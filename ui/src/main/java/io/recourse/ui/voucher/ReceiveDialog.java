package io.recourse.ui.voucher;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.assessment.AssessmentService;
import io.recourse.claim.Claim;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherAmount;
import io.recourse.claim.voucher.VoucherDraft;
import io.recourse.claim.voucher.VoucherService;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.ledger.QuantityTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for a voucher, or days, points or units, as the vendor wrote of it. */
class ReceiveDialog extends EditorDialog<Voucher> {

    /** One opened dialog is one receipt, however often it is sent. */
    private final String key = "page:" + UUID.randomUUID();

    private final transient AssessmentService assessments;
    private final ComboBox<Claim> claim = new ComboBox<>(UiTexts.text("home.claim"));
    private final TextField code = Fields.text("voucher.code", null);
    private final BigDecimalField amount = Fields.number("voucher.granted");
    private final Span amountUnit = new Span();
    private final BigDecimalField fairValue = Fields.number("voucher.fairValue");
    private final Span fairValueUnit = new Span();
    private final DatePicker issuedOn = Fields.day("voucher.issuedOn");
    private final DatePicker receivedOn = Fields.day("voucher.receivedOn");
    private final DatePicker validFrom = Fields.day("voucher.validFrom");
    private final DatePicker validUntil = Fields.day("voucher.validUntil");
    private final ComboBox<String> zone = Fields.zone("voucher.zone");
    private final TextArea terms = Fields.area("voucher.terms", null);
    private final Checkbox last = new Checkbox(UiTexts.text("settlement.allThatComes"));

    ReceiveDialog(VoucherService vouchers, AssessmentService assessments, List<Claim> choice, Consumer<Voucher> done) {
        super(UiTexts.text("voucher.receive"));
        this.assessments = assessments;
        explain(UiTexts.text("voucher.receive.text"));
        claim.setItems(choice);
        claim.setItemLabelGenerator(ReceiveDialog::words);
        claim.setRequiredIndicatorVisible(true);
        claim.addValueChangeListener(event -> chosen(event.getValue()));
        if (choice.size() == 1) {
            claim.setValue(choice.getFirst());
            claim.setReadOnly(true);
        }
        code.setRequiredIndicatorVisible(true);
        code.setHelperText(UiTexts.text("voucher.code.help"));
        amount.setRequiredIndicatorVisible(true);
        amount.setPrefixComponent(amountUnit);
        fairValue.setPrefixComponent(fairValueUnit);
        fairValue.setHelperText(UiTexts.text("voucher.fairValue.help"));
        issuedOn.setRequiredIndicatorVisible(true);
        validUntil.setHelperText(UiTexts.text("voucher.validUntil.help"));
        last.setHelperText(UiTexts.text("settlement.allThatComes.help"));
        whole(claim);
        half(code, amount);
        whole(fairValue);
        half(issuedOn, receivedOn, validFrom, validUntil);
        whole(zone, terms, last);
        errors().field("claim", claim)
                .field("code", code)
                .field("amount", amount)
                .field("fairValue", fairValue)
                .field("issuedOn", issuedOn)
                .field("receivedOn", receivedOn)
                .field("on", receivedOn)
                .field("validUntil", validUntil)
                .field("terms", terms);
        onSave(() -> vouchers.receive(required("claim", claim.getValue()).id(), draft()), done);
    }

    private void chosen(@Nullable Claim chosen) {
        if (chosen == null) {
            return;
        }
        Claim.Quantity quantity = chosen.quantity();
        String currency = chosen.amounts().computed().currencyCode();
        amount.setValue(quantity == null ? chosen.amounts().awaited().toDecimal() : quantity.amount());
        amountUnit.setText(quantity == null ? currency : QuantityTexts.unit(quantity.unit()));
        fairValueUnit.setText(currency);
        fairValue.setVisible(quantity != null);
        if (quantity != null) {
            Money worth = assessments
                    .detail(chosen.subject().assessment())
                    .assessment()
                    .entitlement()
                    .fairValue();
            fairValue.setValue(worth == null ? null : worth.toDecimal());
        }
        last.setVisible(quantity == null);
        last.setValue(true);
        zone.setValue(chosen.deadline().zone().getId());
    }

    private VoucherDraft draft() {
        Claim chosen = required("claim", claim.getValue());
        LocalDate issued = required("issuedOn", issuedOn.getValue());
        BigDecimal worth = fairValue.isVisible() ? fairValue.getValue() : null;
        return new VoucherDraft(
                code.getValue(),
                entered(chosen, required("amount", amount.getValue())),
                worth == null
                        ? null
                        : Money.of(worth, chosen.amounts().computed().currencyCode()),
                issued,
                receivedOn.getValue() == null ? issued : receivedOn.getValue(),
                validFrom.getValue() == null ? issued : validFrom.getValue(),
                validUntil.getValue(),
                ZoneId.of(required("zone", zone.getValue())),
                terms.getValue(),
                last.getValue(),
                key);
    }

    private static VoucherAmount entered(Claim claim, BigDecimal number) {
        Claim.Quantity quantity = claim.quantity();
        return quantity == null
                ? VoucherAmount.of(Money.of(number, claim.amounts().computed().currencyCode()))
                : VoucherAmount.of(new Claim.Quantity(number, quantity.unit()));
    }

    private static String words(Claim claim) {
        Claim.Quantity quantity = claim.quantity();
        return UiTexts.beside(
                claim.name(),
                claim.subject().vendorName(),
                quantity == null
                        ? Formats.current().money(claim.amounts().awaited())
                        : quantity.amount().stripTrailingZeros().toPlainString() + " "
                                + QuantityTexts.unit(quantity.unit()));
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(field, "field.required");
        }
        return value;
    }
}
