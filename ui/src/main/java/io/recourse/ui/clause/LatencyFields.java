package io.recourse.ui.clause;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.recourse.contract.terms.LatencyRule;
import io.recourse.contract.terms.LatencyStatistic;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;

/** How many delays must keep the limit. */
class LatencyFields extends FieldGroup {

    private final Select<LatencyStatistic> statistic = choice("register.metric.statistic", LatencyStatistic.class);
    private final BigDecimalField percent = Fields.number("register.metric.latencyPercent");

    LatencyFields(LatencyRule rule) {
        super("register.form.group.latency");
        statistic.setValue(rule.statistic());
        percent.setValue(rule.percent());
        percent.setSuffixComponent(new Span("%"));
        percent.setHelperText(UiTexts.text("register.metric.latencyPercent.help"));
        half(statistic, percent);
    }

    @Override
    void name(FormErrors errors) {
        errors.field("metricRule.latency.statistic", statistic).field("metricRule.latency.percent", percent);
    }

    /** Throws InvalidInput. */
    LatencyRule rule() {
        BigDecimal entered = percent.getValue();
        if (entered == null) {
            throw new InvalidInput("percent", "field.required");
        }
        return new LatencyRule(statistic.getValue(), entered);
    }
}
