package io.recourse.ui.clause;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.recourse.contract.terms.Comparison;
import io.recourse.contract.terms.Denominator;
import io.recourse.contract.terms.Formula;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** When the promise counts as broken, and of which time. */
class BreachFields extends FieldGroup {

    private final Select<Comparison> comparison = choice("register.formula.comparison", Comparison.class);
    private final Select<Denominator> denominator = choice("register.formula.denominator", Denominator.class);
    private final IntegerField decimals = Fields.whole("register.formula.compareDecimals");

    BreachFields(Formula formula) {
        super("register.form.group.breach");
        comparison.setValue(formula.comparison());
        denominator.setValue(formula.denominator());
        decimals.setValue(formula.compareDecimals());
        decimals.setClearButtonVisible(true);
        half(comparison, decimals, denominator);
    }

    @Override
    void name(FormErrors errors) {
        errors.field("formula.comparison", comparison)
                .field("formula.denominator", denominator)
                .field("formula.compareDecimals", decimals);
    }

    Comparison comparison() {
        return comparison.getValue();
    }

    Denominator denominator() {
        return denominator.getValue();
    }

    @Nullable
    Integer decimals() {
        return decimals.getValue();
    }

    void explain(ExampleMonth month) {
        BigDecimal commitment = month.formula().commitment();
        if (commitment != null) {
            boolean kept = comparison() == Comparison.BELOW;
            comparison.setHelperText(UiTexts.text(
                    kept ? "register.example.comparison.kept" : "register.example.comparison.missed",
                    Formats.current().percent(commitment)));
            decimals.setHelperText(rounded(commitment));
        }
        denominator.setHelperText(
                UiTexts.text("register.example.denominator", ExampleMonth.outcome(month.measuredFromDay(11))));
    }

    private String rounded(BigDecimal commitment) {
        Integer places = decimals();
        if (places == null || places < 0 || places > 12) {
            return UiTexts.text("register.example.unrounded");
        }
        BigDecimal measured = commitment.subtract(BigDecimal.valueOf(4, places + 1));
        BigDecimal compared = measured.setScale(places, RoundingMode.HALF_UP);
        int sign = compared.compareTo(commitment);
        boolean kept = sign > 0 || sign == 0 && comparison() == Comparison.BELOW;
        return UiTexts.text(
                kept ? "register.example.rounded.kept" : "register.example.rounded.missed",
                Formats.current().percent(measured),
                Formats.current().decimal(compared, places, places, RoundingMode.HALF_UP) + "%");
    }
}
