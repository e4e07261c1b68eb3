package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.recourse.BackendTest;
import io.recourse.access.AsSystem;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.access.token.TokenScope;
import io.recourse.access.token.TokenService;
import io.recourse.access.user.DemoUsers;
import io.recourse.access.user.User;
import io.recourse.access.user.UserService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who gets in at which door, by which key. */
@BackendTest
class FilterChainTest {

    private static final String BODY = "{\"name\": \"from a test\"}";

    @Autowired
    MockMvcTester http;

    @Autowired
    DemoUsers demo;

    @Autowired
    UserService users;

    @Autowired
    TokenService tokens;

    @BeforeEach
    void people() {
        AsSystem.run("test", demo::create);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/organisation", "/api/v1/tokens", "/api/v1/audit", "/api/v1/no-such-thing"})
    void nobody_gets_an_answer_without_signing_in(String path) {
        assertThat(http.get().uri(path))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:recourse:problem:unauthorized");
    }

    @Test
    void nobody_writes_without_signing_in() {
        assertThat(http.post()
                        .uri("/api/v1/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(BODY))
                .hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer rcs_wrong", "Bearer ", "Basic YWRtaW46cmVjb3Vyc2UtZGVtbw==", "nonsense"})
    void a_wrong_key_is_refused_even_beside_a_session(String authorization) {
        assertThat(http.get().uri("/api/v1/organisation").header("Authorization", authorization))
                .hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource({
        "legal, /api/v1/organisation, 200",
        "legal, /api/v1/audit, 403",
        "finance, /api/v1/audit, 403",
        "executive, /api/v1/audit, 403",
        "it, /api/v1/audit, 403",
        "vendor, /api/v1/audit, 403",
        "auditor, /api/v1/audit, 200",
        "admin, /api/v1/audit, 200",
        "legal, /actuator/prometheus, 403",
        "auditor, /actuator/metrics, 403",
        "admin, /actuator/metrics, 200",
        "legal, /v3/api-docs, 200",
        "admin, /api/v1/no-such-thing, 404"
    })
    void a_token_opens_what_its_users_roles_open(String user, String path, int status) {
        assertThat(get(path, token(user, TokenScope.READ))).hasStatus(status);
    }

    @Test
    void a_token_that_may_read_does_not_write() {
        assertThat(post(token("admin", TokenScope.READ)))
                .hasStatus(403)
                .bodyText()
                .contains("only read");
        assertThat(post(token("admin", TokenScope.WRITE))).hasStatus(201);
    }

    @Test
    void a_revoked_token_is_worth_nothing() {
        var issued = AsSystem.call("test", () -> tokens.issueFor("it", "short", TokenScope.READ, null));
        assertThat(get("/api/v1/organisation", issued.secret())).hasStatus(200);

        AsSystem.run("test", () -> tokens.revoke(issued.token().id()));

        assertThat(get("/api/v1/organisation", issued.secret())).hasStatus(401);
    }

    @Test
    void tokens_of_a_disabled_user_are_worth_nothing_and_stay_so() {
        String secret = token("executive", TokenScope.READ);
        AsSystem.run("test", () -> users.enable(user("executive").id(), false));
        assertThat(get("/api/v1/organisation", secret)).hasStatus(401);

        AsSystem.run("test", () -> users.enable(user("executive").id(), true));
        assertThat(get("/api/v1/organisation", secret)).hasStatus(401);
    }

    @Test
    void the_database_holds_no_token_in_clear() {
        String secret = token("legal", TokenScope.READ);

        assertThat(secret).matches("rcs_[A-Za-z0-9_-]{43}");
        assertThat(AsSystem.call("test", tokens::all))
                .allSatisfy(token -> assertThat(token.toString()).doesNotContain(secret));
    }

    @Test
    @WithUser(Role.LEGAL)
    void a_forged_post_of_a_browser_session_is_refused() {
        assertThat(http.post()
                        .uri("/api/v1/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(BODY))
                .hasStatus(403)
                .bodyText()
                .contains("our own page");
    }

    @Test
    @WithUser(Role.LEGAL)
    void a_post_of_our_own_page_passes_the_forgery_check() {
        // 400, not 403: the body is wrong, which only the controller notices.
        assertThat(http.post()
                        .uri("/api/v1/tokens")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(400);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void health_is_open_and_says_no_more_than_up(Role role) {
        assertThat(http.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyText()
                .contains("\"UP\"")
                .doesNotContain("components")
                .doesNotContain("details");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/prometheus", "/actuator/metrics", "/actuator/env", "/v3/api-docs"})
    void nothing_else_beside_health_is_open(String path) {
        assertThat(http.get().uri(path)).hasStatus(401);
    }

    @Test
    void a_browser_is_led_from_the_description_to_the_sign_in_page() {
        assertThat(http.get().uri("/swagger-ui.html").accept(MediaType.TEXT_HTML))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/sign-in");
    }

    @Test
    void answers_carry_the_security_headers() {
        assertThat(get("/api/v1/organisation", token("legal", TokenScope.READ)))
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    @Test
    void a_request_by_token_leaves_no_session() {
        MvcTestResult result = get("/api/v1/organisation", token("legal", TokenScope.READ));

        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void a_token_that_may_read_uses_no_writing_method(String method) {
        assertThat(http.method(HttpMethod.valueOf(method))
                        .uri("/api/v1/organisation")
                        .header("Authorization", "Bearer " + token("admin", TokenScope.READ)))
                .hasStatus(403);
    }

    private MvcTestResult get(String path, String secret) {
        return http.get().uri(path).header("Authorization", "Bearer " + secret).exchange();
    }

    private MvcTestResult post(String secret) {
        return http.post()
                .uri("/api/v1/tokens")
                .header("Authorization", "Bearer " + secret)
                .contentType(MediaType.APPLICATION_JSON)
                .content(BODY)
                .exchange();
    }

    private String token(String user, TokenScope scope) {
        return AsSystem.call("test", () -> tokens.issueFor(user, "test", scope, null))
                .secret();
    }

    private User user(String username) {
        return AsSystem.call("test", () -> users.list()).stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow();
    }
}
