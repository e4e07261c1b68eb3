package io.recourse.claim.bulk;

import static io.recourse.claim.bulk.BulkResult.Outcome.ALREADY;
import static io.recourse.claim.bulk.BulkResult.Outcome.DONE;
import static io.recourse.claim.bulk.BulkResult.Outcome.NOT_REVIEWED;
import static io.recourse.claim.bulk.BulkResult.Outcome.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.AuditService;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.OpenClaims;
import io.recourse.db.id.ClaimId;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Many claims at once: each by its own rules, none at the cost of another. */
@BackendTest
class BulkTest {

    @Autowired
    private OpenClaims claims;

    @Autowired
    private BulkService bulk;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ClaimService service;

    @Autowired
    private AuditService audit;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void many_claims_are_drafted_gone_through_signed_and_released_each_with_its_own_event_and_audit() {
        List<Claim> three = Stream.generate(() -> claims.opened()).limit(3).toList();

        assertThat(take("maker", BulkStep.DRAFT, three)).containsOnly(DONE);
        three = again(three);
        assertThat(take("maker", BulkStep.SIGN, three)).containsOnly(NOT_REVIEWED);
        review("maker", three.subList(0, 2));
        assertThat(take("maker", BulkStep.SIGN, three)).containsExactly(DONE, DONE, NOT_REVIEWED);
        three = again(three);

        review("maker", three.subList(0, 2));
        assertThat(take("maker", BulkStep.RELEASE, three)).containsExactly(REFUSED, REFUSED, REFUSED);
        assertThat(take("checker", BulkStep.RELEASE, three.subList(0, 2))).containsOnly(NOT_REVIEWED);
        review("checker", three.subList(0, 2));
        assertThat(take("checker", BulkStep.RELEASE, three)).containsExactly(DONE, DONE, REFUSED);

        assertThat(again(three))
                .extracting(Claim::status)
                .containsExactly(ClaimStatus.SUBMITTED, ClaimStatus.SUBMITTED, ClaimStatus.DRAFTED);
        for (Claim claim : three.subList(0, 2)) {
            assertThat(ActingAs.role(Role.AUDITOR, () -> service.events(claim.id())))
                    .extracting(event -> event.to())
                    .containsExactly(
                            ClaimStatus.ASSESSED,
                            ClaimStatus.DRAFTED,
                            ClaimStatus.AWAITING_RELEASE,
                            ClaimStatus.SUBMITTED);
            assertThat(ActingAs.role(Role.AUDITOR, () -> audit.history("claim", claim.id())))
                    .extracting(entry -> entry.action())
                    .contains("CLAIM_SUBMITTED", "CLAIM_REVIEWED", "CLAIM_AWAITING_RELEASE");
            assertThat(ActingAs.role(
                            Role.AUDITOR, () -> service.details(claim.id()).entries()))
                    .isNotEmpty();
        }
    }

    @Test
    void what_fails_for_one_undoes_nothing_of_another_and_says_why() {
        Claim fresh = claims.opened();
        Claim stale = claims.opened();
        Claim ahead = claims.move(claims.opened(), ClaimStatus.DRAFTED);
        Claim gone = claims.move(claims.opened(), ClaimStatus.WITHDRAWN);
        List<BulkItem> items = List.of(
                new BulkItem(stale.id(), stale.version() + 7),
                new BulkItem(fresh.id(), fresh.version()),
                new BulkItem(new ClaimId(UUID.randomUUID()), 0),
                new BulkItem(ahead.id(), ahead.version()),
                new BulkItem(gone.id(), gone.version()));

        List<BulkResult> results = ActingAs.user("maker", Role.VENDOR_MANAGER, () -> bulk.take(BulkStep.DRAFT, items));

        assertThat(results).extracting(BulkResult::outcome).containsExactly(REFUSED, DONE, REFUSED, ALREADY, ALREADY);
        assertThat(results.getFirst().message()).isNotBlank();
        assertThat(results.getFirst().status()).isEqualTo(ClaimStatus.ASSESSED);
        assertThat(claims.get(fresh.id()).status()).isEqualTo(ClaimStatus.DRAFTED);
    }

    @Test
    void a_claim_that_changed_must_be_gone_through_again() {
        Claim claim = claims.move(claims.opened(), ClaimStatus.DRAFTED);
        review("maker", List.of(claim));

        Claim changed = claims.reassessed(claim, "2000.00");

        assertThat(take("maker", BulkStep.SIGN, List.of(changed))).containsExactly(NOT_REVIEWED);
        assertThatThrownBy(() -> review("maker", List.of(claim))).isInstanceOf(Conflict.class);
    }

    @Test
    void each_tick_is_stored_with_who_when_and_on_which_revision_and_only_all_of_them_let_a_claim_go() {
        Claim claim = claims.move(claims.opened(), ClaimStatus.DRAFTED);
        for (ReviewPoint point :
                List.of(ReviewPoint.FIGURE, ReviewPoint.CLAUSE, ReviewPoint.AMOUNT, ReviewPoint.DAYS)) {
            tick("maker", claim, point);
        }
        assertThat(take("maker", BulkStep.SIGN, List.of(claim))).containsExactly(NOT_REVIEWED);
        assertThat(ticks(claim)).hasSize(4).allSatisfy(tick -> {
            assertThat(tick.reviewer()).isEqualTo("maker");
            assertThat(tick.assessment()).isEqualTo(claim.subject().assessment());
            assertThat(tick.claimVersion()).isEqualTo(claim.version());
        });
        // Another's ticks do not complete one's own.
        tick("checker", claim, ReviewPoint.EXCLUSIONS);
        assertThat(take("maker", BulkStep.SIGN, List.of(claim))).containsExactly(NOT_REVIEWED);

        tick("maker", claim, ReviewPoint.EXCLUSIONS);
        ActingAs.user("maker", Role.LEGAL, () -> reviews.untick(claim.id(), ReviewPoint.DAYS));
        assertThat(take("maker", BulkStep.SIGN, List.of(claim))).containsExactly(NOT_REVIEWED);
        tick("maker", claim, ReviewPoint.DAYS);
        assertThat(take("maker", BulkStep.SIGN, List.of(claim))).containsExactly(DONE);
        // Ticks of the version that was signed stay on record.
        assertThat(ticks(claim)).hasSize(6);
    }

    private void tick(String user, Claim claim, ReviewPoint point) {
        ActingAs.user(user, Role.LEGAL, () -> reviews.tick(claim.id(), claim.version(), point));
    }

    private List<ReviewTick> ticks(Claim claim) {
        return ActingAs.role(Role.AUDITOR, () -> reviews.ticks(claim.id()));
    }

    @Test
    void nobody_releases_by_the_dozen_what_is_not_theirs_to_release() {
        Claim claim = claims.move(claims.move(claims.opened(), ClaimStatus.DRAFTED), ClaimStatus.AWAITING_RELEASE);
        review("manager", List.of(claim));

        assertThat(ActingAs.user(
                        "manager",
                        Role.VENDOR_MANAGER,
                        () -> bulk.take(BulkStep.RELEASE, List.of(new BulkItem(claim.id(), claim.version())))))
                .extracting(BulkResult::outcome)
                .containsExactly(REFUSED);
        assertThatThrownBy(() -> ActingAs.role(
                        Role.AUDITOR,
                        () -> bulk.take(BulkStep.RELEASE, List.of(new BulkItem(claim.id(), claim.version())))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void none_too_many_or_one_twice_is_refused_as_a_whole() {
        BulkItem item = new BulkItem(claims.opened().id(), 0);

        assertThatThrownBy(() -> ActingAs.role(Role.LEGAL, () -> bulk.take(BulkStep.DRAFT, List.of())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ActingAs.role(Role.LEGAL, () -> bulk.take(BulkStep.DRAFT, List.of(item, item))))
                .isInstanceOf(InvalidInput.class);
        List<BulkItem> tooMany = Stream.generate(() -> new BulkItem(new ClaimId(UUID.randomUUID()), 0))
                .limit(BulkService.MOST + 1)
                .toList();
        assertThatThrownBy(() -> ActingAs.role(Role.LEGAL, () -> bulk.take(BulkStep.DRAFT, tooMany)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @WithUser(value = Role.LEGAL, username = "api-maker")
    void the_api_takes_many_with_one_key_and_repeats_its_answer() {
        Claim one = claims.opened();
        Claim other = claims.opened();
        String body = """
                {"step": "DRAFT", "claims": [{"id": "%s", "version": %d}, {"id": "%s", "version": 99}]}""".formatted(one.id(), one.version(), other.id());

        MvcTestResult first = post(body);
        MvcTestResult second = post(body);

        assertThat(first)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].outcome")
                .isEqualTo("DONE");
        assertThat(first).bodyJson().extractingPath("$.items[1].outcome").isEqualTo("REFUSED");
        assertThat(second).bodyJson().extractingPath("$.items[0].outcome").isEqualTo("DONE");
        assertThat(claims.get(one.id()).status()).isEqualTo(ClaimStatus.DRAFTED);
        assertThat(claims.get(other.id()).status()).isEqualTo(ClaimStatus.ASSESSED);
    }

    @Test
    @WithUser(value = Role.LEGAL, username = "api-maker")
    void an_entry_without_content_is_named_by_its_position() {
        assertThat(post("{\"step\": \"DRAFT\", \"claims\": [null]}", "bulk-2"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("claims[0]");
    }

    private MvcTestResult post(String body) {
        return post(body, "bulk-1");
    }

    private MvcTestResult post(String body, String key) {
        return mvc.post()
                .uri("/api/v1/claims/bulk")
                .with(csrf())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private List<BulkResult.Outcome> take(String user, BulkStep step, List<Claim> some) {
        List<BulkItem> items = some.stream()
                .map(claim -> new BulkItem(claim.id(), claim.version()))
                .toList();
        return ActingAs.user(user, Role.LEGAL, () -> bulk.take(step, items)).stream()
                .map(BulkResult::outcome)
                .toList();
    }

    private void review(String user, List<Claim> some) {
        some.forEach(claim -> ActingAs.user(user, Role.LEGAL, () -> reviews.review(claim.id(), claim.version())));
    }

    private List<Claim> again(List<Claim> some) {
        return some.stream().map(claim -> claims.get(claim.id())).toList();
    }
}
