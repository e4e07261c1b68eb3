package io.recourse.access.user;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.db.id.UserId;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import io.recourse.text.NotFound;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the signed-in person may see and change about themselves. */
@Service
@Transactional
@PermitAll
public class AccountService {

    private static final String SUBJECT = "user";

    private final Users users;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;

    AccountService(Users users, PasswordPolicy policy, PasswordEncoder encoder, AuditTrail audit) {
        this.users = users;
        this.policy = policy;
        this.encoder = encoder;
        this.audit = audit;
    }

    /** The signed-in user as stored now. */
    @Transactional(readOnly = true)
    public User me() {
        UserId id = ownId();
        return users.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /** Remembers the language; it holds from the next request on. */
    public void changeLanguage(Language language) {
        User before = me();
        users.storeLanguage(before.id(), language);
        audit.record(
                "LANGUAGE_CHANGED",
                SUBJECT,
                before.id(),
                before.username(),
                Map.of("before", before.language().tag(), "after", language.tag()));
    }

    /** Remembers the colours. */
    public void changeTheme(Theme theme) {
        User before = me();
        users.storeTheme(before.id(), theme);
        audit.record(
                "THEME_CHANGED",
                SUBJECT,
                before.id(),
                before.username(),
                Map.of("before", before.theme().storedName(), "after", theme.storedName()));
    }

    /** Changes the password; the present one must be right. Ends every session, this one included. */
    public void changePassword(String present, String wanted) {
        User user = me();
        InvalidInput.Check check = new InvalidInput.Check();
        String hash = users.passwordHash(user.id()).orElseThrow();
        check.that(encoder.matches(present, hash), "present", "password.wrong");
        policy.check(check, "wanted", user.username(), wanted);
        check.orThrow();
        users.storePasswordHash(user.id(), Objects.requireNonNull(encoder.encode(wanted)));
        users.endSessions(user.id());
        audit.record("PASSWORD_CHANGED", SUBJECT, user.id(), user.username(), Map.of());
    }

    private static UserId ownId() {
        UserId id = CurrentUser.id();
        if (id == null) {
            throw new AccessDeniedException("A job has no account");
        }
        return id;
    }
}
