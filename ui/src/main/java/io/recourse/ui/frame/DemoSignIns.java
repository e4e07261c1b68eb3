package io.recourse.ui.frame;

import io.recourse.access.AsSystem;
import io.recourse.access.Role;
import io.recourse.access.user.DemoUsers;
import io.recourse.access.user.User;
import io.recourse.access.user.UserService;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The people of the sample workspace, for the sign-in page. Empty where there is no sample: an installation with real
 * data tells strangers no names.
 */
@Component
class DemoSignIns {

    /** Somebody to sign in as. */
    record Person(String username, String displayName, Role role) {}

    private final UserService users;

    DemoSignIns(UserService users) {
        this.users = users;
    }

    List<Person> people() {
        List<String> order = DemoUsers.usernames();
        return AsSystem.call("sign-in-page", users::list).stream()
                .filter(user -> user.sample() && user.enabled() && order.contains(user.username()))
                .sorted(Comparator.comparingInt(user -> order.indexOf(user.username())))
                .map(DemoSignIns::person)
                .toList();
    }

    private static Person person(User user) {
        return new Person(
                user.username(),
                user.displayName(),
                user.roles().stream().sorted().findFirst().orElse(Role.AUDITOR));
    }
}
