package io.recourse.claim;

import static io.recourse.claim.ClaimStatus.APPROVED;
import static io.recourse.claim.ClaimStatus.AWAITING_RELEASE;
import static io.recourse.claim.ClaimStatus.CREDITED;
import static io.recourse.claim.ClaimStatus.CREDIT_PENDING;
import static io.recourse.claim.ClaimStatus.DISPUTED;
import static io.recourse.claim.ClaimStatus.DRAFTED;
import static io.recourse.claim.ClaimStatus.LAPSED;
import static io.recourse.claim.ClaimStatus.PARTIALLY_APPROVED;
import static io.recourse.claim.ClaimStatus.REJECTED;
import static io.recourse.claim.ClaimStatus.SUBMITTED;
import static io.recourse.claim.ClaimStatus.WITHDRAWN;
import static io.recourse.claim.ClaimStatus.WRITTEN_OFF;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.TrialBalance;
import io.recourse.money.Money;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What each step posts; after each test the books balance and 1310 by claim is what was agreed and not yet credited. */
@BackendTest
class ClaimPostingsTest {

    private static final Set<ClaimStatus> OPEN = EnumSet.of(APPROVED, PARTIALLY_APPROVED, CREDIT_PENDING);

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimService service;

    @Autowired
    Ledger ledger;

    @AfterEach
    void the_books_balance_and_receivables_are_open_approved_claims() {
        ActingAs.role(Role.FINANCE, () -> {
            TrialBalance balance = ledger.trialBalance(null);
            for (boolean memorandum : new boolean[] {false, true}) {
                assertThat(balance.currencies().stream()
                                .flatMap(currency -> balance.lines(currency, memorandum).stream())
                                .mapToLong(line -> line.balance().minorUnits())
                                .sum())
                        .isZero();
            }
            Map<UUID, Money> open = service.list(ClaimFilter.all()).stream()
                    .filter(claim -> OPEN.contains(claim.status()))
                    .filter(claim -> claim.amounts().awaited().isPositive())
                    .collect(Collectors.toMap(
                            claim -> claim.id().value(),
                            claim -> claim.amounts().awaited()));
            assertThat(ledger.balancesByClaim(ChartAccount.RECEIVABLE)).isEqualTo(open);
        });
    }

    @Test
    void a_breach_is_expected_in_memorandum_until_the_vendor_agrees() {
        Claim claim = fixture.opened();
        assertThat(books(claim)).isEqualTo("9100=1000.00 9199=-1000.00");

        claim = follow(claim, DRAFTED, AWAITING_RELEASE, SUBMITTED);
        assertThat(books(claim)).isEqualTo("9100=1000.00 9199=-1000.00");
        assertThat(entries(claim)).hasSize(1);

        claim = fixture.move(claim, APPROVED);
        assertThat(books(claim)).isEqualTo("1310=1000.00 5009=-1000.00");
        assertThat(kinds(claim)).containsExactly("RECOGNITION", "REVERSAL", "MEMORANDUM");
    }

    @Test
    void a_claim_for_another_amount_than_computed_restates_the_memorandum() {
        Claim claim = follow(fixture.opened(), DRAFTED);
        claim = fixture.move(
                claim,
                new ClaimMove(
                        AWAITING_RELEASE, Money.of("800", "HKD"), "Two hours are ours", null, null, claim.version()));
        assertThat(books(claim)).isEqualTo("9100=800.00 9199=-800.00");
        assertThat(claim.amounts().computed()).isEqualTo(Money.of("1000", "HKD"));

        claim = fixture.move(claim, DRAFTED);
        assertThat(books(claim)).isEqualTo("9100=1000.00 9199=-1000.00");
        assertThat(kinds(claim)).containsExactly("MEMORANDUM", "REVERSAL", "MEMORANDUM", "REVERSAL", "MEMORANDUM");
    }

    @Test
    void a_credit_note_of_the_agreed_amount_settles_the_receivable() {
        Claim claim = follow(fixture.at(APPROVED), CREDITED);
        assertThat(books(claim)).isEqualTo("2100=1000.00 5009=-1000.00");
        assertThat(claim.amounts().lost()).isNull();
    }

    @Test
    void a_credit_note_of_less_leaves_a_difference_and_a_loss() {
        Claim claim = credit(fixture.at(APPROVED), "990.00");
        assertThat(books(claim)).isEqualTo("2100=990.00 5009=-1000.00 5990=10.00");
        assertThat(claim.amounts().lost()).isEqualTo(Money.of("10", "HKD"));
        assertThat(claim.amounts().lostCause()).isEqualTo(LossCause.CREDITED_SHORT);
    }

    @Test
    void a_credit_note_of_more_is_a_difference_in_our_favour() {
        Claim claim = credit(fixture.at(APPROVED), "1000.01");
        assertThat(books(claim)).isEqualTo("2100=1000.01 5009=-1000.00 5990=-0.01");
        assertThat(claim.amounts().approved()).isEqualTo(Money.of("1000", "HKD"));
        assertThat(claim.amounts().credited()).isEqualTo(Money.of("1000.01", "HKD"));
    }

    @Test
    void a_partial_approval_recognises_the_part_and_drops_the_rest() {
        Claim claim = fixture.at(PARTIALLY_APPROVED);
        assertThat(books(claim)).isEqualTo("1310=500.00 5009=-500.00");
        assertThat(claim.amounts().lost()).isEqualTo(Money.of("500", "HKD"));
    }

    @Test
    void a_disputed_part_keeps_the_rest_in_memorandum() {
        Claim claim = follow(fixture.at(PARTIALLY_APPROVED), DISPUTED);
        assertThat(books(claim)).isEqualTo("1315=500.00 5009=-500.00 9100=500.00 9199=-500.00");

        claim = fixture.move(claim, APPROVED);
        assertThat(books(claim)).isEqualTo("1310=1000.00 5009=-1000.00");
        assertThat(kinds(claim).subList(0, 3)).containsExactly("ADJUSTMENT", "DISPUTE", "REVERSAL");
    }

    @Test
    void a_dispute_that_ends_below_what_was_recognised_restates_it() {
        Claim claim = follow(fixture.at(APPROVED), DISPUTED);
        assertThat(books(claim)).isEqualTo("1315=1000.00 5009=-1000.00");

        claim = fixture.move(claim, PARTIALLY_APPROVED);
        assertThat(books(claim)).isEqualTo("1310=500.00 5009=-500.00");
    }

    @Test
    void a_dispute_before_recognition_stays_in_memorandum() {
        Claim claim = follow(fixture.at(SUBMITTED), DISPUTED);
        assertThat(books(claim)).isEqualTo("9100=1000.00 9199=-1000.00");
    }

    @Test
    void a_refusal_before_recognition_only_reverses_the_memorandum_and_an_appeal_restores_it() {
        Claim claim = follow(fixture.at(SUBMITTED), REJECTED);
        assertThat(books(claim)).isEmpty();
        assertThat(claim.amounts().lostCause()).isEqualTo(LossCause.REJECTED);

        claim = fixture.move(claim, DISPUTED);
        assertThat(books(claim)).isEqualTo("9100=1000.00 9199=-1000.00");
        assertThat(claim.amounts().lost()).isNull();
    }

    @Test
    void a_refusal_after_recognition_gives_the_expense_back() {
        assertThat(books(follow(fixture.at(APPROVED), REJECTED))).isEmpty();
        Claim disputed = follow(fixture.at(APPROVED), DISPUTED, REJECTED);
        assertThat(books(disputed)).isEmpty();
        assertThat(kinds(disputed).getFirst()).isEqualTo("DERECOGNITION");
    }

    @Test
    void what_will_not_come_is_written_off_against_the_difference() {
        assertThat(books(fixture.at(LAPSED))).isEqualTo("5009=-1000.00 5990=1000.00");
        assertThat(books(follow(fixture.at(APPROVED), WRITTEN_OFF))).isEqualTo("5009=-1000.00 5990=1000.00");
        assertThat(books(follow(fixture.at(APPROVED), DISPUTED, WRITTEN_OFF))).isEqualTo("5009=-1000.00 5990=1000.00");
    }

    @Test
    void a_withdrawn_claim_leaves_nothing() {
        assertThat(books(fixture.at(WITHDRAWN))).isEmpty();
        assertThat(books(follow(fixture.at(APPROVED), DISPUTED, WITHDRAWN))).isEmpty();
    }

    static Stream<ClaimStatus> statuses() {
        return Arrays.stream(ClaimStatus.values());
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void every_step_from_every_status_leaves_the_books_balanced(ClaimStatus status) {
        for (Transition step : Transitions.from(status)) {
            Claim claim = fixture.before(step);
            Claim after = fixture.move(claim, step.to());
            assertThat(after.status()).isEqualTo(step.to());
            assertThat(entries(after)).allSatisfy(entry -> {
                assertThat(entry.claim().claim()).isEqualTo(claim.id().value());
                assertThat(entry.key()).startsWith("claim:" + claim.id() + ":");
            });
        }
    }

    private Claim follow(Claim claim, ClaimStatus... path) {
        Claim current = claim;
        for (ClaimStatus next : path) {
            current = fixture.move(current, next);
        }
        return current;
    }

    private Claim credit(Claim claim, String hkd) {
        return fixture.writtenOffByAnother(fixture.move(
                claim, new ClaimMove(CREDITED, Money.of(hkd, "HKD"), null, "CN-1", null, claim.version())));
    }

    private String books(Claim claim) {
        return ActingAs.role(
                Role.FINANCE,
                () -> new TreeMap<>(ledger.balancesOfClaim(claim.id().value()))
                        .entrySet().stream()
                                .map(line -> line.getKey().code() + "="
                                        + line.getValue().toDecimal().toPlainString())
                                .sorted()
                                .collect(Collectors.joining(" ")));
    }

    private List<JournalEntry> entries(Claim claim) {
        return ActingAs.role(
                Role.FINANCE, () -> ledger.entriesOfClaim(claim.id().value()));
    }

    private List<String> kinds(Claim claim) {
        return entries(claim).stream().map(entry -> entry.kind().name()).toList();
    }
}
