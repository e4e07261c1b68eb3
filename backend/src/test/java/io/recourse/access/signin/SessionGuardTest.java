package io.recourse.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.Actor;
import io.recourse.access.AsSystem;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.access.user.DemoUsers;
import io.recourse.access.user.Identities;
import io.recourse.access.user.User;
import io.recourse.access.user.UserData;
import io.recourse.access.user.UserService;
import io.recourse.text.Language;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** When a browser session is over, and how changed roles reach it. */
@BackendTest
class SessionGuardTest {

    @Autowired
    Identities identities;

    @Autowired
    UserService users;

    @Autowired
    DemoUsers demo;

    @Autowired
    TestClock clock;

    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void signedIn() {
        AsSystem.run("test", demo::create);
        AsSystem.run("test", () -> users.enable(user().id(), true));
        Actor actor = identities.byName("legal").orElseThrow();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, actor.authorities()));
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_session_goes_on_while_its_user_is_good() throws Exception {
        assertThat(request()).isEqualTo("legal");
    }

    @Test
    void a_disabled_user_is_out_at_the_next_request() throws Exception {
        AsSystem.run("test", () -> users.enable(user().id(), false));

        assertThat(request()).isEqualTo("-");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void ended_sessions_are_over_and_so_are_those_before_a_new_password() throws Exception {
        AsSystem.run("test", () -> users.resetPassword(user().id(), "a new long password"));

        assertThat(request()).isEqualTo("-");
    }

    @Test
    void changed_roles_hold_from_the_next_request_on() throws Exception {
        User user = user();
        UserData changed = new UserData("legal", "Lena Lau", null, Set.of(Role.AUDITOR), Language.ARABIC);
        AsSystem.run("test", () -> users.change(user.id(), user.version(), changed));

        request();

        SecurityContext stored = (SecurityContext)
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        assertThat(stored.getAuthentication().getAuthorities())
                .extracting("authority")
                .containsExactly("ROLE_AUDITOR");
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy_it_was() throws Exception {
        assertThat(request()).isEqualTo("legal");
        clock.advance(Duration.ofHours(12));
        assertThat(request()).isEqualTo("legal");
        clock.advance(Duration.ofSeconds(1));
        assertThat(request()).isEqualTo("-");
    }

    /** The name of whoever acts behind the guard. */
    private String request() throws Exception {
        SecurityContextHolder.setContext((SecurityContext)
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        AtomicReference<String> name = new AtomicReference<>();
        new SessionGuard(identities, clock)
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (passed, response) ->
                                name.set(CurrentUser.find().map(Actor::username).orElse("-")));
        return name.get();
    }

    private User user() {
        return AsSystem.call("test", () -> users.list()).stream()
                .filter(user -> user.username().equals("legal"))
                .findFirst()
                .orElseThrow();
    }
}
