package io.recourse.ui.administration;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import io.recourse.claim.policy.ClaimPolicies;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decides up to which amount of a currency one release is enough. */
class ReleaseLimitEditor extends EditorDialog<Boolean> {

    ReleaseLimitEditor(ClaimPolicies policies, Consumer<Boolean> done) {
        super(UiTexts.text("administration.claimPolicy.limits.decide"));
        ComboBox<String> currency = Fields.currency("ledger.currency");
        BigDecimalField limit = Fields.number("administration.claimPolicy.limit");
        TextArea reason = Fields.area("claims.step.reason", null);
        explain(UiTexts.text("administration.claimPolicy.limits.help"));
        currency.setRequiredIndicatorVisible(true);
        half(currency, limit);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        whole(reason);
        errors().field("currency", currency).field("limit", limit).field("reason", reason);
        onSave(
                () -> {
                    if (currency.getValue() == null) {
                        throw new InvalidInput("currency", "field.required");
                    }
                    policies.decideLimit(
                            currency.getValue(), money(limit.getValue(), currency.getValue()), reason.getValue());
                    return true;
                },
                done);
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : Money.of(amount, currency);
    }
}
