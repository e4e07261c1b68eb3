package io.recourse.ui.holiday;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.contract.calendar.HolidayCalendar;
import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.contract.calendar.HolidayYear;
import io.recourse.contract.calendar.HolidayYearDraft;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.EditorDialog;
import io.recourse.ui.register.Fields;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Enters or corrects the days of one year, with who decreed them. */
class YearEditor extends EditorDialog<HolidayYear> {

    /** Days to which an error may be pinned; the field is one for all of them. */
    private static final int MOST_DAYS = 120;

    YearEditor(
            HolidayCalendars calendars,
            HolidayCalendar calendar,
            @Nullable HolidayYear known,
            int proposed,
            Consumer<HolidayYear> done) {
        super(calendar.name());
        explain(UiTexts.text("holiday.year.note"));
        IntegerField year = Fields.whole("holiday.year");
        year.setValue(known == null ? proposed : known.year());
        year.setReadOnly(known != null);
        TextField source = Fields.text("holiday.source", known == null ? null : known.source());
        source.setHelperText(UiTexts.text("holiday.source.help"));
        TextArea days = Fields.area("holiday.days", known == null ? null : HolidayLines.of(known));
        days.setHelperText(UiTexts.text("holiday.days.help"));
        days.setMinRows(8);
        days.getElement().setAttribute("dir", "ltr");
        half(year);
        whole(source, days);
        errors().field("year", year).field("source", source).field("days", days);
        IntStream.range(0, MOST_DAYS)
                .forEach(i -> errors().field("days[" + i + "].day", days)
                        .field("days[" + i + "].name", days)
                        .field("days[" + i + "].working", days));
        onSave(
                () -> {
                    if (year.getValue() == null) {
                        throw new InvalidInput("year", "field.required");
                    }
                    return calendars.enter(
                            calendar.code(),
                            Objects.requireNonNull(year.getValue()),
                            new HolidayYearDraft(
                                    source.getValue(),
                                    known == null ? 0 : known.revision(),
                                    HolidayLines.read(days.getValue())));
                },
                done);
    }
}
