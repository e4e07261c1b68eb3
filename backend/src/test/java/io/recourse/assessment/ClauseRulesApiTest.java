package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.VersionChange;
import io.recourse.time.PeriodKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The rest of what a clause can say, from the API in to the API out. */
@BackendTest
@WithUser(Role.LEGAL)
class ClauseRulesApiTest {

    @Autowired
    private MockMvcTester api;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private RegisterFixture register;

    @Autowired
    private ClauseService clauses;

    @Autowired
    private ClauseVersionService versions;

    @Test
    void a_clause_is_entered_with_all_its_rules_and_comes_back_as_it_went_in() {
        BoughtService service = register.service();

        MvcTestResult created = post("/api/v1/clauses", """
                {"serviceId": "%s", "title": "Uptime", "firstVersion": {
                  "firstDay": "2026-01-01", "quotedText": "99.9 %%", "metric": "AVAILABILITY", "commitment": 99.9,
                  "periodKind": "ROLLING", "remedy": "REMEDY", "soleRemedy": true,
                  "creditSchedule": {"kind": "TIERED_PERCENT", "tiers": [{"below": "99.9", "credit": "10"}]},
                  "claimWindow": {"rule": "END_OF_BILLING_CYCLE", "count": 1, "calendar": "HK",
                    "notice": {"count": 5, "unit": "WORKING_DAYS"}},
                  "periodRule": {"rollingLength": "P30D", "rollingStep": "P10D", "versionChange": "SPLIT_PRO_RATA"},
                  "remedyTerms": {"caps": {"contractYear": {"percentOfFee": "15"}}, "form": "VOUCHER",
                    "earnBack": {"atLeast": "99.95"}, "termination": {"misses": 3, "within": 6, "exerciseDays": 60},
                    "evidence": "VENDOR"}}}""".formatted(service.id()));

        assertThat(created).hasStatus(201);
        String terms = "$.versions[0].terms.";
        assertThat(created)
                .bodyJson()
                .extractingPath(terms + "periodRule.rollingFrom")
                .isEqualTo("2026-01-01");
        assertThat(created)
                .bodyJson()
                .extractingPath(terms + "periodRule.rollingStep")
                .isEqualTo("P10D");
        assertThat(created)
                .bodyJson()
                .extractingPath(terms + "claimWindow.notice.unit")
                .isEqualTo("WORKING_DAYS");
        assertThat(created)
                .bodyJson()
                .extractingPath(terms + "remedyTerms.caps.contractYear.percentOfFee")
                .isEqualTo("15");
        assertThat(created)
                .bodyJson()
                .extractingPath(terms + "remedyTerms.earnBack.percentOfCredit")
                .isEqualTo("100");
        assertThat(created)
                .bodyJson()
                .extractingPath(terms + "remedyTerms.termination.exerciseDays")
                .isEqualTo(60);
    }

    @Test
    void a_rule_that_cannot_be_read_is_refused_with_its_path() {
        MvcTestResult refused =
                post("/api/v1/clauses", """
                {"serviceId": "%s", "title": "Uptime", "firstVersion": {
                  "firstDay": "2026-01-01", "quotedText": "99.9 %%", "metric": "AVAILABILITY", "commitment": 99.9,
                  "periodKind": "BILLING_CYCLE", "remedy": "TARGET_ONLY",
                  "periodRule": {"billingDay": 32}}}""".formatted(register.service().id()));

        assertThat(refused).hasStatus(400);
        assertThat(refused)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .asString()
                .endsWith("periodRule.billingDay");
    }

    @Test
    void a_split_month_is_found_by_its_own_name_and_by_that_of_its_parts() {
        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause, "2026-03-10T00:00Z,2026-03-10T02:00Z,DOWN");
        var draft = RegisterFixture.promise(LocalDate.of(2026, 3, 15), null)
                .with(
                        PeriodKind.MONTH,
                        MetricRule.NONE,
                        PeriodRule.DEFAULT.with(VersionChange.SPLIT_PRO_RATA),
                        RemedyTerms.DEFAULT);
        versions.add(clause.id(), clauses.get(clause.id()).version(), draft);
        fixture.work();

        assertThat(list("2026-03", clause))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(2);
        assertThat(list("2026-03.2", clause))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(list("2026-03.2", clause))
                .bodyJson()
                .extractingPath("$.items[0].period")
                .isEqualTo("2026-03.2");
        assertThat(list("2026-02-C31", clause))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
        assertThat(list("2026-02-C32", clause)).hasStatus(400);
    }

    @Test
    void holiday_calendars_and_rights_to_terminate_can_be_read() {
        assertThat(api.get().uri("/api/v1/holiday-calendars/CN"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.years[2].days[?(@.working)].day")
                .asArray()
                .contains("2026-02-14", "2026-10-10");
        assertThat(api.get().uri("/api/v1/holiday-calendars/XX")).hasStatus(404);
        assertThat(api.get().uri("/api/v1/termination-rights?openOnly=true"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .isNotNull();
    }

    private MvcTestResult list(String period, Clause clause) {
        return api.get()
                .uri("/api/v1/assessments?period=" + period + "&service=" + clause.serviceId())
                .exchange();
    }

    private MvcTestResult post(String address, String body) {
        return api.post()
                .uri(address)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
