package io.recourse.access.user;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.access.Roles;
import io.recourse.db.id.UserId;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administration of users. What a person may change about themselves is in {@link AccountService}. */
@Service
@Transactional
public class UserService {

    private static final String SUBJECT = "user";

    private final Users users;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    UserService(
            Users users,
            PasswordPolicy policy,
            PasswordEncoder encoder,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.users = users;
        this.policy = policy;
        this.encoder = encoder;
        this.audit = audit;
        this.events = events;
    }

    /** All users by name. */
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Transactional(readOnly = true)
    public List<User> list() {
        return users.all();
    }

    /** One user; throws NotFound. */
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    @Transactional(readOnly = true)
    public User get(UserId id) {
        return users.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /** Adds a user; throws InvalidInput, or Conflict if the name is taken. */
    @RolesAllowed(Roles.ADMIN)
    public User create(UserData data, String password) {
        InvalidInput.Check check = new InvalidInput.Check();
        data.check(check);
        policy.check(check, "password", data.username(), password);
        check.orThrow();
        if (users.find(data.username()).isPresent()) {
            throw new Conflict("user.username.taken", data.username());
        }
        UserId id = users.add(data, Objects.requireNonNull(encoder.encode(password)), false);
        audit.record("USER_CREATED", SUBJECT, id, data.username(), Map.of("after", facts(data)));
        return get(id);
    }

    /** Changes everything but name and password; throws InvalidInput or Conflict. Takes effect at once. */
    @RolesAllowed(Roles.ADMIN)
    public User change(UserId id, int version, UserData data) {
        users.lock();
        User before = get(id);
        InvalidInput.Check check = new InvalidInput.Check();
        data.check(check);
        check.that(before.username().equals(data.username()), "username", "user.username.fixed");
        check.orThrow();
        if (!data.roles().contains(Role.ADMIN)) {
            keepAnAdministrator(before);
        }
        if (!users.change(id, version, data)) {
            throw Conflict.changedMeanwhile();
        }
        audit.record(
                "USER_CHANGED",
                SUBJECT,
                id,
                before.username(),
                Map.of("before", facts(data(before)), "after", facts(data)));
        return get(id);
    }

    /** Lets a user sign in again, or ends every session and token of theirs at once. */
    @RolesAllowed(Roles.ADMIN)
    public User enable(UserId id, boolean enabled) {
        users.lock();
        User user = get(id);
        if (user.enabled() == enabled) {
            return user;
        }
        if (!enabled) {
            if (id.equals(CurrentUser.id())) {
                throw new Conflict("user.disable.self");
            }
            keepAnAdministrator(user);
        }
        users.enable(id, enabled);
        if (!enabled) {
            events.publishEvent(new UserDisabled(id));
        }
        audit.record(enabled ? "USER_ENABLED" : "USER_DISABLED", SUBJECT, id, user.username(), Map.of());
        return get(id);
    }

    /** Gives a user a new password and ends their sessions; throws InvalidInput. */
    @RolesAllowed(Roles.ADMIN)
    public void resetPassword(UserId id, String password) {
        User user = get(id);
        InvalidInput.Check check = new InvalidInput.Check();
        policy.check(check, "password", user.username(), password);
        check.orThrow();
        users.storePasswordHash(id, Objects.requireNonNull(encoder.encode(password)));
        users.endSessions(id);
        audit.record("PASSWORD_RESET", SUBJECT, id, user.username(), Map.of());
    }

    /** Ends every session of a user; tokens stay. */
    @RolesAllowed(Roles.ADMIN)
    public void endSessions(UserId id) {
        User user = get(id);
        users.endSessions(id);
        audit.record("SESSIONS_ENDED", SUBJECT, id, user.username(), Map.of());
    }

    private void keepAnAdministrator(User user) {
        if (user.roles().contains(Role.ADMIN) && user.enabled() && users.enabledAdministratorsExcept(user.id()) == 0) {
            throw new Conflict("user.lastAdministrator");
        }
    }

    private static UserData data(User user) {
        return new UserData(user.username(), user.displayName(), user.email(), user.roles(), user.language());
    }

    private static Map<String, Object> facts(UserData data) {
        return Map.of(
                "displayName", data.displayName(),
                "email", Objects.requireNonNullElse(data.email(), ""),
                "roles", data.roles().stream().sorted().map(Role::name).toList(),
                "language", data.language().tag());
    }
}
