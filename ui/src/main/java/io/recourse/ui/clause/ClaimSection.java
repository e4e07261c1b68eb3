package io.recourse.ui.clause;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import org.jspecify.annotations.Nullable;

/** From when and until when a credit may be claimed. */
class ClaimSection extends FormSection {

    private final Select<ClaimRule> rule =
            Fields.choice("register.form.claimRule", "register.clause.claimRule", ClaimRule.class);
    private final IntegerField count = new IntegerField(UiTexts.text("register.form.claimCount"));
    private final IntegerField notBefore = new IntegerField(UiTexts.text("register.form.notBefore"));

    private final transient @Nullable ClaimWindow given;

    ClaimSection(ClauseVersionDraft draft) {
        super("register.form.claim");
        ClaimWindow window = draft.claimWindow();
        given = window;
        rule.setValue(window == null ? ClaimRule.DAYS_AFTER_PERIOD_END : window.rule());
        count.setValue(window == null || window.count() == 0 ? null : Integer.valueOf(window.count()));
        notBefore.setValue(window == null ? null : window.notBeforeWorkingDay());
        notBefore.setHelperText(UiTexts.text("register.form.notBefore.help"));
        count.setStepButtonsVisible(true);
        whole(rule);
        half(count, notBefore);
        rule.addValueChangeListener(event -> arrange());
        arrange();
    }

    @Override
    void name(FormErrors errors) {
        errors.field("claimWindow", rule)
                .field("claimWindow.rule", rule)
                .field("claimWindow.count", count)
                .field("claimWindow.notBeforeWorkingDay", notBefore);
    }

    @Override
    void onChange(Runnable listener) {
        rule.addValueChangeListener(event -> listener.run());
        count.addValueChangeListener(event -> listener.run());
        notBefore.addValueChangeListener(event -> listener.run());
    }

    /** Throws InvalidInput that names the fields without the path. */
    ClaimWindow window() {
        ClaimRule chosen = rule.getValue();
        Integer entered = count.getValue();
        if (chosen.isCounted() && entered == null) {
            throw new InvalidInput("count", "field.required");
        }
        return new ClaimWindow(chosen, entered == null ? 0 : entered, notBefore.getValue())
                .withCalendarAndNoticeOf(given);
    }

    private void arrange() {
        count.setVisible(rule.getValue().isCounted());
        rule.setHelperText(UiTexts.text("register.clause.claimRule." + rule.getValue() + ".help"));
    }
}
