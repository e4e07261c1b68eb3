package io.recourse.ui.voucher;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherAmount;
import io.recourse.claim.voucher.VoucherDetails;
import io.recourse.claim.voucher.VoucherService;
import io.recourse.claim.voucher.VoucherState;
import io.recourse.claim.voucher.VoucherStep;
import io.recourse.claim.voucher.VoucherUse;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.ledger.QuantityTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks what of a voucher was used when, and for which invoice. */
class UseDialog extends EditorDialog<VoucherStep> {

    /** One opened dialog is one use, however often it is sent. */
    private final String key = "page:" + UUID.randomUUID();

    private final BigDecimalField amount = Fields.number("voucher.use.amount");
    private final DatePicker on = Fields.day("voucher.use.on");
    private final TextField reference = Fields.text("voucher.use.reference", null);
    private final TextArea note = Fields.area("voucher.use.note", null);

    UseDialog(VoucherService vouchers, VoucherDetails details, Consumer<VoucherStep> done) {
        super(UiTexts.text("voucher.use"));
        Voucher voucher = details.voucher();
        boolean late = voucher.state() == VoucherState.EXPIRED;
        VoucherAmount left = late ? voucher.lost() : voucher.rest();
        explain(UiTexts.text(
                late ? "voucher.use.late" : "voucher.use.text", UiTexts.isolated(VoucherTexts.amount(left))));
        LocalDate until = voucher.validUntil();
        LocalDate latest = until != null && until.isBefore(details.today()) ? until : details.today();
        amount.setPrefixComponent(new Span(left.money() ? left.unit() : QuantityTexts.unit(left.unit())));
        amount.setRequiredIndicatorVisible(true);
        on.setMin(voucher.firstDay());
        on.setMax(latest);
        on.setValue(latest);
        reference.setRequiredIndicatorVisible(true);
        half(amount, on);
        whole(reference, note);
        errors().field("amount", amount)
                .field("on", on)
                .field("reference", reference)
                .field("note", note);
        onSave(
                () -> vouchers.use(
                        voucher.id(),
                        new VoucherUse(
                                required("amount", amount.getValue()),
                                required("on", on.getValue()),
                                reference.getValue(),
                                note.getValue(),
                                key)),
                done);
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(field, "field.required");
        }
        return value;
    }
}
