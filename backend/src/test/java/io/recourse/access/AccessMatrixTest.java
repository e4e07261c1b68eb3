package io.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.recourse.BackendTest;
import io.recourse.access.token.TokenScope;
import io.recourse.access.token.TokenService;
import io.recourse.access.user.AccountService;
import io.recourse.access.user.DemoUsers;
import io.recourse.access.user.UserData;
import io.recourse.access.user.UserService;
import io.recourse.db.id.TokenId;
import io.recourse.db.id.UserId;
import io.recourse.text.Language;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Each role at each operation of the access feature, as a table: x may, anything else may not. */
@BackendTest
class AccessMatrixTest {

    private static final String TABLE = """
            operation            LEGAL FINANCE EXECUTIVE IT VENDOR_MANAGER AUDITOR ADMIN
            organisation.get     x     x       x         x  x              x       x
            organisation.save    -     -       -         -  -              -       x
            users.list           -     -       -         -  -              x       x
            users.get            -     -       -         -  -              x       x
            users.create         -     -       -         -  -              -       x
            users.enable         -     -       -         -  -              -       x
            users.resetPassword  -     -       -         -  -              -       x
            users.endSessions    -     -       -         -  -              -       x
            account.me           x     x       x         x  x              x       x
            tokens.own           x     x       x         x  x              x       x
            tokens.revoke        x     x       x         x  x              x       x
            tokens.all           -     -       -         -  -              x       x
            tokens.issueFor      -     -       -         -  -              -       x
            audit.page           -     -       -         -  -              x       x
            audit.count          -     -       -         -  -              x       x
            audit.history        x     x       x         x  x              x       x
            audit.historyOfUser  -     -       -         -  -              x       x
            demo.create          -     -       -         -  -              -       x
            demo.disable         -     -       -         -  -              -       x
            """;

    @Autowired
    OrganisationService organisation;

    @Autowired
    UserService users;

    @Autowired
    AccountService account;

    @Autowired
    TokenService tokens;

    @Autowired
    AuditService audit;

    @Autowired
    DemoUsers demo;

    static Stream<Arguments> cells() {
        String[] header = TABLE.lines().findFirst().orElseThrow().split(" +");
        return TABLE.lines()
                .skip(1)
                .map(line -> line.split(" +"))
                .flatMap(line -> Stream.iterate(1, column -> column < line.length, column -> column + 1)
                        .map(column -> Arguments.of(line[0], Role.valueOf(header[column]), line[column].equals("x"))));
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @MethodSource("cells")
    void each_role_may_what_the_table_says(String operation, Role role, boolean mayCall) {
        Throwable failure =
                catchThrowable(() -> ActingAs.role(role, operations().get(operation)));

        // Without rows behind the made-up ids, what is allowed may still end in "not found".
        assertThat(failure instanceof AccessDeniedException).isEqualTo(!mayCall);
    }

    @Test
    void nobody_may_anything_without_signing_in() {
        operations()
                .forEach((operation, call) -> assertThat(catchThrowable(call::run))
                        .as(operation)
                        .isInstanceOfAny(
                                AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class));
    }

    @Test
    void the_table_names_every_role_and_every_operation_once() {
        assertThat(TABLE.lines().findFirst().orElseThrow().split(" +"))
                .contains(Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new));
        assertThat(TABLE.lines().skip(1).map(line -> line.split(" +")[0]).collect(Collectors.toSet()))
                .isEqualTo(operations().keySet());
    }

    private Map<String, Runnable> operations() {
        UserId user = new UserId(UUID.randomUUID());
        return Map.ofEntries(
                Map.entry("organisation.get", () -> organisation.get()),
                Map.entry("organisation.save", () -> organisation.save(Organisation.unnamed())),
                Map.entry("users.list", () -> users.list()),
                Map.entry("users.get", () -> users.get(user)),
                Map.entry(
                        "users.create", () -> users.create(new UserData("", "", null, Set.of(), Language.ENGLISH), "")),
                Map.entry("users.enable", () -> users.enable(user, true)),
                Map.entry("users.resetPassword", () -> users.resetPassword(user, "something long")),
                Map.entry("users.endSessions", () -> users.endSessions(user)),
                Map.entry("account.me", () -> account.me()),
                Map.entry("tokens.own", () -> tokens.own()),
                Map.entry("tokens.revoke", () -> tokens.revoke(new TokenId(UUID.randomUUID()))),
                Map.entry("tokens.all", () -> tokens.all()),
                Map.entry("tokens.issueFor", () -> tokens.issueFor("nobody", "x", TokenScope.READ, null)),
                Map.entry("audit.page", () -> audit.page(AuditFilter.none(), 0, 1)),
                Map.entry("audit.count", () -> audit.count(AuditFilter.none())),
                Map.entry("audit.history", () -> audit.history("vendor", user)),
                Map.entry("audit.historyOfUser", () -> audit.history("user", user)),
                Map.entry("demo.create", () -> demo.create()),
                Map.entry("demo.disable", () -> demo.disable()));
    }
}
