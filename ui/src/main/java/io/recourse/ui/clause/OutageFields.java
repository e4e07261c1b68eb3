package io.recourse.ui.clause;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MinuteRule;
import io.recourse.contract.terms.OutageRounding;
import io.recourse.contract.terms.State;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Which outages count, and how their length is counted. */
class OutageFields extends FieldGroup {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final BigDecimalField shortest;
    private final Select<OutageRounding> rounding = choice("register.formula.outageRounding", OutageRounding.class);
    private final Select<MinuteRule> minuteRule = choice("register.formula.minuteRule", MinuteRule.class);
    private final IntegerField consecutive = Fields.whole("register.formula.consecutive");

    OutageFields(Formula formula) {
        super("register.form.group.outages");
        Duration least = formula.minimumOutage();
        shortest = Minutes.field("register.formula.minimumOutage", least.isZero() ? null : least);
        rounding.setValue(formula.outageRounding());
        minuteRule.setValue(formula.minuteRule());
        consecutive.setValue(formula.minimumConsecutiveMinutes());
        half(shortest, rounding, minuteRule, consecutive);
        onChange(this::arrange);
        arrange();
    }

    @Override
    void name(FormErrors errors) {
        errors.field("formula.minimumOutage", shortest)
                .field("formula.outageRounding", rounding)
                .field("formula.minuteRule", minuteRule)
                .field("formula.minimumConsecutiveMinutes", consecutive);
    }

    /** Throws InvalidInput. */
    Duration shortest() {
        Duration entered = Minutes.read("minimumOutage", shortest);
        return entered == null ? Duration.ZERO : entered;
    }

    OutageRounding rounding() {
        return rounding.getValue();
    }

    MinuteRule minuteRule() {
        return minuteRule.getValue();
    }

    int consecutive() {
        @Nullable Integer entered = consecutive.getValue();
        return entered == null || minuteRule() == MinuteRule.NONE ? 1 : entered;
    }

    void explain(ExampleMonth month) {
        Duration least = month.formula().minimumOutage();
        Duration edge = least.isZero() ? Duration.ofSeconds(20) : least;
        shortest.setHelperText(
                least.isZero()
                        ? UiTexts.text("register.example.anyOutage", length(edge), month.charged(edge))
                        : pair(month, edge));
        rounding.setHelperText(UiTexts.text(
                "register.example.outage", length(Duration.ofSeconds(61)), month.charged(Duration.ofSeconds(61))));
        minuteRule.setHelperText(UiTexts.text(
                "register.example.minuteRule",
                ExampleMonth.down(month.with(State.DOWN, Duration.ofSeconds(30), Duration.ofSeconds(100)))));
        consecutive.setHelperText(pair(month, Duration.ofMinutes(month.formula().minimumConsecutiveMinutes())));
    }

    private static String pair(ExampleMonth month, Duration edge) {
        Duration shorter = edge.compareTo(SECOND) > 0 ? edge.minus(SECOND) : edge.dividedBy(2);
        boolean none = month.with(State.DOWN, shorter).downMillis() == 0;
        return none
                ? UiTexts.text("register.example.outage.none", length(shorter), length(edge), month.charged(edge))
                : UiTexts.text(
                        "register.example.outage.both",
                        length(shorter),
                        month.charged(shorter),
                        length(edge),
                        month.charged(edge));
    }

    private static String length(Duration duration) {
        return Formats.current().exactDuration(duration);
    }

    private void arrange() {
        consecutive.setVisible(minuteRule.getValue() != MinuteRule.NONE);
    }
}
