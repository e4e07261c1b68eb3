package io.recourse.ui.clause;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.CommitmentUnit;
import io.recourse.contract.clause.Metric;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is promised: metric, value, period and zone. */
class PromiseSection extends FormSection {

    private final Select<Metric> metric = Fields.choice("register.fact.metric", "register.clause.metric", Metric.class);
    private final BigDecimalField commitment = Fields.number("register.fact.commitment");
    private final Select<PeriodKind> periodKind =
            Fields.choice("register.fact.periodKind", "register.clause.periodKind", PeriodKind.class);
    private final ComboBox<String> zone = Fields.zone("register.fact.zone");

    PromiseSection(ClauseVersionDraft draft) {
        super("register.form.promise");
        metric.setValue(draft.metric());
        commitment.setValue(draft.commitment());
        commitment.setRequiredIndicatorVisible(true);
        periodKind.setValue(draft.periodKind());
        zone.setValue(draft.zone());
        zone.setHelperText(UiTexts.text("register.form.zone.help"));
        half(metric, commitment, periodKind, zone);
        onChange(this::explain);
        explain();
    }

    @Override
    void name(FormErrors errors) {
        errors.field("metric", metric)
                .field("commitment", commitment)
                .field("periodKind", periodKind)
                .field("zone", zone);
    }

    @Override
    void onChange(Runnable listener) {
        metric.addValueChangeListener(event -> listener.run());
        commitment.addValueChangeListener(event -> listener.run());
        periodKind.addValueChangeListener(event -> listener.run());
    }

    Metric metric() {
        return metric.getValue();
    }

    @Nullable
    BigDecimal commitment() {
        return commitment.getValue();
    }

    PeriodKind periodKind() {
        return periodKind.getValue();
    }

    @Nullable
    String zone() {
        return zone.getValue();
    }

    private void explain() {
        boolean percent = metric().unit() == CommitmentUnit.PERCENT;
        String minutes = metric().unit() == CommitmentUnit.MINUTES ? UiTexts.text("register.form.minutes") : "";
        commitment.setSuffixComponent(new Span(percent ? "%" : minutes));
        BigDecimal value = commitment();
        commitment.setHelperText(
                percent && value != null && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0
                        ? UiTexts.text(
                                "register.clause.allowance",
                                PromiseWords.downtime(value, periodKind()),
                                PromiseWords.span(periodKind()))
                        : UiTexts.text("register.form.commitment.help." + metric()));
    }
}
