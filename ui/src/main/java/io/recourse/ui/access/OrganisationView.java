package io.recourse.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import io.recourse.access.Organisation;
import io.recourse.access.OrganisationService;
import io.recourse.access.Roles;
import io.recourse.text.Language;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Who we are: the name on documents, the zone of working days, the currency and language of reports. */
@Route(value = "organisation", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
public class OrganisationView extends Page {

    private final OrganisationService organisations;
    private final Organisation before;
    private final TextField name = new TextField(UiTexts.text("access.organisation.name"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(UiTexts.text("access.organisation.zone"));
    private final ComboBox<String> country = new ComboBox<>(UiTexts.text("access.organisation.country"));
    private final ComboBox<Currency> currency = new ComboBox<>(UiTexts.text("access.organisation.currency"));
    private final Select<Language> language = new Select<>();
    private final CheckboxGroup<DayOfWeek> weekend = new CheckboxGroup<>(UiTexts.text("access.organisation.weekend"));
    private final MultiSelectComboBox<LocalDate> holidays =
            new MultiSelectComboBox<>(UiTexts.text("access.organisation.holidays"));

    OrganisationView(OrganisationService organisations) {
        this.organisations = organisations;
        before = organisations.get();
        choices();
        read();
        FormErrors errors =
                new FormErrors().field("name", name).field("country", country).field("weekend", weekend);
        Button save = new Button(UiTexts.text("access.save"), event -> {
            if (errors.run(() -> organisations.save(entered()))) {
                Notifications.success(UiTexts.text("access.saved"));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(name, country, zone, currency, language, weekend, addHoliday(), holidays);
        form.addClassName("rc-form");
        holidays.addClassName("rc-form-wide");
        Div buttons = new Div(save);
        buttons.addClassName("rc-form-buttons");
        String title = UiTexts.text("frame.navigation.organisation");
        show(
                new PageHeader(title)
                        .crumbs(new Crumb(UiTexts.text("frame.navigation.home"), ""))
                        .note(UiTexts.text("access.organisation.note")),
                new SectionCard(UiTexts.text("access.organisation.settings"), form, buttons));
    }

    private void choices() {
        Locale locale = UiTexts.language().locale();
        zone.setItems(new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream().map(ZoneId::of).toList());
        country.setItems(Arrays.stream(Locale.getISOCountries()).sorted().toList());
        country.setItemLabelGenerator(code -> code + " · " + Locale.of("", code).getDisplayCountry(locale));
        currency.setItems(Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getDefaultFractionDigits() >= 0)
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList());
        currency.setItemLabelGenerator(one -> one.getCurrencyCode() + " · " + one.getDisplayName(locale));
        language.setLabel(UiTexts.text("access.organisation.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::nativeName);
        weekend.setItems(DayOfWeek.values());
        weekend.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, locale));
        holidays.setItemLabelGenerator(Formats.current()::date);
    }

    private void read() {
        name.setValue(before.name());
        zone.setValue(before.zone());
        country.setValue(before.country());
        currency.setValue(before.reportingCurrency());
        language.setValue(before.reportLanguage());
        weekend.setValue(before.weekend());
        showHolidays(before.holidays());
    }

    private DatePicker addHoliday() {
        DatePicker picker = new DatePicker(UiTexts.text("access.organisation.addHoliday"));
        picker.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                Set<LocalDate> all = new TreeSet<>(holidays.getValue());
                all.add(event.getValue());
                showHolidays(all);
                picker.clear();
            }
        });
        return picker;
    }

    private void showHolidays(Set<LocalDate> days) {
        holidays.setItems(new TreeSet<>(days));
        holidays.setValue(days);
    }

    private Organisation entered() {
        return new Organisation(
                name.getValue().strip(),
                zone.getOptionalValue().orElse(before.zone()),
                country.getOptionalValue().orElse(before.country()),
                currency.getOptionalValue().orElse(before.reportingCurrency()),
                language.getOptionalValue().orElse(before.reportLanguage()),
                holidays.getValue(),
                weekend.getValue(),
                organisations.get().sample());
    }
}
