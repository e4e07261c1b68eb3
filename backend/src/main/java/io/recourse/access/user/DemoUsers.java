package io.recourse.access.user;

import io.recourse.access.AuditTrail;
import io.recourse.access.Role;
import io.recourse.access.Roles;
import io.recourse.db.id.UserId;
import io.recourse.text.Language;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the sample workspace: one per role, and a second one where maker and checker must differ. Their
 * password is published, so only the sample loader makes them, and removing the sample disables them.
 */
@Service
@Transactional
@RolesAllowed(Roles.ADMIN)
public class DemoUsers {

    /** Password of all of them. */
    public static final String PASSWORD = "recourse-demo";

    private static final List<UserData> PEOPLE = List.of(
            person("legal", "Lena Lau", Role.LEGAL),
            person("legal2", "Omar Haddad", Role.LEGAL),
            person("finance", "Farah Ng", Role.FINANCE),
            person("finance2", "Felix Wong", Role.FINANCE),
            person("executive", "Evelyn Chan", Role.EXECUTIVE),
            person("it", "Ivan Tse", Role.IT),
            person("vendor", "Vera Ho", Role.VENDOR_MANAGER),
            person("auditor", "Amina Saleh", Role.AUDITOR),
            person("admin", "Ada Cheung", Role.ADMIN));

    private final Users users;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    DemoUsers(Users users, PasswordEncoder encoder, AuditTrail audit, ApplicationEventPublisher events) {
        this.users = users;
        this.encoder = encoder;
        this.audit = audit;
        this.events = events;
    }

    /** User names in the order in which a sign-in page lists them. */
    public static List<String> usernames() {
        return PEOPLE.stream().map(UserData::username).toList();
    }

    /** Makes those who do not exist yet, and lets those in again who were disabled with an earlier sample. */
    public void create() {
        users.all().stream()
                .filter(user -> user.sample() && !user.enabled())
                .forEach(user -> users.enable(user.id(), true));
        List<UserData> missing = PEOPLE.stream()
                .filter(person -> users.find(person.username()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        String hash = Objects.requireNonNull(encoder.encode(PASSWORD));
        missing.forEach(person -> {
            UserId id = users.add(person, hash, true);
            audit.record("USER_CREATED", "user", id, person.username(), Map.of("sample", true));
        });
    }

    /** Disables every user of the sample workspace, with sessions and tokens. */
    public void disable() {
        users.all().stream().filter(user -> user.sample() && user.enabled()).forEach(user -> {
            users.enable(user.id(), false);
            events.publishEvent(new UserDisabled(user.id()));
            audit.record("USER_DISABLED", "user", user.id(), user.username(), Map.of("sample", true));
        });
    }

    private static UserData person(String username, String displayName, Role role) {
        return new UserData(username, displayName, null, Set.of(role), Language.ENGLISH);
    }
}
