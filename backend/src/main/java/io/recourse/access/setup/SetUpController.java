package io.recourse.access.setup;

import io.recourse.access.Organisation;
import io.recourse.access.Role;
import io.recourse.access.user.Identities;
import io.recourse.access.user.UserData;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind the set-up link. Without the key of the link, there is no such page. */
@Controller
@RequestMapping(SetUpController.PATH)
class SetUpController {

    static final String PATH = "/set-up";

    private static final Logger LOG = LoggerFactory.getLogger(SetUpController.class);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final SetUp setUp;
    private final SetUpKey key;
    private final Identities identities;

    SetUpController(SetUp setUp, SetUpKey key, Identities identities) {
        this.setUp = setUp;
        this.key = key;
        this.identities = identities;
    }

    @GetMapping
    ResponseEntity<String> show(@RequestParam Map<String, String> entered, Locale locale) {
        if (!isOpen(entered)) {
            return page(HttpStatus.NOT_FOUND, SetUpPage.gone(Language.nearest(locale)));
        }
        return page(HttpStatus.OK, SetUpPage.form(Language.nearest(locale), entered, null));
    }

    @PostMapping
    ResponseEntity<String> complete(@RequestParam Map<String, String> entered, Locale locale) {
        Language language = Language.nearest(locale);
        if (!isOpen(entered)) {
            return page(HttpStatus.NOT_FOUND, SetUpPage.gone(language));
        }
        try {
            setUp.complete(organisation(entered, language), administrator(entered, language), password(entered));
        } catch (InvalidInput invalid) {
            return page(HttpStatus.BAD_REQUEST, SetUpPage.form(language, entered, invalid));
        } catch (Conflict done) {
            return page(HttpStatus.CONFLICT, SetUpPage.gone(language));
        }
        LOG.info("event=SET_UP_DONE");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "sign-in")
                .build();
    }

    private boolean isOpen(Map<String, String> entered) {
        return key.opens(entered.get("key")) && identities.lackAdministrator();
    }

    private static Organisation organisation(Map<String, String> entered, Language language) {
        InvalidInput.Check check = new InvalidInput.Check();
        ZoneId zone = null;
        Currency currency = null;
        try {
            zone = ZoneId.of(entered.getOrDefault("zone", ""));
        } catch (DateTimeException unknown) {
            check.reject("zone", "field.zone");
        }
        try {
            currency = Currency.getInstance(
                    entered.getOrDefault("reportingCurrency", "").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            check.reject("reportingCurrency", "field.currency");
        }
        check.orThrow();
        return new Organisation(
                entered.getOrDefault("name", "").strip(),
                Objects.requireNonNull(zone),
                entered.getOrDefault("country", "").toUpperCase(Locale.ROOT),
                Objects.requireNonNull(currency),
                language,
                Set.of(),
                WEEKEND,
                false);
    }

    private static UserData administrator(Map<String, String> entered, Language language) {
        return new UserData(
                entered.getOrDefault("username", ""),
                entered.getOrDefault("displayName", ""),
                null,
                Set.of(Role.ADMIN),
                language);
    }

    private static String password(Map<String, String> entered) {
        @Nullable String password = entered.get("password");
        if (password == null || !password.equals(entered.get("repeated"))) {
            throw new InvalidInput("repeated", "password.differs");
        }
        return password;
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html);
    }
}
