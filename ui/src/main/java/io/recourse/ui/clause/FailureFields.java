package io.recourse.ui.clause;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.recourse.contract.terms.FailureKind;
import io.recourse.contract.terms.FailureRule;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;

/** What is counted as a failure. */
class FailureFields extends FieldGroup {

    private final Select<FailureKind> kind = choice("register.metric.failure", FailureKind.class);
    private final BigDecimalField below = Fields.number("register.metric.failureBelow");

    FailureFields(FailureRule rule) {
        super("register.form.group.failures");
        kind.setValue(rule.kind());
        below.setValue(rule.below());
        below.setSuffixComponent(new Span("%"));
        half(kind, below);
        onChange(this::arrange);
        arrange();
    }

    @Override
    void name(FormErrors errors) {
        errors.field("metricRule.failures.kind", kind).field("metricRule.failures.below", below);
    }

    /** Throws InvalidInput. */
    FailureRule rule() {
        return new FailureRule(kind.getValue(), kind.getValue() == FailureKind.MISSED_MONTH ? below.getValue() : null);
    }

    private void arrange() {
        below.setVisible(kind.getValue() == FailureKind.MISSED_MONTH);
        kind.setHelperText(UiTexts.text("register.metric.failure.help." + kind.getValue()));
    }
}
