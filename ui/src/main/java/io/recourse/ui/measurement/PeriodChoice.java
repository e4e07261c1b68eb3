package io.recourse.ui.measurement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.recourse.time.Period;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.UiTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Chooses a month, quarter or year, and steps from one to the next. */
class PeriodChoice extends Div {

    private static final int MONTHS = 36;

    PeriodChoice(Period chosen, Period last, Consumer<Period> listener) {
        addClassName("rc-row");
        Select<PeriodKind> kind = new Select<>();
        kind.setAriaLabel(UiTexts.text("timeline.period.kind"));
        kind.setItems(Arrays.stream(PeriodKind.values())
                .filter(one -> one.isCalendar() || one == chosen.kind())
                .toList());
        kind.setItemLabelGenerator(one -> UiTexts.text("timeline.period." + one));
        kind.setValue(chosen.kind());
        kind.setWidth("9rem");
        kind.addValueChangeListener(event -> choose(event.getValue(), chosen, listener));
        Select<Period> period = new Select<>();
        period.setAriaLabel(UiTexts.text("timeline.period"));
        period.setItems(choices(chosen, last));
        period.setItemLabelGenerator(TimelinePeriod::name);
        period.setValue(chosen);
        period.setWidth("12rem");
        period.addValueChangeListener(event -> listener.accept(event.getValue()));
        Button before = step("‹", "timeline.period.previous", () -> listener.accept(chosen.previous()));
        Button after = step("›", "timeline.period.next", () -> listener.accept(chosen.next()));
        after.setEnabled(chosen.compareTo(last) < 0);
        add(kind, before, period, after);
    }

    private static void choose(PeriodKind kind, Period chosen, Consumer<Period> listener) {
        if (kind.isCalendar()) {
            listener.accept(Period.containing(kind, chosen.firstDay()));
        }
    }

    private static Button step(String sign, String key, Runnable action) {
        Button button = new Button(sign, event -> action.run());
        button.setAriaLabel(UiTexts.text(key));
        button.setTooltipText(UiTexts.text(key));
        return button;
    }

    private static List<Period> choices(Period chosen, Period last) {
        List<Period> choices = new ArrayList<>();
        Period period = last.compareTo(chosen) < 0 ? chosen : last;
        while (choices.size() < MONTHS / chosen.kind().months() || period.compareTo(chosen) >= 0) {
            choices.add(period);
            period = period.previous();
        }
        return choices;
    }
}
