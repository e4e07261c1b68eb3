package io.recourse.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BackendTest
@WithUser(value = Role.LEGAL, username = "counsel")
class ClaimControllerTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    ClaimFixture fixture;

    @Test
    void a_claim_tells_its_amounts_deadline_steps_and_what_may_be_done() {
        Claim claim = fixture.at(ClaimStatus.AWAITING_RELEASE);
        assertThat(http.get().uri("/api/v1/claims/" + claim.id()))
                .hasStatusOk()
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body).extractingPath("$.claim.name").isEqualTo(claim.name());
                    assertThat(body)
                            .extractingPath("$.claim.claimed")
                            .isEqualTo(Map.of("amount", "1000.00", "currency", "HKD"));
                    assertThat(body).extractingPath("$.claim.latest").isEqualTo("2026-09-30");
                    assertThat(body).extractingPath("$.daysLeft").isEqualTo(15);
                    assertThat(body).extractingPath("$.deadline[3]").asString().contains("2026-09-30");
                    assertThat(body).extractingPath("$.events.length()").isEqualTo(3);
                    assertThat(body)
                            .extractingPath("$.nextSteps[*].to")
                            .isEqualTo(List.of("SUBMITTED", "DRAFTED", "WITHDRAWN"));
                });
    }

    @Test
    void a_step_is_taken_once_and_the_second_time_is_a_conflict() {
        Claim claim = fixture.at(ClaimStatus.AWAITING_RELEASE);
        String release = "{\"to\": \"SUBMITTED\", \"version\": %d}".formatted(claim.version());
        assertThat(move(claim, release))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.claim.trail.releasedBy")
                .isEqualTo("counsel");
        assertThat(move(claim, release)).hasStatus(409);
    }

    @Test
    void what_is_missing_is_named_field_by_field() {
        Claim claim = fixture.at(ClaimStatus.SUBMITTED);
        assertThat(move(claim, "{\"to\": \"PARTIALLY_APPROVED\", \"version\": %d}".formatted(claim.version())))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .isEqualTo(List.of("reason", "amount"));
        assertThat(move(claim, "{\"version\": 3}")).hasStatus(400);
        assertThat(move(claim, "{\"to\": \"APPROVED\"}")).hasStatus(400);
        assertThat(move(claim, "{\"to\": \"NOWHERE\", \"version\": 3}")).hasStatus(400);
    }

    @Test
    @WithUser(Role.IT)
    void another_persons_work_is_refused_but_may_be_read() {
        Claim claim = fixture.at(ClaimStatus.DRAFTED);
        assertThat(move(claim, "{\"to\": \"AWAITING_RELEASE\", \"version\": %d}".formatted(claim.version())))
                .hasStatus(403);
        assertThat(http.get().uri("/api/v1/claims/" + claim.id())).hasStatusOk();
    }

    @Test
    void lists_are_filtered_and_read_page_by_page() {
        fixture.at(ClaimStatus.SUBMITTED);
        fixture.at(ClaimStatus.SUBMITTED);
        assertThat(http.get().uri("/api/v1/claims?status=SUBMITTED&limit=1"))
                .hasStatusOk()
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body).extractingPath("$.items.length()").isEqualTo(1);
                    assertThat(body).extractingPath("$.nextCursor").isNotNull();
                });
        assertThat(http.get().uri("/api/v1/claims?cursor=made-up")).hasStatus(400);
    }

    private MvcTestResult move(Claim claim, String json) {
        return http.post()
                .uri("/api/v1/claims/" + claim.id() + "/transitions")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
