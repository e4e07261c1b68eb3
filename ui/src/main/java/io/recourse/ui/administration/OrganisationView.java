package io.recourse.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import io.recourse.access.Organisation;
import io.recourse.access.OrganisationService;
import io.recourse.access.Roles;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.Fields;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The company: its name in documents, its zone and days off, the language of its reports. */
@Route(value = "organisation", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
public class OrganisationView extends Page {

    private final transient OrganisationService organisations;
    private final transient Organisation before;
    private final TextField name;
    private final ComboBox<String> zone = Fields.zone("administration.organisation.zone");
    private final ComboBox<String> country = Fields.country("administration.organisation.country");
    private final ComboBox<String> currency = Fields.currency("administration.organisation.currency");
    private final Select<Language> language = new Select<>();
    private final CheckboxGroup<DayOfWeek> weekend =
            new CheckboxGroup<>(UiTexts.text("administration.organisation.weekend"));
    private final TextArea holidays;
    private final FormErrors errors = new FormErrors();

    public OrganisationView(OrganisationService organisations) {
        this.organisations = organisations;
        this.before = organisations.get();
        name = Fields.text("administration.organisation.name", before.name());
        holidays = Fields.area(
                "administration.organisation.holidays",
                before.holidays().stream().sorted().map(LocalDate::toString).collect(Collectors.joining("\n")));
        fillIn();
        errors.field("name", name)
                .field("zone", zone)
                .field("country", country)
                .field("reportingCurrency", currency)
                .field("weekend", weekend)
                .field("holidays", holidays);
        Div form = new Div(name, country, zone, currency, language, weekend, holidays);
        form.addClassName("rc-form");
        name.addClassName("rc-form-whole");
        weekend.addClassName("rc-form-whole");
        holidays.addClassName("rc-form-whole");
        Button save = new Button(UiTexts.text("register.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        PageHeader header = new PageHeader(UiTexts.text("frame.navigation.organisation"))
                .crumbs(new Crumb(UiTexts.text("frame.navigation.group.administration")))
                .note(UiTexts.text("administration.organisation.note"));
        if (before.sample()) {
            header.beside(new Badge(Tone.INFO, UiTexts.text("administration.organisation.sample")));
        }
        show(header.actions(save), new SectionCard(UiTexts.text("administration.organisation.settings"), form));
    }

    private void fillIn() {
        Locale locale = UiTexts.language().locale();
        name.setRequiredIndicatorVisible(true);
        zone.setValue(before.zone().getId().equals("Z") ? "UTC" : before.zone().getId());
        zone.setHelperText(UiTexts.text("administration.organisation.zone.help"));
        country.setValue(before.country());
        currency.setValue(before.reportingCurrency().getCurrencyCode());
        language.setLabel(UiTexts.text("administration.organisation.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(choice -> choice == null ? "" : choice.nativeName());
        language.setValue(before.reportLanguage());
        weekend.setItems(DayOfWeek.values());
        weekend.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        weekend.setValue(before.weekend());
        holidays.setHelperText(UiTexts.text("administration.organisation.holidays.help"));
        holidays.getElement().setAttribute("dir", "ltr");
    }

    private void save() {
        if (errors.run(() -> organisations.save(entered()))) {
            Notifications.success(UiTexts.text("register.saved"));
        }
    }

    private Organisation entered() {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(zone.getValue() != null, "zone", "field.required");
        check.that(country.getValue() != null, "country", "field.required");
        check.that(currency.getValue() != null, "reportingCurrency", "field.required");
        Set<LocalDate> days = new HashSet<>();
        holidays.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    try {
                        days.add(LocalDate.parse(line));
                    } catch (DateTimeException unreadable) {
                        check.reject("holidays", "field.date", line);
                    }
                });
        check.orThrow();
        return new Organisation(
                name.getValue().strip(),
                ZoneId.of(zone.getValue()),
                country.getValue(),
                Currency.getInstance(currency.getValue()),
                language.getValue(),
                days,
                weekend.getValue(),
                before.sample());
    }
}
