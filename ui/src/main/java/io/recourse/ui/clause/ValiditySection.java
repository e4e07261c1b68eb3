package io.recourse.ui.clause;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days on which a version holds. */
class ValiditySection extends FormSection {

    private final DatePicker firstDay = Fields.day("register.fact.firstDay");
    private final DatePicker lastDay = Fields.day("register.fact.lastDay");
    private final TextField amendment;

    ValiditySection(ClauseVersionDraft draft) {
        super("register.form.validity");
        amendment = Fields.text("register.fact.amendment", draft.amendment());
        amendment.setHelperText(UiTexts.text("register.form.amendment.help"));
        firstDay.setRequiredIndicatorVisible(true);
        firstDay.setValue(draft.firstDay());
        lastDay.setValue(draft.lastDay());
        lastDay.setHelperText(UiTexts.text("register.form.lastDay.help"));
        half(firstDay, lastDay);
        whole(amendment);
    }

    @Override
    void name(FormErrors errors) {
        errors.field("firstDay", firstDay).field("lastDay", lastDay).field("amendment", amendment);
    }

    @Override
    void onChange(Runnable listener) {
        // Days are told as they are entered.
    }

    @Nullable
    LocalDate firstDay() {
        return firstDay.getValue();
    }

    @Nullable
    LocalDate lastDay() {
        return lastDay.getValue();
    }

    String amendment() {
        return amendment.getValue();
    }
}
