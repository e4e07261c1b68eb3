package io.recourse.claim;

import static io.recourse.claim.ClaimFixture.ZONE;
import static io.recourse.claim.ClaimFixture.hkd;
import static io.recourse.claim.ClaimStatus.APPROVED;
import static io.recourse.claim.ClaimStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.figures.ClaimFigures;
import io.recourse.claim.figures.MonthMovement;
import io.recourse.claim.figures.RollForward;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is at stake when a month begins, and all that moved it, make what is at stake when it ends. */
@BackendTest
class RollForwardTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimService service;

    @Autowired
    ClaimAmendments amendments;

    @Autowired
    ClaimFigures figures;

    @Autowired
    TestClock clock;

    @Test
    void an_amendment_moves_its_own_month_and_leaves_that_of_the_submission_as_it_was() {
        Claim raised = fixture.at(SUBMITTED);
        Claim lowered = fixture.at(SUBMITTED);
        clock.set("2026-10-05T02:00:00Z");
        amend(raised, "1200.00");
        amend(lowered, "900.50");

        RollForward september = row(raised, SEPTEMBER);
        assertThat(september).returns(hkd("1000"), RollForward::opened).returns(hkd("1000"), RollForward::closing);
        assertThat(september.raised().isZero()).isTrue();
        assertThat(row(raised, OCTOBER))
                .returns(hkd("1000"), RollForward::opening)
                .returns(hkd("200"), RollForward::raised)
                .returns(hkd("0"), RollForward::lowered)
                .returns(hkd("1200"), RollForward::closing);
        assertThat(row(lowered, OCTOBER))
                .returns(hkd("99.50"), RollForward::lowered)
                .returns(hkd("900.50"), RollForward::closing);

        MonthMovement before = month(raised, SEPTEMBER);
        assertThat(before.claimed().amount()).isEqualTo(hkd("1000"));
        assertThat(before.asked()).isEqualTo(hkd("1000"));
        assertThat(month(raised, OCTOBER).raised()).isEqualTo(new MonthMovement.CountedMoney(1, hkd("200")));
        assertThat(month(lowered, OCTOBER).asked()).isEqualTo(hkd("-99.50"));
        // What was submitted in September is not changed by what was amended in October.
        assertThat(month(raised, OCTOBER).claimed().count()).isZero();
    }

    @Test
    void credits_differences_and_losses_are_told_apart() {
        Claim short_ = fixture.at(APPROVED);
        credit(short_, "990.00", true);
        assertThat(row(short_, SEPTEMBER))
                .returns(hkd("990"), RollForward::credited)
                .returns(hkd("10"), RollForward::lost)
                .returns(hkd("0"), RollForward::closing);
        Claim generous = fixture.at(APPROVED);
        Claim credited = credit(generous, "1005.00", true);
        assertThat(row(generous, SEPTEMBER))
                .returns(hkd("1005"), RollForward::credited)
                .returns(hkd("5"), RollForward::regained)
                .returns(hkd("0"), RollForward::closing);
        clock.set("2026-10-05T02:00:00Z");
        takeBack(credited);
        assertThat(row(generous, OCTOBER))
                .returns(hkd("-1005"), RollForward::credited)
                .returns(hkd("-5"), RollForward::regained)
                .returns(hkd("1000"), RollForward::closing);
    }

    @Test
    void the_identity_holds_for_random_histories_each_vendor_and_month() {
        long seed = new Random().nextLong();
        System.out.println("RollForwardTest seed " + seed);
        Random random = new Random(seed);
        List<ClaimId> claims = new ArrayList<>();
        TreeMap<YearMonth, Map<VendorId, Money>> closings = new TreeMap<>();
        for (int i = 0; i < 8; i++) {
            Claim claim = fixture.opened(random.nextInt(100, 3000) + ".5" + random.nextInt(10));
            claims.add(claim.id());
            if (random.nextInt(4) > 0) {
                for (ClaimStatus next : ClaimPaths.to(SUBMITTED)) {
                    claim = fixture.move(claim, next);
                }
            }
        }
        note(claims, closings);
        for (int step = 0; step < 70; step++) {
            act(random, fixture.get(claims.get(random.nextInt(claims.size()))));
            note(claims, closings);
            clock.advance(Duration.ofHours(random.nextInt(96)));
        }

        YearMonth last = closings.lastKey();
        Map<VendorId, Money> known = new HashMap<>();
        for (YearMonth month = SEPTEMBER; !month.isAfter(last); month = month.plusMonths(1)) {
            Map<VendorId, Money> closing =
                    Objects.requireNonNull(closings.floorEntry(month)).getValue();
            Map<VendorId, RollForward> rows = rows(month);
            for (VendorId vendor : closing.keySet()) {
                RollForward row = rows.get(vendor);
                Money told = row == null ? hkd("0") : row.closing();
                assertThat(told).as("seed %s, closing of %s", seed, month).isEqualTo(closing.get(vendor));
                if (row != null) {
                    assertThat(row.reckoned()).as("seed %s, %s", seed, row).isEqualTo(row.closing());
                    assertThat(row.opening())
                            .as("seed %s, opening of %s", seed, month)
                            .isEqualTo(known.getOrDefault(vendor, hkd("0")));
                }
                known.put(vendor, told);
            }
        }
    }

    /** Any step that is possible: of the table, an amendment, a credit, or one taken back. */
    private void act(Random random, Claim claim) {
        try {
            int choice = random.nextInt(6);
            if (choice == 0) {
                amend(claim, random.nextInt(100, 3000) + ".00");
            } else if (choice == 1) {
                credit(claim, random.nextInt(1, 1200) + ".25", random.nextBoolean());
            } else if (choice == 2 && !credits(claim).isEmpty()) {
                takeBack(claim);
            } else {
                List<Transition> steps = Transitions.from(claim.status());
                if (!steps.isEmpty()) {
                    fixture.move(claim, steps.get(random.nextInt(steps.size())).to());
                }
            }
        } catch (Conflict | InvalidInput refused) {
            // A refused step changes nothing; the history goes on with another.
        }
    }

    private void note(List<ClaimId> claims, TreeMap<YearMonth, Map<VendorId, Money>> closings) {
        Map<VendorId, Money> open = new HashMap<>();
        claims.stream()
                .map(fixture::get)
                .forEach(claim -> open.merge(claim.subject().vendor(), claim.open(), Money::plus));
        closings.put(YearMonth.from(clock.instant().atZone(ZONE)), open);
    }

    private void amend(Claim claim, String amount) {
        ActingAs.user(
                "maker",
                Role.VENDOR_MANAGER,
                () -> amendments.propose(claim.id(), hkd(amount), "Measured again", claim.version()));
        int proposed = fixture.get(claim.id()).version();
        Claim released = ActingAs.user("checker", Role.LEGAL, () -> amendments.release(claim.id(), null, proposed));
        if (!released.amounts().sought().equals(hkd(amount))) {
            ActingAs.user("bookkeeper", Role.FINANCE, () -> amendments.release(claim.id(), null, released.version()));
        }
    }

    private Claim credit(Claim claim, String amount, boolean last) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        ClaimCredit credit = new ClaimCredit(
                hkd(amount), "CN", today, last, UUID.randomUUID().toString());
        return fixture.writtenOffByAnother(
                ActingAs.user("bookkeeper", Role.FINANCE, () -> service.credit(claim.id(), credit)));
    }

    private void takeBack(Claim claim) {
        ActingAs.user(
                "bookkeeper",
                Role.FINANCE,
                () -> service.takeCreditBack(
                        claim.id(), credits(claim).getLast().idempotencyKey(), "On the wrong claim"));
    }

    private List<BookedCredit> credits(Claim claim) {
        return ActingAs.role(Role.FINANCE, () -> service.credits(claim.id()));
    }

    private RollForward row(Claim claim, YearMonth month) {
        return Objects.requireNonNull(rows(month).get(claim.subject().vendor()));
    }

    private Map<VendorId, RollForward> rows(YearMonth month) {
        Map<VendorId, RollForward> rows = new HashMap<>();
        ActingAs.role(Role.AUDITOR, () -> figures.rollForward(month, month))
                .forEach(row -> rows.put(row.vendor(), row));
        return rows;
    }

    private MonthMovement month(Claim claim, YearMonth month) {
        return ActingAs.role(Role.AUDITOR, () -> figures.movement(month, month)).stream()
                .filter(one -> one.vendor().equals(claim.subject().vendor()))
                .findFirst()
                .orElseThrow();
    }
}
