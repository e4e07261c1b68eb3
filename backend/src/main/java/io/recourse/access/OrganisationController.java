package io.recourse.access;

import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organisation")
class OrganisationController {

    private final OrganisationService organisations;

    OrganisationController(OrganisationService organisations) {
        this.organisations = organisations;
    }

    @GetMapping
    @PermitAll
    OrganisationBody get() {
        return OrganisationBody.of(organisations.get());
    }

    @PutMapping
    @RolesAllowed(Roles.ADMIN)
    OrganisationBody put(@RequestBody OrganisationBody body) {
        organisations.save(body.toOrganisation(organisations.get().sample()));
        return get();
    }

    /** The organisation as JSON. */
    record OrganisationBody(
            @Nullable String name,
            @Nullable String zone,
            @Nullable String country,
            @Nullable String reportingCurrency,
            @Nullable String reportLanguage,
            @Nullable List<LocalDate> holidays,
            @Nullable List<DayOfWeek> weekend,
            @Nullable Boolean sample) {

        static OrganisationBody of(Organisation organisation) {
            return new OrganisationBody(
                    organisation.name(),
                    organisation.zone().getId(),
                    organisation.country(),
                    organisation.reportingCurrency().getCurrencyCode(),
                    organisation.reportLanguage().tag(),
                    organisation.holidays().stream().sorted().toList(),
                    organisation.weekend().stream().sorted().toList(),
                    organisation.sample());
        }

        /** Whether it is the sample company is not for a caller to say. */
        Organisation toOrganisation(boolean isSample) {
            InvalidInput.Check check = new InvalidInput.Check();
            ZoneId zoneId = read(check, "zone", "field.zone", zone, ZoneId::of);
            Currency currency =
                    read(check, "reportingCurrency", "field.currency", reportingCurrency, Currency::getInstance);
            Language language = read(check, "reportLanguage", "field.language", reportLanguage, Language::of);
            check.that(name != null, "name", "field.required");
            check.that(country != null, "country", "field.required");
            check.orThrow();
            return new Organisation(
                    Objects.requireNonNull(name).strip(),
                    Objects.requireNonNull(zoneId),
                    Objects.requireNonNull(country),
                    Objects.requireNonNull(currency),
                    Objects.requireNonNull(language),
                    holidays == null ? Set.of() : Set.copyOf(holidays),
                    weekend == null ? Organisation.unnamed().weekend() : Set.copyOf(weekend),
                    isSample);
        }

        private static <T> @Nullable T read(
                InvalidInput.Check check,
                String field,
                String messageKey,
                @Nullable String text,
                Function<String, T> reader) {
            if (!check.that(text != null, field, "field.required")) {
                return null;
            }
            try {
                return reader.apply(Objects.requireNonNull(text));
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                check.reject(field, messageKey);
                return null;
            }
        }
    }
}
