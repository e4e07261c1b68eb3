package io.recourse.access.user;

import io.recourse.access.Role;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which office: names only, so that whoever waits knows whom to ask. Everybody who is signed in may know. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class Colleagues {

    private final Users users;

    Colleagues(Users users) {
        this.users = users;
    }

    /** A person by the names that others see. */
    public record Colleague(String username, String displayName) {}

    /** People who hold the role themselves and can sign in, by name; administrators, who may do everything, are not listed. */
    public List<Colleague> holding(Role role) {
        return users.all().stream()
                .filter(user -> user.enabled() && user.roles().contains(role))
                .map(user -> new Colleague(user.username(), user.displayName()))
                .sorted(Comparator.comparing(Colleague::displayName).thenComparing(Colleague::username))
                .toList();
    }
}
