package io.recourse.claim;

import static io.recourse.claim.ClaimFixture.hkd;
import static io.recourse.claim.ClaimFixture.refused;
import static io.recourse.claim.ClaimStatus.APPROVED;
import static io.recourse.claim.ClaimStatus.CREDITED;
import static io.recourse.claim.ClaimStatus.CREDIT_PENDING;
import static io.recourse.claim.ClaimStatus.DISPUTED;
import static io.recourse.claim.ClaimStatus.PARTIALLY_APPROVED;
import static io.recourse.claim.ClaimStatus.SUBMITTED;
import static io.recourse.claim.ClaimStatus.WRITTEN_OFF;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.policy.Recognition;
import io.recourse.ledger.policy.RecognitionPolicies;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Credits that are taken back: the claim stands where it stood, the books by reversal, on every path. */
@BackendTest
class CreditTakenBackTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimService service;

    @Autowired
    Ledger ledger;

    @Autowired
    RecognitionPolicies policies;

    @AfterEach
    void back() {
        ActingAs.role(Role.FINANCE, () -> policies.decide(Recognition.ON_APPROVAL, "In a test"));
    }

    @Test
    void taking_a_last_credit_back_contests_again_the_rest_that_it_gave_up() {
        Claim before = contested("700", "300");
        Claim credited = credit(before, "700", true);
        assertThat(credited.amounts().lost()).isEqualTo(hkd("300"));
        assertThat(fixture.books(credited)).isEqualTo("2100=700.00 5009=-700.00");
        Claim back = takeBack(credited);
        assertStands(back, before);
        assertThat(back.amounts().contested()).isEqualTo(hkd("300"));
        assertThat(fixture.books(back)).isEqualTo("1310=700.00 5009=-700.00 9100=300.00 9199=-300.00");
    }

    @Test
    void its_difference_is_undone_as_well() {
        Claim before = contested("700", "300");
        Claim less = credit(before, "650", true);
        assertThat(fixture.books(less)).isEqualTo("2100=650.00 5009=-700.00 5990=50.00");
        assertStands(takeBack(less), before);
        Claim more = credit(fixture.get(before.id()), "720", true);
        assertThat(fixture.books(more)).isEqualTo("2100=720.00 5009=-700.00 5990=-20.00");
        assertStands(takeBack(more), before);
    }

    @Test
    void a_part_that_is_taken_back_leaves_the_rest_contested() {
        Claim before = contested("700", "300");
        Claim part = credit(before, "200", false);
        assertThat(part.amounts().contested()).isEqualTo(hkd("300"));
        assertStands(takeBack(part), before);
    }

    @Test
    void parts_are_taken_back_one_by_one_the_latest_first() {
        Claim start = contested("700", "300");
        Claim one = credit(start, "200", false);
        Claim two = credit(one, "300", false);
        Claim last = credit(two, "190", true);
        assertThat(last.status()).isEqualTo(WRITTEN_OFF);
        assertStands(takeBack(last), two);
        assertThat(fixture.get(start.id()).amounts().contested()).isEqualTo(hkd("300"));
        assertStands(takeBack(fixture.get(start.id())), one);
        assertStands(takeBack(fixture.get(start.id())), start);
    }

    @Test
    void what_was_written_off_beside_a_part_is_open_again_without_that_part() {
        for (Recognition policy : List.of(Recognition.ON_APPROVAL, Recognition.ON_CREDIT_NOTE)) {
            ActingAs.role(Role.FINANCE, () -> policies.decide(policy, "In a test"));
            Claim before = contested("700", "300");
            String books = fixture.books(before);
            Claim over = credit(credit(before, "200", false), "0", true);
            assertThat(over.status()).isEqualTo(WRITTEN_OFF);
            assertThat(over.amounts().lost()).isEqualTo(hkd("800"));
            Claim back = takeBack(over);
            assertStands(back, before);
            assertThat(fixture.books(back)).as(policy.name()).isEqualTo(books);
        }
    }

    @Test
    void what_was_written_off_in_a_dispute_stays() {
        Claim part = credit(fixture.at(APPROVED), "400", false);
        Claim gone = fixture.move(fixture.move(part, DISPUTED), WRITTEN_OFF);
        refused("claim.refused.creditStays", () -> takeBack(gone));
    }

    @Test
    void what_waited_for_its_credit_waits_again() {
        Claim waiting = fixture.move(fixture.at(APPROVED), CREDIT_PENDING);
        assertStands(takeBack(credit(waiting, "1000", true)), waiting);
    }

    @Test
    void a_credit_recorded_as_a_step_is_taken_back_as_well() {
        Claim before = contested("700", "300");
        Claim credited = fixture.move(before, CREDITED);
        assertStands(takeBack(credited), before);
    }

    @Test
    void nothing_is_edited_every_entry_that_ever_was_stands_with_its_reversal() {
        Claim before = contested("700", "300");
        List<JournalEntry> was = entries(before);
        Claim back = takeBack(credit(before, "650", true));
        List<JournalEntry> now = entries(back);
        assertThat(now).hasSizeGreaterThan(was.size());
        assertThat(now.stream().map(JournalEntry::id).toList())
                .containsAll(was.stream().map(JournalEntry::id).toList());
        assertThat(now.stream().filter(entry -> entry.key().contains(":5:") && entry.reverses() == null))
                .allMatch(entry -> entry.reversedBy() != null);
    }

    @Test
    void any_row_of_credits_is_undone_step_by_step_to_where_it_began() {
        long seed = new Random().nextLong();
        System.out.println("CreditTakenBackTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 12; round++) {
            Recognition policy = Recognition.values()[random.nextInt(Recognition.values().length)];
            ActingAs.role(Role.FINANCE, () -> policies.decide(policy, "In a test"));
            Claim claim = start(random.nextInt(3));
            Deque<Claim> states = new ArrayDeque<>();
            Deque<String> books = new ArrayDeque<>();
            for (int credits = 1 + random.nextInt(4); credits > 0; credits--) {
                states.push(claim);
                books.push(fixture.books(claim));
                String amount = random.nextInt(1, 500) + ".0" + random.nextInt(10);
                claim = credit(claim, amount, credits == 1 && random.nextBoolean());
            }
            while (!states.isEmpty()) {
                claim = takeBack(claim);
                assertStands(claim, states.pop());
                assertThat(fixture.books(claim)).as("seed %s, %s", seed, policy).isEqualTo(books.pop());
            }
        }
    }

    private Claim start(int kind) {
        return switch (kind) {
            case 0 -> fixture.at(APPROVED);
            case 1 -> fixture.at(PARTIALLY_APPROVED);
            default -> contested("700", "300");
        };
    }

    private Claim contested(String agreed, String rest) {
        Claim claim = fixture.at(SUBMITTED);
        Claim part = fixture.move(
                claim,
                new ClaimMove(PARTIALLY_APPROVED, hkd(agreed), "They miscount", null, null, claim.version())
                        .disputingRest());
        assertThat(part.amounts().contested()).isEqualTo(hkd(rest));
        return part;
    }

    private Claim credit(Claim claim, String amount, boolean last) {
        ClaimCredit credit = new ClaimCredit(
                hkd(amount), "CN-" + amount, DAY, last, UUID.randomUUID().toString());
        return fixture.writtenOffByAnother(
                ActingAs.user("bookkeeper", Role.FINANCE, () -> service.credit(claim.id(), credit)));
    }

    private Claim takeBack(Claim claim) {
        return ActingAs.user("bookkeeper", Role.FINANCE, () -> {
            String key = service.credits(claim.id()).getLast().idempotencyKey();
            return service.takeCreditBack(claim.id(), key, "On the wrong claim");
        });
    }

    private List<JournalEntry> entries(Claim claim) {
        return ActingAs.role(
                Role.FINANCE, () -> ledger.entriesOfClaim(claim.id().value()));
    }

    private static void assertStands(Claim claim, Claim before) {
        assertThat(claim.status()).isEqualTo(before.status());
        assertThat(claim.amounts()).isEqualTo(before.amounts());
        assertThat(claim.state()).isEqualTo(before.state());
    }
}
