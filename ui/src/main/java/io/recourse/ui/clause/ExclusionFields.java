package io.recourse.ui.clause;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.recourse.contract.terms.ExclusionEffect;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.Formula;
import io.recourse.text.Input;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What accepted exclusions do, how much of them counts, and how early maintenance must be announced. */
class ExclusionFields extends FieldGroup {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Select<ExclusionEffect> effect = choice("register.formula.exclusions", ExclusionEffect.class);
    private final BigDecimalField cap;
    private final BigDecimalField notice;
    private final ComboBox<String> monthlyIn = Fields.zone("register.formula.allowancesMonthlyIn");
    private final Map<ExclusionKind, BigDecimalField> allowances = new EnumMap<>(ExclusionKind.class);

    ExclusionFields(Formula formula) {
        super("register.form.group.exclusions");
        effect.setValue(formula.exclusionEffect());
        cap = Minutes.hours("register.formula.exclusionCap", formula.exclusionCap());
        notice = Minutes.hours("register.formula.maintenanceNotice", formula.maintenanceNotice());
        half(effect, cap, notice);
        for (ExclusionKind kind : ExclusionKind.values()) {
            BigDecimalField field = Minutes.hours(
                    "register.formula.allowance." + kind,
                    formula.exclusionAllowances().get(kind));
            allowances.put(kind, field);
            half(field);
        }
        ZoneId zone = formula.allowancesMonthlyIn();
        monthlyIn.setValue(zone == null ? null : zone.getId());
        monthlyIn.setClearButtonVisible(true);
        half(monthlyIn);
    }

    @Override
    void name(FormErrors errors) {
        errors.field("formula.exclusionEffect", effect)
                .field("formula.exclusionCap", cap)
                .field("formula.maintenanceNotice", notice)
                .field("formula.allowancesMonthlyIn", monthlyIn);
        allowances.forEach((kind, field) -> errors.field("formula.exclusionAllowances." + kind, field));
    }

    ExclusionEffect effect() {
        return effect.getValue();
    }

    /** Throws InvalidInput. */
    @Nullable
    Duration cap() {
        return Minutes.readHours("exclusionCap", cap);
    }

    /** Throws InvalidInput. */
    @Nullable
    Duration notice() {
        return Minutes.readHours("maintenanceNotice", notice);
    }

    /** Throws InvalidInput. */
    Map<ExclusionKind, Duration> allowances() {
        Map<ExclusionKind, Duration> entered = new EnumMap<>(ExclusionKind.class);
        allowances.forEach((kind, field) -> {
            Duration allowance = Minutes.readHours("exclusionAllowances." + kind, field);
            if (allowance != null) {
                entered.put(kind, allowance);
            }
        });
        return entered;
    }

    /** Zone in whose months the allowances are counted anew; null if they are counted once in the period. */
    @Nullable
    ZoneId monthlyIn() {
        return monthlyIn.isEmpty() ? null : Input.zone("allowancesMonthlyIn", monthlyIn.getValue());
    }

    void explain(ExampleMonth month) {
        Formula formula = month.formula();
        effect.setHelperText(UiTexts.text(
                "register.example.exclusions", ExampleMonth.outcome(month.excluded(HOUR.multipliedBy(2), HOUR))));
        Duration most = formula.exclusionCap();
        cap.setHelperText(
                most == null
                        ? UiTexts.text("register.example.noLimit")
                        : UiTexts.text("register.example.exclusionCap", length(most.plus(HOUR)), length(HOUR)));
        Duration early = formula.maintenanceNotice();
        notice.setHelperText(
                early == null || early.isZero()
                        ? UiTexts.text("register.example.noNotice")
                        : UiTexts.text(
                                "register.example.notice",
                                length(early.compareTo(HOUR) > 0 ? early.minus(HOUR) : early.dividedBy(2)),
                                length(early)));
        boolean monthly = formula.allowancesMonthlyIn() != null;
        monthlyIn.setHelperText(
                UiTexts.text(monthly ? "register.example.allowancesMonthly" : "register.example.allowancesOnce"));
        allowances.forEach((kind, field) -> {
            Duration allowance = formula.exclusionAllowances().get(kind);
            field.setHelperText(
                    allowance == null
                            ? UiTexts.text("register.example.noLimit")
                            : UiTexts.text("register.example.allowance", length(allowance.plus(HOUR)), length(HOUR)));
        });
    }

    private static String length(Duration duration) {
        return Formats.current().exactDuration(duration);
    }
}
