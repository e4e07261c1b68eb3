package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import io.recourse.text.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every way in which a request can fail, told so that the caller knows what to do and learns nothing else. */
@BackendTest
@Import({ProblemTest.Failures.class, ProblemTest.Unannotated.class})
@WithUser(Role.LEGAL)
class ProblemTest {

    @Autowired
    MockMvcTester http;

    @ParameterizedTest
    @CsvSource({
        "invalid, 400, invalid-input",
        "missing, 404, not-found",
        "conflict, 409, conflict",
        "stale, 409, conflict",
        "duplicate, 409, conflict",
        "admins-only, 403, forbidden",
        "unannotated, 403, forbidden",
        "broken, 500, unexpected",
        "no-such-path, 404, not-found",
        "parameter?day=yesterday, 400, invalid-input",
        "parameter, 400, invalid-input"
    })
    void each_kind_of_failure_has_its_status_and_type(String path, int status, String type) {
        assertThat(get(path))
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:recourse:problem:" + type);
    }

    @Test
    void invalid_input_names_the_fields() {
        assertThat(get("invalid"))
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("tiers[1].credit", "name");
        assertThat(get("invalid"))
                .bodyJson()
                .extractingPath("$.errors[1].message")
                .isEqualTo("At most 200 characters.");
    }

    @Test
    void a_failure_of_ours_gives_a_reference_and_no_secret() {
        MvcTestResult result = get("broken");

        assertThat(result).bodyJson().extractingPath("$.reference").asString().hasSize(36);
        assertThat(result).bodyText().doesNotContain("SELECT", "secret", "Exception", "/srv", "at io.recourse");
    }

    @Test
    void a_refusal_of_the_database_does_not_quote_it() {
        assertThat(get("duplicate")).bodyText().doesNotContain("constraint", "app_user");
    }

    @Test
    @WithUser(Role.FINANCE)
    void a_value_that_the_database_cannot_hold_is_no_conflict() {
        assertThat(http.get().uri("/api/v1/ledger/trial-balance?asOf=-999999999-01-01"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:recourse:problem:invalid-input");
    }

    @Test
    void the_reader_is_answered_in_the_language_they_accept() {
        assertThat(http.get().uri("/api/v1/failures/missing").header("Accept-Language", "fr, zh-CN;q=0.8, en;q=0.5"))
                .bodyText()
                .contains("未找到");
        assertThat(http.get().uri("/api/v1/failures/missing").header("Accept-Language", "ar-EG"))
                .bodyText()
                .contains("غير موجود");
    }

    @Test
    @WithUser(value = Role.LEGAL, language = Language.ARABIC)
    void a_reader_who_accepts_nothing_special_is_answered_in_their_own_language() {
        assertThat(get("missing")).bodyText().contains("غير موجود");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"name": "x", "steps": [{"at": "2026-01-01T00:00:00Z"}, {"at": "noon"}]} | steps[1].at
                    {"name": "x", "steps": [], "colour": "red"}                               | colour
                    {"name": ["x"], "steps": []}                                              | name
                    """)
    void unreadable_json_names_the_path_of_the_field(String body, String field) {
        assertThat(post(body))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"name\": ", "''", "[1, 2"})
    void json_that_is_no_json_is_unreadable(String body) {
        assertThat(post(body))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:recourse:problem:unreadable");
    }

    @Test
    void a_wrong_method_names_the_right_ones() {
        assertThat(http.delete().uri("/api/v1/failures/missing").with(csrf()))
                .hasStatus(405)
                .hasHeader("Allow", "GET")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:recourse:problem:method");
    }

    @Test
    void a_body_of_another_type_is_refused() {
        assertThat(http.post()
                        .uri("/api/v1/failures/body")
                        .with(csrf())
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x"))
                .hasStatus(415)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void an_answer_of_another_type_does_not_exist() {
        assertThat(http.get().uri("/api/v1/failures/fine").accept(MediaType.IMAGE_PNG))
                .hasStatus(406)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        assertThat(post("{\"name\": \"" + "x".repeat(2 * 1024 * 1024) + "\", \"steps\": []}"))
                .hasStatus(413)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:recourse:problem:too-large");
    }

    private MvcTestResult get(String path) {
        return http.get().uri("/api/v1/failures/" + path).exchange();
    }

    private MvcTestResult post(String body) {
        return http.post()
                .uri("/api/v1/failures/body")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** Fails in every way. */
    @RestController
    @TestConfiguration
    @PermitAll
    static class Failures {

        @GetMapping("/api/v1/failures/fine")
        List<String> fine() {
            return List.of("fine");
        }

        @GetMapping("/api/v1/failures/invalid")
        void invalid() {
            InvalidInput.Check check = new InvalidInput.Check();
            check.reject("tiers[1].credit", "field.required");
            check.reject("name", "field.tooLong", 200);
            check.orThrow();
        }

        @GetMapping("/api/v1/failures/missing")
        void missing() {
            throw NotFound.of("that");
        }

        @GetMapping("/api/v1/failures/conflict")
        void conflict() {
            throw new Conflict("user.disable.self");
        }

        @GetMapping("/api/v1/failures/stale")
        void stale() {
            throw new OptimisticLockingFailureException("row of app_user");
        }

        @GetMapping("/api/v1/failures/duplicate")
        void duplicate() {
            throw new DataIntegrityViolationException("violates unique constraint app_user_username_key");
        }

        @GetMapping("/api/v1/failures/admins-only")
        @RolesAllowed("ADMIN")
        void adminsOnly() {}

        @GetMapping("/api/v1/failures/broken")
        void broken() {
            throw new IllegalStateException("SELECT secret FROM /srv/recourse");
        }

        @GetMapping("/api/v1/failures/parameter")
        void parameter(@RequestParam Instant day) {}

        @GetMapping("/api/v1/failures/things/{number}")
        void path(@PathVariable int number) {}

        @PostMapping("/api/v1/failures/body")
        void body(@RequestBody Body body) {}

        record Body(String name, List<Step> steps) {}

        record Step(Instant at) {}
    }

    /** Says nothing about who may call it. */
    @RestController
    @TestConfiguration
    static class Unannotated {

        @GetMapping("/api/v1/failures/unannotated")
        void unannotated() {}
    }
}
