package io.recourse.access.signin;

import static io.recourse.db.jooq.access.Tables.AUDIT_ENTRY;
import static io.recourse.db.jooq.access.Tables.SIGN_IN_FAILURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.Actor;
import io.recourse.access.AsSystem;
import io.recourse.access.Role;
import io.recourse.access.user.DemoUsers;
import io.recourse.access.user.User;
import io.recourse.access.user.UserService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

@BackendTest
class SignInTest {

    @Autowired
    SignInProvider provider;

    @Autowired
    DemoUsers demo;

    @Autowired
    UserService users;

    @Autowired
    DSLContext sql;

    @Autowired
    TestClock clock;

    @BeforeEach
    void people() {
        AsSystem.run("test", demo::create);
        sql.deleteFrom(SIGN_IN_FAILURE).execute();
    }

    @Test
    void the_right_password_signs_in_with_the_roles_in_force() {
        Authentication signedIn = signIn("legal", DemoUsers.PASSWORD, "10.0.0.1");

        assertThat(signedIn.getPrincipal()).isInstanceOf(Actor.class);
        assertThat(signedIn.getAuthorities()).extracting("authority").containsExactly("ROLE_LEGAL");
        assertThat(signedIn.getCredentials()).isNull();
        assertThat(sql.fetchExists(
                        AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("SIGNED_IN").and(AUDIT_ENTRY.SUBJECT_NAME.eq("legal"))))
                .isTrue();
    }

    @Test
    void an_administrator_is_granted_every_role() {
        assertThat(signIn("admin", DemoUsers.PASSWORD, "10.0.0.1").getAuthorities())
                .hasSize(Role.values().length);
    }

    @Test
    void the_name_is_taken_in_any_case() {
        assertThat(signIn("  Legal ", DemoUsers.PASSWORD, "10.0.0.1").getName()).isEqualTo("legal");
    }

    @ParameterizedTest
    @CsvSource({"legal, wrong", "nobody, recourse-demo", "it, recourse-demo", "legal, ''"})
    void every_refusal_is_the_same(String username, String password) {
        AsSystem.run("test", () -> users.enable(user("it").id(), false));

        assertThat(catchThrowable(() -> signIn(username, password, "10.0.0.2")))
                .isExactlyInstanceOf(BadCredentialsException.class)
                .hasMessage("Name or password is wrong");

        AsSystem.run("test", () -> users.enable(user("it").id(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance", "does-not-exist"})
    void after_five_failures_a_name_waits_longer_and_longer_whether_it_exists_or_not(String username) {
        failTimes(username, 5);
        assertThat(waitOf(username)).isEqualTo(Duration.ofSeconds(5));

        clock.advance(Duration.ofSeconds(5));
        failTimes(username, 1);
        assertThat(waitOf(username)).isEqualTo(Duration.ofSeconds(10));

        clock.advance(Duration.ofSeconds(10));
        failTimes(username, 1);
        assertThat(waitOf(username)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void the_delay_never_exceeds_a_quarter_of_an_hour() {
        assertThat(SignInDelay.USER.after(1000)).isEqualTo(Duration.ofMinutes(15));
        assertThat(SignInDelay.ADDRESS.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void while_a_name_waits_even_the_right_password_is_not_tried() {
        failTimes("vendor", 5);

        assertThat(catchThrowable(() -> signIn("vendor", DemoUsers.PASSWORD, "10.0.0.9")))
                .isInstanceOf(SignInDelayed.class);

        clock.advance(Duration.ofSeconds(5));
        assertThat(signIn("vendor", DemoUsers.PASSWORD, "10.0.0.9").isAuthenticated())
                .isTrue();
        failTimes("vendor", 4);
        assertThat(signIn("vendor", DemoUsers.PASSWORD, "10.0.0.9").isAuthenticated())
                .isTrue();
    }

    @Test
    void an_address_that_tries_many_names_waits_too() {
        for (int number = 0; number < 20; number++) {
            String name = "guess" + number;
            assertThat(catchThrowable(() -> signIn(name, "x", "10.0.0.66")))
                    .isExactlyInstanceOf(BadCredentialsException.class);
        }

        assertThat(catchThrowable(() -> signIn("legal", DemoUsers.PASSWORD, "10.0.0.66")))
                .isInstanceOf(SignInDelayed.class);
        assertThat(signIn("legal", DemoUsers.PASSWORD, "10.0.0.67").isAuthenticated())
                .isTrue();
    }

    @Test
    void parallel_guesses_are_counted_before_they_are_tried() throws Exception {
        List<Callable<Throwable>> guesses = IntStream.range(0, 20)
                .mapToObj(number -> (Callable<Throwable>)
                        () -> catchThrowable(() -> signIn("executive", "wrong", "10.1.0." + number)))
                .toList();
        long tried = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (var guess : threads.invokeAll(guesses)) {
                tried += guess.get() instanceof BadCredentialsException ? 1 : 0;
            }
        }

        assertThat(tried).isEqualTo(5);
    }

    @Test
    void names_and_addresses_are_kept_as_hashes_only() {
        failTimes("my-password-by-mistake", 1);

        assertThat(sql.fetch(SIGN_IN_FAILURE).formatCSV()).doesNotContain("my-password", "10.9");
    }

    private void failTimes(String username, int times) {
        for (int number = 0; number < times; number++) {
            String address = "10.9." + number + "." + username.length();
            assertThat(catchThrowable(() -> signIn(username, "wrong", address)))
                    .isExactlyInstanceOf(BadCredentialsException.class);
        }
    }

    private Duration waitOf(String username) {
        Throwable failure = catchThrowable(() -> signIn(username, "wrong", "10.8.0.1"));
        return failure instanceof SignInDelayed delayed ? delayed.waitTime() : Duration.ZERO;
    }

    private Authentication signIn(String username, String password, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        token.setDetails(new WebAuthenticationDetails(request));
        return provider.authenticate(token);
    }

    private User user(String username) {
        return AsSystem.call("test", () -> users.list()).stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow();
    }
}
