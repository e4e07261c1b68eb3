package io.recourse.claim.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.claim.Claim;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BackendTest
@WithUser(value = Role.LEGAL, username = "counsel")
class LetterApiTest {

    @Autowired
    private MockMvcTester api;

    @Autowired
    private BreachFixture breaches;

    @Test
    void a_form_is_entered_by_version_and_a_wrong_address_is_named_by_its_field() throws Exception {
        Claim claim = breaches.breach();
        String form = "/api/v1/contracts/" + claim.subject().contract() + "/claim-form";
        assertThat(api.get().uri(form)).bodyJson().extractingPath("$.entered").isEqualTo(false);
        assertThat(send(HttpMethod.PUT, form, "{\"version\": 0, \"channel\": \"EMAIL\", \"recipient\": \"nobody\"}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("recipient");
        String body = "{\"version\": 0, \"channel\": \"EMAIL\", \"recipient\": \"sla@vendor.example\","
                + " \"subjectWords\": \"SLA Claim\", \"demands\": [\"SUBJECT_WORDS\", \"AFFECTED_USERS\"]}";
        assertThat(send(HttpMethod.PUT, form, body)).hasStatusOk();
        assertThat(send(HttpMethod.PUT, form, body)).hasStatus(409);

        String letter = "/api/v1/claims/" + claim.id() + "/letter";
        assertThat(api.get().uri(letter))
                .bodyJson()
                .extractingPath("$.letter.missing[0]")
                .isEqualTo("AFFECTED_USERS");
        assertThat(send(
                        HttpMethod.PUT,
                        "/api/v1/claims/" + claim.id() + "/particulars/AFFECTED_USERS",
                        "{\"words\": \"40 in Hong Kong\"}"))
                .hasStatusOk();
        MvcTestResult complete = api.get().uri(letter).exchange();
        assertThat(complete)
                .bodyJson()
                .extractingPath("$.letter.missing")
                .asArray()
                .isEmpty();
        assertThat(complete.getResponse().getContentAsString()).contains("Users affected: 40 in Hong Kong");
    }

    @Test
    void a_template_is_tried_written_and_taken_out_of_use() throws Exception {
        Claim claim = breaches.breach();
        String preview = "{\"claim\": \"" + claim.id() + "\", \"language\": \"en\", \"subject\": \"{{claim.number}}\","
                + " \"body\": \"%s\"}";
        assertThat(send(HttpMethod.POST, "/api/v1/letter-templates/preview", preview.formatted("{{claim.amont}}")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("claim.amont");
        assertThat(send(HttpMethod.POST, "/api/v1/letter-templates/preview", preview.formatted("{{claim.amount}}")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.body")
                .isEqualTo("HKD 1,000.00");
        MvcTestResult created = send(
                HttpMethod.POST,
                "/api/v1/letter-templates",
                "{\"name\": \"Ours\", \"language\": \"zh-Hans\", \"subject\": \"x\", \"body\": \"y\"}");
        assertThat(created).hasStatus(201);
        String address = created.getResponse().getHeader("Location");
        assertThat(api.get().uri(address)).bodyJson().extractingPath("$.number").isEqualTo(1);
        int version = JsonPath.read(created.getResponse().getContentAsString(), "$.version");
        assertThat(send(HttpMethod.POST, address + "/retirement", "{\"retired\": true, \"version\": " + version + "}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.retired")
                .isEqualTo(true);
        assertThat(api.get().uri("/api/v1/letter-templates"))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isNull();
    }

    @Test
    @WithUser(Role.AUDITOR)
    void an_auditor_reads_and_writes_nothing() {
        assertThat(api.get().uri("/api/v1/letter-templates/fields")).hasStatusOk();
        assertThat(send(HttpMethod.POST, "/api/v1/letter-templates", "{}")).hasStatus(403);
        assertThat(send(HttpMethod.POST, "/api/v1/letter-templates/preview", "{}"))
                .hasStatus(403);
    }

    private MvcTestResult send(HttpMethod method, String address, String body) {
        return api.method(method)
                .uri(address)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
