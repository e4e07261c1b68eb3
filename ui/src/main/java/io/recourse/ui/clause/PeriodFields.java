package io.recourse.ui.clause;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.recourse.contract.terms.PartialPeriod;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.VersionChange;
import io.recourse.text.InvalidInput;
import io.recourse.time.CalendarSpan;
import io.recourse.time.Period;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How the periods lie: only what the chosen kind needs is shown. */
class PeriodFields extends FieldGroup {

    private static final LocalDate EXAMPLE = LocalDate.of(2026, 6, 10);

    private enum Unit {
        DAYS,
        MONTHS
    }

    private final Select<Integer> fiscalStart = new Select<>();
    private final IntegerField billingDay = Fields.whole("register.period.billingDay");
    private final IntegerField length = Fields.whole("register.period.length");
    private final IntegerField step = Fields.whole("register.period.step");
    private final Select<Unit> unit = choice("register.period.unit", Unit.class);
    private final DatePicker rollingFrom = Fields.day("register.period.rollingFrom");
    private final Select<PartialPeriod> partial = choice("register.period.partial", PartialPeriod.class);
    private final Select<VersionChange> change = choice("register.period.change", VersionChange.class);

    PeriodFields(@Nullable PeriodRule given) {
        super("register.form.group.periods");
        PeriodRule rule = given == null ? PeriodRule.DEFAULT : given;
        fiscalStart.setLabel(UiTexts.text("register.period.fiscalStart"));
        fiscalStart.setItems(IntStream.rangeClosed(1, 12).boxed().toList());
        fiscalStart.setItemLabelGenerator(month -> Month.of(month)
                .getDisplayName(TextStyle.FULL_STANDALONE, UiTexts.language().formatLocale()));
        fiscalStart.setValue(rule.fiscalYearStart());
        billingDay.setValue(rule.billingDay());
        length.setValue(rule.rollingLength().count());
        step.setValue(rule.rollingStep().count());
        unit.setValue(rule.rollingLength().inMonths() ? Unit.MONTHS : Unit.DAYS);
        rollingFrom.setValue(rule.rollingFrom());
        rollingFrom.setHelperText(UiTexts.text("register.period.rollingFrom.help"));
        partial.setValue(rule.partialPeriod());
        change.setValue(rule.versionChange());
        half(fiscalStart, billingDay, length, step, unit, rollingFrom, partial, change);
    }

    @Override
    void name(FormErrors errors) {
        errors.field("periodRule.fiscalYearStart", fiscalStart)
                .field("periodRule.billingDay", billingDay)
                .field("periodRule.rollingLength", length)
                .field("periodRule.rollingStep", step)
                .field("periodRule.rollingFrom", rollingFrom)
                .field("periodRule.partialPeriod", partial)
                .field("periodRule.versionChange", change);
    }

    /** Throws InvalidInput that names the fields without the path. */
    PeriodRule rule() {
        boolean months = unit.getValue() == Unit.MONTHS;
        return new PeriodRule(
                fiscalStart.getValue(),
                number("billingDay", billingDay),
                span("rollingLength", length, months),
                span("rollingStep", step, months),
                rollingFrom.getValue(),
                partial.getValue(),
                change.getValue());
    }

    /** Shows what the kind needs, and an example of such a period. */
    void arrange(PeriodKind kind) {
        boolean rolling = kind == PeriodKind.ROLLING;
        fiscalStart.setVisible(kind == PeriodKind.FISCAL_QUARTER || kind == PeriodKind.FISCAL_YEAR);
        billingDay.setVisible(kind == PeriodKind.BILLING_CYCLE);
        length.setVisible(rolling);
        step.setVisible(rolling);
        unit.setVisible(rolling);
        rollingFrom.setVisible(rolling);
        PeriodRule rule = new Pieces().of("", this::rule);
        if (rule != null) {
            Period period = rule.calendar(kind).containing(EXAMPLE);
            String example = UiTexts.text(
                    "register.example.period",
                    io.recourse.ui.component.Formats.current().date(EXAMPLE),
                    PeriodText.of(period));
            fiscalStart.setHelperText(example);
            billingDay.setHelperText(example);
            length.setHelperText(example);
        }
        boolean overlap = rule != null && rule.calendar(PeriodKind.ROLLING).windowsAtOnce() > 1;
        step.setHelperText(UiTexts.text(overlap ? "register.period.overlap.words" : "register.period.step.help"));
        partial.setHelperText(UiTexts.text("register.period.partial.help." + partial.getValue()));
        change.setHelperText(UiTexts.text("register.period.change.help." + change.getValue()));
    }

    private static CalendarSpan span(String name, IntegerField field, boolean months) {
        int count = number(name, field);
        if (count < 1 || count > 1000) {
            throw new InvalidInput(name, "period.span");
        }
        return new CalendarSpan(count, months);
    }

    private static int number(String name, IntegerField field) {
        Integer value = field.getValue();
        if (value == null) {
            throw new InvalidInput(name, "field.required");
        }
        return value;
    }
}
