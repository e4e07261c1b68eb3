package io.recourse.claim.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.claim.ClaimsForTests;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@BackendTest
@WithUser(value = Role.LEGAL, username = "counsel")
class PaperControllerTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    ClaimsForTests claims;

    @Autowired
    DSLContext sql;

    @Autowired
    JsonMapper json;

    private String base;

    @BeforeEach
    void openClaim() {
        claims.register("counsel", "LEGAL");
        base = "/api/v1/claims/" + claims.opened().id();
    }

    @Test
    void a_note_is_kept_once_for_a_key_and_read_page_by_page() {
        String note = "{\"kind\": \"PHONE_CALL\", \"text\": \"They call back.\", \"contact\": \"Ms Lee\"}";
        MvcTestResult first = post("/notes", note, "key-1");
        assertThat(first).hasStatus(201).hasHeader("Location", base + "/notes/" + field(first, "id"));
        assertThat(field(post("/notes", note, "key-1"), "id")).isEqualTo(field(first, "id"));
        post("/notes", "{\"kind\": \"MESSAGE_SENT\", \"text\": \"second\"}", null);
        assertThat(http.get().uri(base + "/notes?limit=1"))
                .hasStatusOk()
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body).extractingPath("$.items[0].text").isEqualTo("They call back.");
                    assertThat(body).extractingPath("$.nextCursor").isNotNull();
                });
        String cursor = field(http.get().uri(base + "/notes?limit=1").exchange(), "nextCursor");
        assertThat(http.get().uri(base + "/notes?limit=1&cursor=" + cursor))
                .bodyJson()
                .extractingPath("$.items[*].text")
                .isEqualTo(List.of("second"));
    }

    @Test
    void bad_input_is_told_field_by_field() {
        assertThat(post("/notes", "{\"text\": \" \"}", null))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .isEqualTo(List.of("kind", "text"));
        assertThat(post("/notes", "{\"kind\": \"RUMOUR\", \"text\": \"x\"}", null))
                .hasStatus(400);
        assertThat(upload("letter.pdf", null, Samples.text("<html>"), false))
                .hasStatus(400)
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body).extractingPath("$.errors[0].field").isEqualTo("file");
                    assertThat(body)
                            .extractingPath("$.errors[0].message")
                            .asString()
                            .contains("text/html");
                });
        assertThat(upload("nothing.pdf", null, new byte[0], false)).hasStatus(400);
        assertThat(http.get().uri(base + "/files/not-an-id/content")).hasStatus(400);
        assertThat(http.get().uri("/api/v1/claims/00000000-0000-0000-0000-000000000000/notes"))
                .hasStatus(404);
    }

    @Test
    void a_file_is_handed_out_as_an_attachment_that_no_browser_interprets() {
        MvcTestResult stored = upload("../Brief \u202Eüber 中断.pdf", "application/pdf", Samples.pdf("a"), false);
        assertThat(stored).hasStatus(201);
        assertThat(field(stored, "name")).isEqualTo("Brief über 中断.pdf");
        assertThat(upload("again.pdf", null, Samples.pdf("a"), false)).hasStatus(200);
        String content = base + "/files/" + field(stored, "id") + "/content";
        assertThat(http.get().uri(content))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Content-SHA256", field(stored, "sha256"))
                .satisfies(answer -> {
                    String disposition = answer.getResponse().getHeader("Content-Disposition");
                    assertThat(disposition)
                            .startsWith("attachment;")
                            .contains("filename*=UTF-8''Brief%20%C3%BCber%20%E4%B8%AD%E6%96%AD.pdf");
                    assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
                    assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(Samples.pdf("a"));
                });
    }

    @Test
    void what_is_privileged_is_read_only_by_opening_it_and_never_lies_in_the_answers_that_are_kept() {
        String secret = "{\"kind\": \"INTERNAL_NOTE\", \"text\": \"We may lose.\", \"privileged\": true}";
        MvcTestResult stored = post("/notes", secret, "key-2");
        assertThat(stored).hasStatus(201).bodyText().doesNotContain("We may lose");
        assertThat(http.get().uri(base + "/notes")).bodyText().doesNotContain("We may lose");
        assertThat(sql.fetchValue(
                        "SELECT convert_from(answer, 'UTF8') FROM access.idempotency_key WHERE key = 'key-2'"))
                .asString()
                .doesNotContain("We may lose");
        assertThat(http.get().uri(base + "/notes/" + field(stored, "id")))
                .bodyJson()
                .extractingPath("$.text")
                .isEqualTo("We may lose.");
        assertThat(http.get().uri(base + "/privileged-readings"))
                .bodyJson()
                .extractingPath("$.items[*].action")
                .isEqualTo(List.of("PRIVILEGED_NOTE_READ", "PRIVILEGED_NOTE_ADDED"));
    }

    @Test
    @WithUser(value = Role.ADMIN, username = "administrator")
    void an_administrator_may_not_write_what_is_privileged() {
        assertThat(post("/notes", "{\"kind\": \"INTERNAL_NOTE\", \"text\": \"x\", \"privileged\": true}", null))
                .hasStatus(403);
        assertThat(upload("a.pdf", null, Samples.pdf("a"), true)).hasStatus(403);
        assertThat(upload("a.pdf", null, Samples.pdf("a"), false)).hasStatus(201);
    }

    @Test
    @WithUser(Role.AUDITOR)
    void an_auditor_writes_nothing() {
        assertThat(post("/notes", "{\"kind\": \"INTERNAL_NOTE\", \"text\": \"x\"}", null))
                .hasStatus(403);
        assertThat(upload("a.pdf", null, Samples.pdf("a"), false)).hasStatus(403);
        assertThat(http.get().uri(base + "/files")).hasStatusOk();
        assertThat(http.get().uri(base + "/privileged-readings")).hasStatusOk();
    }

    private MvcTestResult post(String path, String body, @Nullable String key) {
        var request = http.post()
                .uri(base + path)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private MvcTestResult upload(String name, @Nullable String type, byte[] bytes, boolean privileged) {
        return http.post()
                .uri(base + "/files")
                .multipart()
                .file(new MockMultipartFile("file", name, type, bytes))
                .param("privileged", String.valueOf(privileged))
                .with(csrf())
                .exchange();
    }

    private String field(MvcTestResult answer, String name) {
        return json.readTree(answer.getResponse().getContentAsByteArray())
                .path(name)
                .asString();
    }
}
