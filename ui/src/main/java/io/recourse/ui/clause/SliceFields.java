package io.recourse.ui.clause;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import io.recourse.contract.terms.SliceFigure;
import io.recourse.contract.terms.SliceRule;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** How requests and errors become an availability. */
class SliceFields extends FieldGroup {

    private final BigDecimalField length;
    private final Select<SliceFigure> figure = choice("register.metric.figure", SliceFigure.class);
    private final BigDecimalField downAbove = Fields.number("register.metric.downAbove");
    private final IntegerField consecutive = Fields.whole("register.metric.consecutive");
    private final IntegerField requests = Fields.whole("register.metric.requests");

    SliceFields(SliceRule rule) {
        super("register.form.group.slices");
        length = Minutes.field("register.metric.sliceLength", rule.length());
        figure.setValue(rule.figure());
        downAbove.setValue(rule.downAbove());
        downAbove.setSuffixComponent(new Span("%"));
        consecutive.setValue(rule.minimumConsecutive());
        requests.setValue(rule.minimumRequests());
        half(length, figure, downAbove, consecutive, requests);
        onChange(this::explain);
        explain();
    }

    @Override
    void name(FormErrors errors) {
        errors.field("metricRule.slices.length", length)
                .field("metricRule.slices.figure", figure)
                .field("metricRule.slices.downAbove", downAbove)
                .field("metricRule.slices.minimumConsecutive", consecutive)
                .field("metricRule.slices.minimumRequests", requests);
    }

    /** Throws InvalidInput. */
    SliceRule rule() {
        Duration slice = Minutes.read("length", length);
        if (slice == null) {
            throw new InvalidInput("length", "field.required");
        }
        boolean down = figure.getValue() == SliceFigure.DOWN_SLICES;
        return new SliceRule(
                slice,
                figure.getValue(),
                down ? downAbove.getValue() : null,
                down ? or(consecutive.getValue(), 1) : 1,
                down ? or(requests.getValue(), 0) : 0);
    }

    /** One slice with half of its requests failed, in a month of 30 days. */
    void explain() {
        boolean down = figure.getValue() == SliceFigure.DOWN_SLICES;
        downAbove.setVisible(down);
        consecutive.setVisible(down);
        requests.setVisible(down);
        SliceRule rule = new Pieces().of("", this::rule);
        if (rule == null) {
            return;
        }
        BigDecimal slices = BigDecimal.valueOf(Duration.ofDays(30).dividedBy(rule.length()));
        length.setHelperText(
                UiTexts.text("register.example.slices", Formats.current().number(slices.longValue())));
        figure.setHelperText(UiTexts.text(
                "register.example.figure." + rule.figure(),
                Formats.current()
                        .decimal(
                                BigDecimal.valueOf(50).divide(slices, 6, RoundingMode.HALF_UP),
                                0,
                                6,
                                RoundingMode.HALF_UP)));
    }

    private static int or(@org.jspecify.annotations.Nullable Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }
}
