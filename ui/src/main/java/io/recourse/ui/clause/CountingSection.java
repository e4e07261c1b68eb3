package io.recourse.ui.clause;

import io.recourse.contract.calendar.HolidayCalendar;
import io.recourse.contract.terms.Comparison;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.ServiceHours;
import io.recourse.ui.component.FormErrors;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How availability is counted. Everything has the usual value until somebody reads otherwise in the contract. */
class CountingSection extends FormSection {

    private final BreachFields breach;
    private final StateFields states;
    private final ComponentFields components;
    private final HoursFields hours;
    private final ExclusionFields exclusions;
    private final OutageFields outages;

    CountingSection(Formula formula, String zone, List<HolidayCalendar> calendars) {
        super("register.form.counting");
        breach = new BreachFields(formula);
        states = new StateFields(formula);
        components = new ComponentFields(formula);
        hours = HoursFields.ofService(formula.serviceHours(), zone, calendars);
        exclusions = new ExclusionFields(formula);
        outages = new OutageFields(formula);
        whole(breach, outages, exclusions, states, components, hours);
    }

    @Override
    void name(FormErrors errors) {
        groups().forEach(group -> group.name(errors));
        hours.name(errors, "formula.serviceHours");
    }

    @Override
    final void onChange(Runnable listener) {
        groups().forEach(group -> group.onChange(listener));
        hours.onChange(listener);
    }

    /** Throws InvalidInput that names the fields without the path. */
    Formula formula() {
        Pieces pieces = new Pieces();
        ServiceHours served = pieces.of("serviceHours", hours::hours);
        return formula(pieces, served, null);
    }

    /** False if the service is promised in some hours only, so that what is allowed depends on them. */
    boolean allHours() {
        return !hours.areLimited();
    }

    Comparison comparison() {
        return breach.comparison();
    }

    /** Explains each option by what it does in a month of 30 days with the rest of the draft as it is. */
    void explain(@Nullable BigDecimal commitment) {
        Formula formula = new Pieces().of("", () -> formula(new Pieces(), null, commitment));
        if (formula != null) {
            ExampleMonth month = new ExampleMonth(formula);
            breach.explain(month);
            states.explain(month);
            components.explain(month);
            exclusions.explain(month);
            outages.explain(month);
        }
    }

    private Formula formula(Pieces pieces, @Nullable ServiceHours served, @Nullable BigDecimal commitment) {
        Duration cap = pieces.of("", exclusions::cap);
        Duration notice = pieces.of("", exclusions::notice);
        Map<ExclusionKind, Duration> allowances = pieces.of("", exclusions::allowances);
        Duration shortest = pieces.of("", outages::shortest);
        Map<String, BigDecimal> weights = pieces.of("", components::weights);
        pieces.finish();
        return new Formula(
                states.charges(),
                states.weight(),
                exclusions.effect(),
                cap,
                served,
                Objects.requireNonNull(shortest),
                outages.minuteRule(),
                outages.consecutive(),
                components.combine(),
                breach.denominator(),
                commitment,
                breach.comparison(),
                Objects.requireNonNull(allowances),
                notice,
                outages.rounding(),
                breach.decimals(),
                Objects.requireNonNull(weights),
                exclusions.monthlyIn());
    }

    private List<FieldGroup> groups() {
        return List.of(breach, states, components, exclusions, outages);
    }
}
