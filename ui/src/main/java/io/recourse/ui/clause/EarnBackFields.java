package io.recourse.ui.clause;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import io.recourse.contract.terms.EarnBack;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether the vendor earns credits back by better service afterwards. */
class EarnBackFields extends FieldGroup {

    private final Checkbox agreed = new Checkbox(UiTexts.text("register.remedy.earnBack"));
    private final BigDecimalField atLeast = Fields.number("register.remedy.earnBack.atLeast");
    private final IntegerField periods = Fields.whole("register.remedy.earnBack.periods");
    private final BigDecimalField part = Fields.number("register.remedy.earnBack.part");

    EarnBackFields(@Nullable EarnBack given) {
        super("register.form.group.earnBack");
        agreed.setValue(given != null);
        atLeast.setValue(given == null ? null : given.atLeast());
        periods.setValue(given == null ? 1 : given.periods());
        part.setValue(given == null ? BigDecimal.valueOf(100) : given.percentOfCredit());
        atLeast.setSuffixComponent(new Span("%"));
        part.setSuffixComponent(new Span("%"));
        whole(agreed);
        half(atLeast, periods, part);
        onChange(this::arrange);
        arrange();
    }

    @Override
    void name(FormErrors errors) {
        errors.field("remedyTerms.earnBack.atLeast", atLeast)
                .field("remedyTerms.earnBack.periods", periods)
                .field("remedyTerms.earnBack.percentOfCredit", part);
    }

    /** Null if there is none; throws InvalidInput. */
    @Nullable
    EarnBack earnBack() {
        if (!agreed.getValue()) {
            return null;
        }
        BigDecimal least = atLeast.getValue();
        Integer number = periods.getValue();
        BigDecimal back = part.getValue();
        if (least == null || number == null || back == null) {
            throw new InvalidInput(
                    least == null ? "atLeast" : number == null ? "periods" : "percentOfCredit", "field.required");
        }
        return new EarnBack(least, number, back);
    }

    private void arrange() {
        boolean shown = agreed.getValue();
        atLeast.setVisible(shown);
        periods.setVisible(shown);
        part.setVisible(shown);
        agreed.setHelperText(UiTexts.text("register.remedy.earnBack.help"));
    }
}
