package io.recourse.ui.clause;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.recourse.contract.calendar.HolidayCalendar;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.CommitmentUnit;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is promised: metric, value, period and zone. */
class PromiseSection extends FormSection {

    private final Select<Metric> metric = Fields.choice("register.fact.metric", "register.clause.metric", Metric.class);
    private final BigDecimalField commitment = Fields.number("register.fact.commitment");
    private final Select<PeriodKind> periodKind =
            Fields.choice("register.fact.periodKind", "register.clause.periodKind", PeriodKind.class);
    private final ComboBox<String> zone = Fields.zone("register.fact.zone");
    private final MetricFields metricFields;
    private final PeriodFields periodFields;
    private boolean allHours = true;

    PromiseSection(ClauseVersionDraft draft, String usualZone, List<HolidayCalendar> calendars) {
        super("register.form.promise");
        metric.setValue(draft.metric());
        commitment.setValue(draft.commitment());
        commitment.setRequiredIndicatorVisible(true);
        periodKind.setValue(draft.periodKind());
        zone.setValue(draft.zone());
        zone.setHelperText(UiTexts.text("register.form.zone.help"));
        metricFields = new MetricFields(draft.metricRule(), usualZone, calendars);
        periodFields = new PeriodFields(draft.periodRule());
        half(metric, commitment, periodKind, zone);
        metricFields.groups().forEach(this::whole);
        whole(periodFields);
        onChange(this::explain);
        explain();
    }

    @Override
    void name(FormErrors errors) {
        errors.field("metric", metric)
                .field("commitment", commitment)
                .field("periodKind", periodKind)
                .field("zone", zone);
        metricFields.name(errors);
        periodFields.name(errors);
    }

    @Override
    final void onChange(Runnable listener) {
        metric.addValueChangeListener(event -> listener.run());
        commitment.addValueChangeListener(event -> listener.run());
        periodKind.addValueChangeListener(event -> listener.run());
        zone.addValueChangeListener(event -> listener.run());
        metricFields.groups().forEach(group -> group.onChange(listener));
        periodFields.onChange(listener);
    }

    Metric metric() {
        return metric.getValue();
    }

    @Nullable
    BigDecimal commitment() {
        return commitment.getValue();
    }

    /** The percentage with which tiers begin; null if there is none yet. */
    @Nullable
    BigDecimal promisedPercent() {
        BigDecimal value = commitment();
        MetricRule rule = new Pieces().of("", this::metricRule);
        return value == null || rule == null ? null : metric().promisedPercent(value, rule);
    }

    PeriodKind periodKind() {
        return periodKind.getValue();
    }

    /** Throws InvalidInput that names the fields without the path. */
    MetricRule metricRule() {
        return metricFields.rule(metric());
    }

    /** Throws InvalidInput that names the fields without the path. */
    PeriodRule periodRule() {
        return periodFields.rule();
    }

    /** The rule as far as it can be read, for examples. */
    PeriodRule periodRuleOrUsual() {
        return Objects.requireNonNullElse(new Pieces().of("", this::periodRule), PeriodRule.DEFAULT);
    }

    @Nullable
    String zone() {
        return zone.getValue();
    }

    /** Tells in minutes what is allowed, unless that depends on service hours. */
    void explain(boolean inAllHours) {
        allHours = inAllHours;
        explain();
    }

    private void explain() {
        metricFields.arrange(metric());
        periodFields.arrange(periodKind());
        CommitmentUnit unit = metric().unit();
        String minutes = unit == CommitmentUnit.MINUTES ? UiTexts.text("register.form.minutes") : "";
        commitment.setSuffixComponent(new Span(unit == CommitmentUnit.PERCENT ? "%" : minutes));
        BigDecimal value = commitment();
        boolean percent = allHours
                && unit == CommitmentUnit.PERCENT
                && value != null
                && value.signum() > 0
                && value.compareTo(BigDecimal.valueOf(100)) <= 0;
        commitment.setHelperText(
                percent && value != null
                        ? allowance(value)
                        : UiTexts.text("register.form.commitment.help." + metric()));
    }

    private String allowance(BigDecimal percent) {
        PeriodRule rule = periodRuleOrUsual();
        String text = UiTexts.text(
                "register.clause.allowance",
                PromiseWords.downtime(percent, periodKind(), rule),
                PromiseWords.span(periodKind(), rule));
        if (periodKind() == PeriodKind.YEAR) {
            return text;
        }
        return text + " "
                + UiTexts.text(
                        "register.example.year", PromiseWords.downtime(percent, PeriodKind.YEAR, PeriodRule.DEFAULT));
    }
}
