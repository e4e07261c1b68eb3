package io.recourse.ui.clause;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import io.recourse.contract.calendar.HolidayCalendar;
import io.recourse.contract.terms.ClockStart;
import io.recourse.contract.terms.PauseReason;
import io.recourse.contract.terms.ResponseRule;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import java.util.List;

/** When the clock of a response begins, what stops it, and which tickets count. */
class ResponseFields extends FieldGroup {

    private final Select<ClockStart> start = choice("register.metric.start", ClockStart.class);
    private final CheckboxGroup<PauseReason> pauses = new CheckboxGroup<>(UiTexts.text("register.metric.pauses"));
    private final Checkbox exclusionsPause = new Checkbox(UiTexts.text("register.metric.exclusionsPause"));
    private final IntegerField priority = Fields.whole("register.metric.priority");
    private final BigDecimalField share = Fields.number("register.metric.share");
    private final HoursFields hours;

    ResponseFields(ResponseRule rule, String zone, List<HolidayCalendar> calendars) {
        super("register.form.group.response");
        start.setValue(rule.start());
        pauses.setItems(PauseReason.values());
        pauses.setItemLabelGenerator(reason -> UiTexts.text("register.metric.pauses.choice." + reason));
        pauses.setValue(rule.pauses());
        exclusionsPause.setValue(rule.exclusionsPause());
        priority.setValue(rule.lowestPriority());
        priority.setHelperText(UiTexts.text("register.metric.priority.help"));
        share.setValue(rule.share());
        share.setSuffixComponent(new Span("%"));
        share.setHelperText(UiTexts.text("register.metric.share.help"));
        start.setHelperText(UiTexts.text("register.metric.start.help"));
        hours = HoursFields.ofResponse(rule.hours(), zone, calendars);
        half(start, priority, share);
        whole(pauses, exclusionsPause, hours);
    }

    @Override
    void name(FormErrors errors) {
        errors.field("metricRule.response.start", start)
                .field("metricRule.response.lowestPriority", priority)
                .field("metricRule.response.share", share)
                .field("metricRule.response.pauses", pauses)
                .field("metricRule.response.exclusionsPause", exclusionsPause);
        hours.name(errors, "metricRule.response.hours");
    }

    /** Throws InvalidInput. */
    ResponseRule rule() {
        BigDecimal part = share.getValue();
        Integer lowest = priority.getValue();
        if (part == null || lowest == null) {
            throw new InvalidInput(part == null ? "share" : "lowestPriority", "field.required");
        }
        Pieces pieces = new Pieces();
        var served = pieces.of("hours", hours::hours);
        pieces.finish();
        return new ResponseRule(start.getValue(), pauses.getValue(), exclusionsPause.getValue(), served, lowest, part);
    }
}
