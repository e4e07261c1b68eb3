package io.recourse.ui.clause;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.recourse.availability.AvailabilityResult;
import io.recourse.contract.terms.Combine;
import io.recourse.contract.terms.Formula;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How several components make one service. */
class ComponentFields extends FieldGroup {

    private final Select<Combine> combine = choice("register.formula.combine", Combine.class);
    private final TextArea weights = Fields.area("register.formula.weights", null);

    ComponentFields(Formula formula) {
        super("register.form.group.components");
        combine.setValue(formula.combine());
        weights.setValue(formula.componentWeights().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue().toPlainString())
                .collect(Collectors.joining("\n")));
        weights.setHelperText(UiTexts.text("register.formula.weights.help"));
        half(combine);
        whole(weights);
        onChange(this::arrange);
        arrange();
    }

    @Override
    void name(FormErrors errors) {
        errors.field("formula.combine", combine).field("formula.componentWeights", weights);
    }

    Combine combine() {
        return combine.getValue();
    }

    /** Throws InvalidInput naming the field. */
    Map<String, BigDecimal> weights() {
        Map<String, BigDecimal> entered = new TreeMap<>();
        if (combine() != Combine.WEIGHTED) {
            return entered;
        }
        weights.getValue().lines().filter(line -> !line.isBlank()).forEach(line -> {
            int sign = line.lastIndexOf('=');
            String name = sign < 0 ? "" : line.substring(0, sign).strip();
            try {
                if (name.isEmpty()) {
                    throw new NumberFormatException(line);
                }
                entered.put(name, new BigDecimal(line.substring(sign + 1).strip()));
            } catch (NumberFormatException malformed) {
                throw new InvalidInput("componentWeights", "formula.weights.form");
            }
        });
        return entered;
    }

    void explain(ExampleMonth month) {
        AvailabilityResult result = month.twoComponents(Duration.ofMinutes(30));
        combine.setHelperText(UiTexts.text("register.example.combine", ExampleMonth.outcome(result)));
    }

    private void arrange() {
        weights.setVisible(combine() == Combine.WEIGHTED);
    }
}
