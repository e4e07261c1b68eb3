package io.recourse.claim.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimEvent;
import io.recourse.claim.ClaimMove;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.OpenClaims;
import io.recourse.db.id.ClaimId;
import io.recourse.text.ReadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people go through the same claims at once: each step is taken once, and nobody hears of the database. */
@BackendTest
class BulkAtOnceTest {

    private static final int CLAIMS = 12;

    @Autowired
    private OpenClaims claims;

    @Autowired
    private BulkService bulk;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ClaimService service;

    @Test
    void two_who_draft_all_and_one_who_drafts_them_singly_draft_each_once() throws Exception {
        List<Claim> all = Stream.generate(() -> claims.opened()).limit(CLAIMS).toList();

        List<ClaimId> drafted = atOnce(List.of(
                () -> many("one", Role.VENDOR_MANAGER, BulkStep.DRAFT, all),
                () -> many("other", Role.LEGAL, BulkStep.DRAFT, all.reversed()),
                () -> singly("third", all.subList(CLAIMS / 2, CLAIMS))));

        assertThat(drafted)
                .containsExactlyInAnyOrderElementsOf(all.stream().map(Claim::id).toList());
        assertThat(all).allSatisfy(claim -> assertStep(claim, ClaimStatus.DRAFTED));
    }

    @Test
    void two_who_release_all_release_each_once() throws Exception {
        List<Claim> all = Stream.generate(() ->
                        claims.move(claims.move(claims.opened(), ClaimStatus.DRAFTED), ClaimStatus.AWAITING_RELEASE))
                .limit(CLAIMS)
                .toList();
        for (String user : List.of("one", "other")) {
            all.forEach(claim -> ActingAs.user(user, Role.LEGAL, () -> reviews.review(claim.id(), claim.version())));
        }

        List<ClaimId> released = atOnce(List.of(
                () -> many("one", Role.LEGAL, BulkStep.RELEASE, all),
                () -> many("other", Role.LEGAL, BulkStep.RELEASE, all.reversed())));

        assertThat(released)
                .containsExactlyInAnyOrderElementsOf(all.stream().map(Claim::id).toList());
        assertThat(all).allSatisfy(claim -> assertStep(claim, ClaimStatus.SUBMITTED));
    }

    /** What was done; all else must have been told in words, and be there already. */
    private List<ClaimId> many(String user, Role role, BulkStep step, List<Claim> some) {
        List<BulkItem> items = some.stream()
                .map(claim -> new BulkItem(claim.id(), claim.version()))
                .toList();
        List<BulkResult> results = ActingAs.user(user, role, () -> bulk.take(step, items));
        assertThat(results).allSatisfy(result -> {
            assertThat(result.outcome())
                    .isIn(BulkResult.Outcome.DONE, BulkResult.Outcome.ALREADY, BulkResult.Outcome.REFUSED);
            assertThat(result.status()).as(result.toString()).isEqualTo(step.to());
        });
        return results.stream()
                .filter(result -> result.outcome() == BulkResult.Outcome.DONE)
                .map(BulkResult::claim)
                .toList();
    }

    private List<ClaimId> singly(String user, List<Claim> some) {
        List<ClaimId> done = new ArrayList<>();
        for (Claim claim : some) {
            try {
                ActingAs.user(
                        user,
                        Role.VENDOR_MANAGER,
                        () -> service.move(claim.id(), ClaimMove.to(ClaimStatus.DRAFTED, claim.version())));
                done.add(claim.id());
            } catch (ReadableException alreadyDrafted) {
                assertThat(alreadyDrafted.getMessage()).isNotBlank();
            }
        }
        return done;
    }

    private void assertStep(Claim claim, ClaimStatus to) {
        assertThat(ActingAs.role(Role.AUDITOR, () -> service.events(claim.id())))
                .extracting(ClaimEvent::to)
                .as(claim.name())
                .containsOnlyOnce(to);
        assertThat(claims.get(claim.id()).status()).isEqualTo(to);
    }

    private static List<ClaimId> atOnce(List<Supplier<List<ClaimId>>> people) throws Exception {
        CountDownLatch ready = new CountDownLatch(people.size());
        List<ClaimId> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<List<ClaimId>>> all = people.stream()
                    .map(one -> CompletableFuture.supplyAsync(
                            () -> {
                                ready.countDown();
                                try {
                                    assertThat(ready.await(1, TimeUnit.MINUTES)).isTrue();
                                } catch (InterruptedException stopped) {
                                    throw new IllegalStateException(stopped);
                                }
                                return one.get();
                            },
                            threads))
                    .toList();
            for (CompletableFuture<List<ClaimId>> one : all) {
                done.addAll(one.get(5, TimeUnit.MINUTES));
            }
        }
        return done;
    }
}
