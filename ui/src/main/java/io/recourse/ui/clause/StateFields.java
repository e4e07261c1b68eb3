package io.recourse.ui.clause;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.State;
import io.recourse.contract.terms.StateCharge;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How time that is neither up nor down is charged. */
class StateFields extends FieldGroup {

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private final Map<State, Select<StateCharge>> charges = new EnumMap<>(State.class);
    private final BigDecimalField weight = Fields.number("register.formula.degradedWeight");

    StateFields(Formula formula) {
        super("register.form.group.states");
        weight.setValue(formula.degradedWeight());
        addCharge(State.DEGRADED, formula);
        half(weight);
        addCharge(State.MAINTENANCE, formula);
        addCharge(State.UNKNOWN, formula);
        addCharge(State.PENDING, formula);
        onChange(this::arrange);
        arrange();
    }

    @Override
    void name(FormErrors errors) {
        errors.field("formula.degradedWeight", weight);
        charges.forEach((state, field) -> errors.field("formula.states." + state, field));
    }

    Map<State, StateCharge> charges() {
        Map<State, StateCharge> states = new EnumMap<>(State.class);
        charges.forEach((state, field) -> states.put(state, field.getValue()));
        return states;
    }

    BigDecimal weight() {
        boolean weighs = charges().get(State.DEGRADED) == StateCharge.WEIGHTED;
        return weight.getValue() == null || !weighs ? BigDecimal.ZERO : weight.getValue();
    }

    void explain(ExampleMonth month) {
        charges.forEach((state, field) -> field.setHelperText(
                UiTexts.text("register.example.state", ExampleMonth.outcome(month.with(state, TWO_HOURS)))));
        weight.setHelperText(UiTexts.text(
                "register.example.weight", ExampleMonth.down(month.with(State.DEGRADED, Duration.ofHours(1)))));
    }

    private void addCharge(State state, Formula formula) {
        Select<StateCharge> field = new Select<>();
        field.setLabel(UiTexts.text("register.formula.state." + state));
        if (state == State.DEGRADED) {
            field.setItems(StateCharge.UP, StateCharge.DOWN, StateCharge.REMOVED, StateCharge.WEIGHTED);
        } else {
            field.setItems(StateCharge.UP, StateCharge.DOWN, StateCharge.REMOVED);
        }
        field.setItemLabelGenerator(charge -> UiTexts.text("register.formula.charge.choice." + charge));
        field.setValue(formula.chargeOf(state));
        charges.put(state, field);
        half(field);
    }

    private void arrange() {
        weight.setVisible(charges().get(State.DEGRADED) == StateCharge.WEIGHTED);
    }
}
