package io.recourse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BackendTest
@WithUser(Role.LEGAL)
class RegisterApiTest {

    @Autowired
    private MockMvcTester api;

    @Test
    void a_vendor_is_carried_from_its_name_to_a_clause_by_the_api_alone() throws Exception {
        String vendor = id(post("/api/v1/vendors", "{\"name\": \"DingTalk\", \"country\": \"CN\"}"), "$.id");
        String contract = id(post("/api/v1/contracts", """
                {"vendorId": "%s", "reference": "DT-2026", "title": "DingTalk Enterprise", "currency": "HKD",
                 "zone": "Asia/Hong_Kong", "firstDay": "2026-01-01"}""".formatted(vendor)), "$.id");
        MvcTestResult createdService = post("/api/v1/services", """
                {"contractId": "%s", "name": "Messaging", "code": "dingtalk-messaging"}""".formatted(contract));
        String service = id(createdService, "$.id");
        assertThat(post("/api/v1/services/" + service + "/fees", """
                {"version": 0, "firstDay": "2026-01-01", "amount": "100000.00"}"""))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.amount.amount")
                .isEqualTo("100000.00");
        MvcTestResult created = post("/api/v1/clauses", """
                {"serviceId": "%s", "title": "Availability", "firstVersion": {
                   "firstDay": "2026-01-01", "quotedText": "The availability shall be no less than 99.9%% per year.",
                   "metric": "AVAILABILITY", "commitment": "99.9", "periodKind": "YEAR", "remedy": "REMEDY",
                   "formula": {"exclusionEffect": "REMOVED", "minimumOutage": "PT1M"},
                   "creditSchedule": {"kind": "PER_MINUTE", "points": "0.01", "capPercentOfFee": "20"},
                   "claimWindow": {"rule": "DAYS_AFTER_PERIOD_END", "count": 30}}}""".formatted(service));

        assertThat(created).hasStatus(201);
        String clause = id(created, "$.clause.id");
        assertThat(api.get().uri("/api/v1/clauses/" + clause))
                .hasStatusOk()
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body).extractingPath("$.clause.vendorName").isEqualTo("DingTalk");
                    assertThat(body).extractingPath("$.versions[0].terms.zone").isEqualTo("Asia/Hong_Kong");
                    assertThat(body)
                            .extractingPath("$.versions[0].terms.creditSchedule.points")
                            .isEqualTo("0.01");
                    assertThat(body)
                            .extractingPath("$.versions[0].terms.commitment")
                            .isEqualTo("99.9");
                    assertThat(body)
                            .extractingPath("$.versions[0].validity.until")
                            .isNull();
                });
    }

    @Test
    void faults_come_back_as_a_problem_that_names_each_field() {
        assertThat(post("/api/v1/contracts", "{\"currency\": \"ZZZ\", \"zone\": \"Nowhere\"}"))
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("vendorId", "reference", "title", "currency", "zone", "firstDay");
    }

    @Test
    void a_stale_version_is_a_conflict_and_a_missing_record_is_not_found() throws Exception {
        String vendor = id(post("/api/v1/vendors", "{\"name\": \"Atlassian\"}"), "$.id");

        assertThat(put("/api/v1/vendors/" + vendor, "{\"version\": 0, \"name\": \"Atlassian Pty Ltd\"}"))
                .hasStatusOk();
        assertThat(put("/api/v1/vendors/" + vendor, "{\"version\": 0, \"name\": \"Atlassian Inc\"}"))
                .hasStatus(409);
        assertThat(put("/api/v1/vendors/" + vendor, "{\"name\": \"Atlassian Inc\"}"))
                .hasStatus(400);
        assertThat(api.get().uri("/api/v1/vendors/" + UUID.randomUUID())).hasStatus(404);
        assertThat(api.get().uri("/api/v1/clauses?limit=501")).hasStatus(400);
        assertThat(api.get().uri("/api/v1/services?cursor=x")).hasStatus(400);
    }

    @Test
    @WithUser(Role.AUDITOR)
    void an_auditor_may_read_every_list_but_write_nothing() {
        for (String list : new String[] {"vendors", "contracts", "services", "clauses"}) {
            assertThat(api.get().uri("/api/v1/" + list)).hasStatusOk();
        }
        assertThat(post("/api/v1/vendors", "{\"name\": \"Nobody\"}")).hasStatus(403);
    }

    private MvcTestResult post(String uri, String json) {
        return api.post()
                .uri(uri)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private MvcTestResult put(String uri, String json) {
        return api.put()
                .uri(uri)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private static String id(MvcTestResult result, String path) throws Exception {
        assertThat(result).hasStatus(201);
        return JsonPath.read(result.getResponse().getContentAsString(), path);
    }
}
