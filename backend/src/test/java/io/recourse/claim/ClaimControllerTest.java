package io.recourse.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import java.time.LocalDate;
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

    @Autowired
    TestClock clock;

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

    @Test
    void a_lapsed_offer_is_marked_and_can_be_asked_for_or_left_out() {
        Claim submitted = fixture.at(ClaimStatus.SUBMITTED);
        ClaimMove offer = new ClaimMove(
                ClaimStatus.COUNTER_OFFERED, ClaimFixture.hkd("600"), null, "OFFER-1", null, submitted.version());
        fixture.move(submitted, offer.openUntil(LocalDate.of(2026, 9, 20)));
        String path = "/api/v1/claims?status=COUNTER_OFFERED&vendor="
                + submitted.subject().vendor();
        assertThat(http.get().uri(path))
                .bodyJson()
                .extractingPath("$.items[0].offerLapsed")
                .isEqualTo(false);

        clock.set("2026-09-20T16:00:00Z");
        assertThat(http.get().uri(path))
                .bodyJson()
                .extractingPath("$.items[0].offerLapsed")
                .isEqualTo(true);
        assertThat(http.get().uri(path + "&offerLapsed=true"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(http.get().uri(path + "&offerLapsed=false"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void figures_that_do_not_follow_from_one_another_are_shown_and_need_a_reason() {
        String slip = "{\"downMinutes\": \"4656\", \"totalMinutes\": \"44640\", \"downtimeShare\": \"1.04\"}";
        assertThat(post("/api/v1/claims/plausibility", slip))
                .hasStatusOk()
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body).extractingPath("$.plausible").isEqualTo(false);
                    assertThat(body)
                            .extractingPath("$.findings[0].words")
                            .isEqualTo("4656 of 44640 minutes are 10.430107 %, not 1.04 %.");
                    assertThat(body).extractingPath("$.findings[0].slip").isEqualTo("DECIMAL_POINT");
                });
        Claim claim = fixture.at(ClaimStatus.SUBMITTED);
        String move = "{\"to\": \"APPROVED\", \"version\": %d, \"stated\": %s%s}";
        assertThat(move(claim, move.formatted(claim.version(), slip, "")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("4656 ÷ 44640 × 100 = 10.430107", "1.04");
        assertThat(move(claim, move.formatted(claim.version(), slip, ", \"reason\": \"Their letter says so\"")))
                .hasStatusOk();
        assertThat(http.get().uri("/api/v1/claims/" + claim.id() + "/statements"))
                .hasStatusOk()
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body).extractingPath("$.items[0].plausible").isEqualTo(false);
                    assertThat(body)
                            .extractingPath("$.items[0].figures.downtimeShare")
                            .isEqualTo("1.04");
                });
    }

    @Test
    void amendments_roots_accounts_and_credits_are_reached() {
        Claim claim = fixture.at(ClaimStatus.SUBMITTED);
        assertThat(post(
                        "/api/v1/claims/" + claim.id() + "/amendments",
                        "{\"amount\": {\"amount\": \"700\", \"currency\": \"HKD\"}, \"reason\": \"A slip\", \"version\": %d}"
                                .formatted(claim.version())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.previous.claimed.amount")
                .isEqualTo("1000.00");
        for (String list : List.of("amendments", "credits", "covered", "shared-outages", "statements")) {
            assertThat(http.get().uri("/api/v1/claims/" + claim.id() + "/" + list))
                    .hasStatusOk();
        }
        assertThat(http.get().uri("/api/v1/claim-policy"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.appeal.days")
                .isEqualTo(30);
    }

    private MvcTestResult post(String path, String json) {
        return http.post()
                .uri(path)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
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
