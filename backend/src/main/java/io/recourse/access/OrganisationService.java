package io.recourse.access;

import io.recourse.text.InvalidInput;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the settings of the company. */
@Service
@Transactional
public class OrganisationService {

    private static final int NAME_LENGTH_MAX = 200;

    private final Organisations organisations;
    private final AuditTrail audit;

    OrganisationService(Organisations organisations, AuditTrail audit) {
        this.organisations = organisations;
        this.audit = audit;
    }

    /** The company; neutral settings in UTC until an administrator has entered any. */
    @PermitAll
    @Transactional(readOnly = true)
    public Organisation get() {
        return organisations.find().orElseGet(Organisation::unnamed);
    }

    /** Replaces the settings; throws InvalidInput. */
    @RolesAllowed(Roles.ADMIN)
    public void save(Organisation organisation) {
        check(organisation);
        Organisation before = get();
        organisations.save(organisation);
        audit.record(
                "ORGANISATION_CHANGED",
                "organisation",
                null,
                organisation.name(),
                Map.of("before", facts(before), "after", facts(organisation)));
    }

    private static void check(Organisation organisation) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(!organisation.name().isBlank(), "name", "field.required");
        check.that(organisation.name().length() <= NAME_LENGTH_MAX, "name", "field.tooLong", NAME_LENGTH_MAX);
        check.that(
                Arrays.asList(Locale.getISOCountries()).contains(organisation.country()), "country", "field.country");
        check.that(organisation.weekend().size() < DayOfWeek.values().length, "weekend", "organisation.weekend.all");
        check.orThrow();
    }

    private static Map<String, Object> facts(Organisation organisation) {
        return Map.of(
                "name", organisation.name(),
                "zone", organisation.zone().getId(),
                "country", organisation.country(),
                "reportingCurrency", organisation.reportingCurrency().getCurrencyCode(),
                "reportLanguage", organisation.reportLanguage().tag(),
                "holidays",
                        organisation.holidays().stream()
                                .sorted()
                                .map(Object::toString)
                                .toList(),
                "weekend",
                        organisation.weekend().stream()
                                .sorted()
                                .map(Object::toString)
                                .toList(),
                "sample", organisation.sample());
    }
}
