package io.recourse.ui.clause;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import io.recourse.contract.terms.TerminationRight;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import org.jspecify.annotations.Nullable;

/** Whether missing the promise too often gives a right to end the contract. */
class TerminationFields extends FieldGroup {

    private final Checkbox agreed = new Checkbox(UiTexts.text("register.remedy.termination"));
    private final IntegerField misses = Fields.whole("register.remedy.termination.misses");
    private final IntegerField within = Fields.whole("register.remedy.termination.within");
    private final BigDecimalField below = Fields.number("register.remedy.termination.below");
    private final IntegerField days = Fields.whole("register.remedy.termination.days");

    TerminationFields(@Nullable TerminationRight given) {
        super("register.form.group.termination");
        agreed.setValue(given != null);
        misses.setValue(given == null ? 2 : given.misses());
        within.setValue(given == null ? 2 : given.within());
        below.setValue(given == null ? null : given.below());
        days.setValue(given == null ? null : given.exerciseDays());
        below.setSuffixComponent(new Span("%"));
        below.setHelperText(UiTexts.text("register.remedy.termination.below.help"));
        days.setHelperText(UiTexts.text("register.remedy.termination.days.help"));
        whole(agreed);
        half(misses, within, below, days);
        onChange(this::arrange);
        arrange();
    }

    @Override
    void name(FormErrors errors) {
        errors.field("remedyTerms.termination.misses", misses)
                .field("remedyTerms.termination.within", within)
                .field("remedyTerms.termination.below", below)
                .field("remedyTerms.termination.exerciseDays", days);
    }

    /** Null if there is none; throws InvalidInput. */
    @Nullable
    TerminationRight right() {
        if (!agreed.getValue()) {
            return null;
        }
        Integer needed = misses.getValue();
        Integer among = within.getValue();
        if (needed == null || among == null) {
            throw new InvalidInput(needed == null ? "misses" : "within", "field.required");
        }
        return new TerminationRight(needed, among, below.getValue(), days.getValue());
    }

    private void arrange() {
        boolean shown = agreed.getValue();
        misses.setVisible(shown);
        within.setVisible(shown);
        below.setVisible(shown);
        days.setVisible(shown);
        Integer needed = misses.getValue();
        Integer among = within.getValue();
        within.setHelperText(
                needed != null && needed.equals(among)
                        ? UiTexts.text("register.example.termination.consecutive", needed)
                        : UiTexts.text(
                                "register.example.termination.within",
                                needed == null ? "" : needed,
                                among == null ? "" : among));
    }
}
