package io.recourse.access.user;

import io.recourse.access.Actor;
import io.recourse.db.id.UserId;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the doors (sign-in, session, token) who somebody is. Not a service: it works before anybody is signed in. */
@Component
@Transactional
public class Identities {

    private final Users users;
    private final PasswordEncoder encoder;
    private final String nobodysHash;

    Identities(Users users, PasswordEncoder encoder) {
        this.users = users;
        this.encoder = encoder;
        this.nobodysHash = Objects.requireNonNull(encoder.encode("nobody has this password"));
    }

    /**
     * The enabled user with this name and password. Takes as long for a name that does not exist as for one that
     * does, so that time tells nothing. A hash of an older algorithm is renewed.
     */
    public Optional<Actor> byPassword(String username, String password) {
        Optional<User> user = users.find(username);
        String hash = user.flatMap(found -> users.passwordHash(found.id())).orElse(nobodysHash);
        boolean right = encoder.matches(password, hash);
        if (!right || user.isEmpty() || !user.get().enabled()) {
            return Optional.empty();
        }
        if (encoder.upgradeEncoding(hash)) {
            users.storePasswordHash(user.get().id(), Objects.requireNonNull(encoder.encode(password)));
        }
        users.signedIn(user.get().id());
        return Optional.of(user.get().toActor());
    }

    /** The user with this id, if enabled. */
    @Transactional(readOnly = true)
    public Optional<Actor> byId(UserId id) {
        return users.find(id).filter(User::enabled).map(User::toActor);
    }

    /** The user with this name, if enabled. */
    @Transactional(readOnly = true)
    public Optional<Actor> byName(String username) {
        return users.find(username).filter(User::enabled).map(User::toActor);
    }

    /** True while nobody could administer the installation. */
    @Transactional(readOnly = true)
    public boolean lackAdministrator() {
        return users.enabledAdministrators() == 0;
    }

    /** The same, and nobody else can make one until this transaction ends. */
    public boolean lockAndLackAdministrator() {
        users.lock();
        return users.enabledAdministrators() == 0;
    }
}
