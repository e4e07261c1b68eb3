package io.recourse.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BackendTest
@WithUser(Role.FINANCE)
class ReportApiTest {

    @Autowired
    private MockMvcTester api;

    @Autowired
    private ReportQueue queue;

    @Test
    void a_report_is_ordered_followed_listed_and_downloaded() throws Exception {
        MvcTestResult ordered = order("/api/v1/reports/2026-03", "{\"language\": \"zh-Hans\"}");
        assertThat(ordered).hasStatus(202);
        String address = ordered.getResponse().getHeader("Location");
        assertThat(address).startsWith("/api/v1/reports/jobs/");
        assertThat(api.get().uri(address)).bodyJson().extractingPath("$.status").isEqualTo("QUEUED");

        queue.workOff();

        MvcTestResult done = api.get().uri(address).exchange();
        assertThat(done).bodyJson().extractingPath("$.progress").isEqualTo(100);
        String document = JsonPath.read(done.getResponse().getContentAsString(), "$.document");
        MvcTestResult pdf = api.get().uri(document).exchange();
        assertThat(pdf).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        assertThat(pdf.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"recourse-2026-03-zh-Hans-r1.pdf\"");
        assertThat(pdf.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(pdf.getResponse().getContentAsByteArray()).startsWith("%PDF-1.7".getBytes());
        assertThat(api.get().uri("/api/v1/reports?limit=5"))
                .bodyJson()
                .extractingPath("$.items[0].pdfSha256")
                .asString()
                .hasSize(64);
    }

    @Test
    void what_was_never_made_is_a_problem_404() {
        MvcTestResult answer =
                api.get().uri("/api/v1/reports/2019-01.pdf?lang=en").exchange();
        assertThat(answer).hasStatus(404).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("2019-01");
    }

    @Test
    void months_and_languages_that_do_not_exist_are_refused_by_field() {
        assertThat(api.get().uri("/api/v1/reports/2026-13.pdf")).hasStatus(400);
        assertThat(api.get().uri("/api/v1/reports/2026-03.pdf?lang=tlh")).hasStatus(400);
        MvcTestResult future = order("/api/v1/reports/2099-01", "{\"language\": \"en\"}");
        assertThat(future)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("month");
    }

    @Test
    @WithUser({Role.AUDITOR, Role.IT})
    void it_and_auditors_read_but_do_not_order() {
        assertThat(api.get().uri("/api/v1/reports")).hasStatusOk();
        assertThat(order("/api/v1/reports/2026-03", "{}")).hasStatus(403);
    }

    private MvcTestResult order(String address, String body) {
        return api.post()
                .uri(address)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
