package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.contract.clause.Clause;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@BackendTest
@WithUser(Role.AUDITOR)
class AssessmentApiTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    AssessmentFixture fixture;

    @Test
    void a_figure_leads_to_its_minutes_and_the_words_of_the_contract() {
        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause, "2026-03-10T00:00Z,2026-03-10T02:00Z,DOWN");
        Assessment march = fixture.assessed(clause, "2026-03");

        var list = http.get()
                .uri("/api/v1/assessments?period=2026-03&breachedOnly=true&service=" + clause.serviceId())
                .exchange();
        assertThat(list)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(list).bodyJson().extractingPath("$.items[0].availability").isEqualTo("99.731182795698");
        assertThat(list).bodyJson().extractingPath("$.items[0].credit.amount").isEqualTo("1000.00");
        assertThat(list).bodyJson().extractingPath("$.items[0].seconds.down").isEqualTo("7200");

        var one = http.get().uri("/api/v1/assessments/" + march.id()).exchange();
        assertThat(one)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.intervals[1].charge")
                .isEqualTo("DOWN");
        assertThat(one).bodyJson().extractingPath("$.clause.page").isEqualTo(7);
        assertThat(one).bodyJson().extractingPath("$.clause.text").asString().contains("99.9%");
    }

    @Test
    void what_does_not_exist_is_404_and_what_is_no_period_is_400() {
        assertThat(http.get().uri("/api/v1/assessments/00000000-0000-0000-0000-000000000000"))
                .hasStatus(404);
        assertThat(http.get().uri("/api/v1/assessments?period=2026-13")).hasStatus(400);
        assertThat(http.get()
                        .uri("/api/v1/services/" + fixture.clause().serviceId()
                                + "/timeline?from=2026-03-01T00:00:00Z&to=2026-02-01T00:00:00Z"))
                .hasStatus(400);
    }
}
