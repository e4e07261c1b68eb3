package io.recourse.ui.clause;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import io.recourse.contract.terms.Combine;
import io.recourse.contract.terms.Comparison;
import io.recourse.contract.terms.Denominator;
import io.recourse.contract.terms.ExclusionEffect;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MinuteRule;
import io.recourse.contract.terms.State;
import io.recourse.contract.terms.StateCharge;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How availability is counted. Everything has the usual value until somebody reads otherwise in the contract. */
class CountingSection extends FormSection {

    private static final BigDecimal MILLISECONDS = BigDecimal.valueOf(60_000);

    private final Select<Comparison> comparison = choice("register.formula.comparison", Comparison.class);
    private final Select<Denominator> denominator = choice("register.formula.denominator", Denominator.class);
    private final Select<ExclusionEffect> exclusions = choice("register.formula.exclusions", ExclusionEffect.class);
    private final BigDecimalField exclusionCap = Fields.number("register.formula.exclusionCap");
    private final Map<State, Select<StateCharge>> charges = new EnumMap<>(State.class);
    private final BigDecimalField degradedWeight = Fields.number("register.formula.degradedWeight");
    private final Select<Combine> combine = choice("register.formula.combine", Combine.class);
    private final BigDecimalField minimumOutage = Fields.number("register.formula.minimumOutage");
    private final Select<MinuteRule> minuteRule = choice("register.formula.minuteRule", MinuteRule.class);
    private final IntegerField consecutive = new IntegerField(UiTexts.text("register.formula.consecutive"));
    private final HoursFields hours;

    CountingSection(Formula formula, String zone) {
        super("register.form.counting");
        comparison.setValue(formula.comparison());
        denominator.setValue(formula.denominator());
        exclusions.setValue(formula.exclusionEffect());
        exclusionCap.setValue(minutes(formula.exclusionCap()));
        combine.setValue(formula.combine());
        minimumOutage.setValue(minutes(formula.minimumOutage().isZero() ? null : formula.minimumOutage()));
        minuteRule.setValue(formula.minuteRule());
        consecutive.setValue(formula.minimumConsecutiveMinutes());
        degradedWeight.setValue(formula.degradedWeight());
        hours = new HoursFields(formula.serviceHours(), zone);
        half(comparison, denominator, exclusions, exclusionCap);
        addCharge(State.DEGRADED, formula);
        half(degradedWeight);
        addCharge(State.MAINTENANCE, formula);
        addCharge(State.UNKNOWN, formula);
        addCharge(State.PENDING, formula);
        half(combine, minimumOutage, minuteRule, consecutive);
        whole(hours);
        exclusionCap.setHelperText(UiTexts.text("register.form.inMinutes"));
        minimumOutage.setHelperText(UiTexts.text("register.form.inMinutes"));
        onChange(this::arrange);
        arrange();
    }

    private void addCharge(State state, Formula formula) {
        Select<StateCharge> select = new Select<>();
        select.setLabel(UiTexts.text("register.formula.state." + state));
        select.setItems(
                state == State.DEGRADED
                        ? new StateCharge[] {StateCharge.UP, StateCharge.DOWN, StateCharge.REMOVED, StateCharge.WEIGHTED
                        }
                        : new StateCharge[] {StateCharge.UP, StateCharge.DOWN, StateCharge.REMOVED});
        select.setItemLabelGenerator(charge -> UiTexts.text("register.formula.charge.choice." + charge));
        select.setValue(formula.chargeOf(state));
        charges.put(state, select);
        half(select);
    }

    @Override
    void name(FormErrors errors) {
        errors.field("formula.exclusionCap", exclusionCap)
                .field("formula.minimumOutage", minimumOutage)
                .field("formula.minimumConsecutiveMinutes", consecutive)
                .field("formula.degradedWeight", degradedWeight);
        hours.name(errors);
    }

    @Override
    final void onChange(Runnable listener) {
        charges.values().forEach(select -> select.addValueChangeListener(event -> listener.run()));
        minuteRule.addValueChangeListener(event -> listener.run());
        comparison.addValueChangeListener(event -> listener.run());
    }

    /** Throws InvalidInput that names the fields without the path. */
    Formula formula() {
        Map<State, StateCharge> states = new EnumMap<>(State.class);
        charges.forEach((state, select) -> states.put(state, select.getValue()));
        Pieces pieces = new Pieces();
        Duration cap = pieces.of("", () -> duration("exclusionCap", exclusionCap));
        Duration shortest = pieces.of("", () -> duration("minimumOutage", minimumOutage));
        io.recourse.contract.terms.ServiceHours served = pieces.of("serviceHours", hours::hours);
        pieces.finish();
        Integer inARow = consecutive.getValue();
        BigDecimal weight = degradedWeight.getValue();
        return new Formula(
                states,
                weight == null ? BigDecimal.ZERO : weight,
                exclusions.getValue(),
                cap,
                served,
                shortest == null ? Duration.ZERO : shortest,
                minuteRule.getValue(),
                inARow == null ? 1 : inARow,
                combine.getValue(),
                denominator.getValue(),
                null,
                comparison.getValue());
    }

    private void arrange() {
        Select<StateCharge> degraded = charges.get(State.DEGRADED);
        degradedWeight.setVisible(degraded != null && degraded.getValue() == StateCharge.WEIGHTED);
        consecutive.setVisible(minuteRule.getValue() != MinuteRule.NONE);
    }

    private static @Nullable Duration duration(String field, BigDecimalField minutes) {
        BigDecimal value = minutes.getValue();
        if (value == null) {
            return null;
        }
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(527_040)) > 0) {
            throw new InvalidInput(field, "clause.minutes");
        }
        return Duration.ofMillis(value.multiply(MILLISECONDS).longValue());
    }

    private static @Nullable BigDecimal minutes(@Nullable Duration duration) {
        return duration == null
                ? null
                : BigDecimal.valueOf(duration.toMillis())
                        .divide(MILLISECONDS, 5, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }

    private static <E extends Enum<E>> Select<E> choice(String key, Class<E> choices) {
        return Fields.choice(key, key + ".choice", choices);
    }
}
