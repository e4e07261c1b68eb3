package io.recourse.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.recourse.text.Language;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.time.YearMonth;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Month and language of a report that is to be made. */
class ReportOrder extends Div {

    private static final int MONTHS_BACK = 36;

    private final ComboBox<YearMonth> month = new ComboBox<>(UiTexts.text("reports.month"));
    private final Select<Language> language = new Select<>();
    private final FormErrors errors = new FormErrors();

    /** What a reader asked for. */
    record Wish(YearMonth month, Language language) {}

    ReportOrder(YearMonth lastMonth, Language usual, Consumer<Wish> order) {
        addClassName("rc-form-line");
        Formats formats = Formats.current();
        // The month that still runs may be printed too: as it stands so far.
        month.setItems(IntStream.rangeClosed(-1, MONTHS_BACK)
                .mapToObj(lastMonth::minusMonths)
                .toList());
        month.setItemLabelGenerator(formats::month);
        month.setValue(lastMonth);
        language.setLabel(UiTexts.text("reports.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::nativeName);
        language.setValue(usual);
        errors.field("month", month).field("language", language);
        Button make = new Button(UiTexts.text("reports.make"), event -> errors.run(() -> order.accept(wish(usual))));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(event -> make.setEnabled(true));
        add(new Component[] {month, language, make});
        month.addValueChangeListener(event -> make.setEnabled(event.getValue() != null));
    }

    private Wish wish(Language usual) {
        Language chosen = language.getValue() == null ? usual : language.getValue();
        return new Wish(month.getValue(), chosen);
    }
}
