package io.recourse.ui.clause;

import com.vaadin.flow.component.select.Select;
import io.recourse.contract.terms.UserOverlap;
import io.recourse.contract.terms.UserRule;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;

/** How affected users become an availability. */
class UserFields extends FieldGroup {

    private final Select<UserOverlap> overlap = choice("register.metric.overlap", UserOverlap.class);

    UserFields(UserRule rule) {
        super("register.form.group.users");
        overlap.setValue(rule.overlap());
        overlap.setHelperText(UiTexts.text("register.metric.overlap.help"));
        half(overlap);
    }

    @Override
    void name(FormErrors errors) {
        errors.field("metricRule.users.overlap", overlap);
    }

    UserRule rule() {
        return new UserRule(overlap.getValue());
    }
}
