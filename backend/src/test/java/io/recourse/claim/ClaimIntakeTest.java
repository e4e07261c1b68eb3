package io.recourse.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.AsSystem;
import io.recourse.access.Role;
import io.recourse.claim.figures.ClaimFigures;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.db.id.ClauseId;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Quantity;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From assessment to claim, revisions, and the passing of the last day. */
@BackendTest
class ClaimIntakeTest {

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimService service;

    @Autowired
    ClaimExpiry expiry;

    @Autowired
    ClaimFigures figures;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    @Test
    void a_breach_opens_a_claim_with_its_credit_and_its_last_day() {
        Claim claim = fixture.opened("1234.56");

        assertThat(claim.status()).isEqualTo(ClaimStatus.ASSESSED);
        assertThat(claim.amounts()).isEqualTo(ClaimAmounts.of(Money.of("1234.56", "HKD")));
        assertThat(claim.deadline().earliest()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(claim.deadline().latest()).isEqualTo(fixture.lastDay());
        assertThat(claim.name()).matches("CLM-\\d{6}");
        assertThat(claim.deadline().explanation())
                .extracting(sentence -> sentence.in(java.util.Locale.ENGLISH))
                .containsExactly(
                        "The period ended on 2026-08-31 (Asia/Hong_Kong).",
                        "The contract allows 30 days after the last day of the period.",
                        "First day to claim: 2026-09-01.",
                        "Last day on which the claim may arrive: 2026-09-30.",
                        "What counts is arrival, before 2026-10-01 00:00 (Asia/Hong_Kong).");
    }

    @Test
    void nothing_to_claim_opens_nothing() {
        ClauseId clause = fixture.clause();
        assertThat(fixture.take(fixture.facts(clause, "0", 1))).isNull();
        AssessmentFacts breach = fixture.facts(clause, "100", 2);
        assertThat(fixture.take(targetOnly(breach))).isNull();
    }

    @Test
    void the_same_assessment_twice_is_one_claim() {
        AssessmentFacts facts = fixture.facts(fixture.clause(), "100", 1);
        assertThat(fixture.take(facts)).isEqualTo(fixture.take(facts));
    }

    @Test
    void a_revision_moves_an_unsubmitted_claim_and_voids_its_signature() {
        Claim claim = fixture.at(ClaimStatus.AWAITING_RELEASE);
        Claim revised = fixture.take(fixture.facts(claim.subject().clause(), "700", 2));

        assertThat(revised.id()).isEqualTo(claim.id());
        assertThat(revised.status()).isEqualTo(ClaimStatus.DRAFTED);
        assertThat(revised.amounts()).isEqualTo(ClaimAmounts.of(Money.of("700", "HKD")));
        assertThat(revised.state().trail().submittedBy()).isNull();
        assertThat(balances(revised)).containsEntry(ChartAccount.POTENTIAL_CLAIMS, Money.of("700", "HKD"));
    }

    @Test
    void a_revision_without_a_breach_withdraws_and_a_later_breach_opens_anew() {
        Claim claim = fixture.opened();
        ClauseId clause = claim.subject().clause();
        Claim gone = fixture.take(fixture.facts(clause, "0", 2));
        assertThat(gone.status()).isEqualTo(ClaimStatus.WITHDRAWN);
        assertThat(gone.amounts().lostCause()).isEqualTo(LossCause.NO_LONGER_BREACHED);
        assertThat(gone.amounts().lost()).isEqualTo(Money.zero("HKD"));
        assertThat(balances(gone)).isEmpty();

        Claim again = fixture.take(fixture.facts(clause, "300", 3));
        assertThat(again.id()).isNotEqualTo(claim.id());
        assertThat(again.status()).isEqualTo(ClaimStatus.ASSESSED);
    }

    @Test
    void what_people_withdrew_stays_withdrawn() {
        Claim claim = fixture.at(ClaimStatus.WITHDRAWN);
        Claim after = fixture.take(fixture.facts(claim.subject().clause(), "700", 2));
        assertThat(after.id()).isEqualTo(claim.id());
        assertThat(after.status()).isEqualTo(ClaimStatus.WITHDRAWN);
    }

    @Test
    void a_revision_of_a_submitted_claim_only_flags_it_until_somebody_deals_with_it() {
        Claim claim = fixture.at(ClaimStatus.SUBMITTED);
        Claim flagged = fixture.take(fixture.facts(claim.subject().clause(), "700", 2));

        assertThat(flagged.state()).as("never edited").isEqualTo(claim.state());
        assertThat(flagged.amendment().computed()).isEqualTo(Money.of("700", "HKD"));
        assertThat(balances(flagged)).isEqualTo(balances(claim));

        Claim settled = ActingAs.role(
                Role.LEGAL, () -> service.settleAmendment(claim.id(), "Letter of today", flagged.version()));
        assertThat(settled.amendment()).isNull();
        assertThat(settled.state()).isEqualTo(claim.state());
    }

    @Test
    void a_revision_that_returns_to_what_was_submitted_clears_the_flag() {
        Claim claim = fixture.at(ClaimStatus.SUBMITTED);
        ClauseId clause = claim.subject().clause();
        fixture.take(fixture.facts(clause, "700", 2));
        Claim back = fixture.take(fixture.facts(clause, "1000.00", 3));
        assertThat(back.amendment()).isNull();
    }

    @Test
    void a_claim_for_days_is_booked_in_days_beside_all_money_and_approved_as_a_whole() {
        AssessmentFacts money = fixture.facts(fixture.clause(), "0", 1);
        AssessmentFacts days = new AssessmentFacts(
                money.assessment(),
                money.clause(),
                money.periodLabel(),
                money.period(),
                money.zone(),
                money.credit(),
                new Claim.Quantity(new BigDecimal("7"), "DAYS"),
                money.window(),
                money.firstDowntime(),
                true);
        Claim claim = fixture.take(days);
        assertThat(quantities(claim)).isEqualTo(standing(ChartAccount.QUANTITIES_EXPECTED));
        for (ClaimStatus next : ClaimPaths.to(ClaimStatus.APPROVED)) {
            claim = fixture.move(claim, next);
        }
        assertThat(quantities(claim)).isEqualTo(standing(ChartAccount.QUANTITIES_AGREED));
        Claim agreed = claim;
        ClaimFixture.refused("claim.refused.quantityIsReceived", () -> fixture.move(agreed, ClaimStatus.CREDITED));
        ClaimCredit arrived =
                new ClaimCredit(Money.zero("HKD"), "", LocalDate.of(2026, 9, 15), true, "days:" + claim.id());
        claim = ActingAs.role(Role.FINANCE, () -> service.receive(agreed.id(), arrived, agreed.quantity()));
        assertThat(quantities(claim)).isEqualTo(standing(ChartAccount.QUANTITIES_HELD));
        ActingAs.role(
                Role.FINANCE,
                () -> assertThat(ledger.quantities(null))
                        .extracting(line ->
                                line.account() + " " + line.balance().amount().toPlainString() + " "
                                        + line.balance().unit())
                        .contains("QUANTITIES_HELD 7 DAYS", "QUANTITIES_CONTRA -7 DAYS"));
        assertThat(claim.quantity()).isEqualTo(new Claim.Quantity(new BigDecimal("7"), "DAYS"));
        assertThat(claim.status()).isEqualTo(ClaimStatus.CREDITED);
        assertThat(balances(claim)).isEmpty();
    }

    private Map<ChartAccount, Quantity> quantities(Claim claim) {
        return ActingAs.role(
                Role.FINANCE, () -> ledger.quantitiesOfClaim(claim.id().value(), "DAYS"));
    }

    private static Map<ChartAccount, Quantity> standing(ChartAccount stage) {
        Quantity seven = new Quantity(new BigDecimal("7"), "DAYS");
        return Map.of(stage, seven, ChartAccount.QUANTITIES_CONTRA, seven.negated());
    }

    @Test
    void a_claim_expires_when_its_last_day_has_ended_in_its_own_zone_and_says_who_missed_it() {
        Claim untouched = fixture.opened();
        Claim drafted = fixture.at(ClaimStatus.DRAFTED);
        Claim signed = fixture.at(ClaimStatus.AWAITING_RELEASE);
        Claim submitted = fixture.at(ClaimStatus.SUBMITTED);
        clock.set("2026-09-30T15:59:59Z");
        AsSystem.run("test", () -> expiry.run());
        assertThat(fixture.get(untouched.id()).status()).isEqualTo(ClaimStatus.ASSESSED);

        clock.set("2026-09-30T16:00:00Z");
        AsSystem.run("test", () -> expiry.run());

        assertThat(cause(untouched)).isEqualTo(LossCause.NEVER_DRAFTED);
        assertThat(cause(drafted)).isEqualTo(LossCause.NEVER_SUBMITTED);
        assertThat(cause(signed)).isEqualTo(LossCause.NOT_RELEASED);
        assertThat(fixture.get(submitted.id()).status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(balances(untouched)).isEmpty();
        assertThat(AsSystem.<Integer>call("test", () -> expiry.run()))
                .as("once")
                .isZero();
        assertThat(ActingAs.role(
                        Role.AUDITOR, () -> figures.losses(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 1))))
                .filteredOn(loss -> loss.cause() == LossCause.NOT_RELEASED)
                .singleElement()
                .satisfies(loss -> assertThat(loss.amount()).isEqualTo(Money.of("1000", "HKD")));
    }

    @Test
    void figures_keep_stages_months_and_ages_apart() {
        Claim claim = fixture.at(ClaimStatus.PARTIALLY_APPROVED);
        ActingAs.role(Role.EXECUTIVE, () -> {
            assertThat(figures.byStage(claim.subject().vendor()))
                    .singleElement()
                    .satisfies(sum -> {
                        assertThat(sum.status()).isEqualTo(ClaimStatus.PARTIALLY_APPROVED);
                        assertThat(sum.computed()).isEqualTo(Money.of("1000", "HKD"));
                        assertThat(sum.claimed()).isEqualTo(Money.of("1000", "HKD"));
                        assertThat(sum.approved()).isEqualTo(Money.of("500", "HKD"));
                        assertThat(sum.credited()).isEqualTo(Money.zero("HKD"));
                    });
            assertThat(figures.movement(YearMonth.of(2026, 9), YearMonth.of(2026, 9)))
                    .filteredOn(
                            movement -> movement.vendor().equals(claim.subject().vendor()))
                    .singleElement()
                    .satisfies(movement -> {
                        assertThat(movement.opened().amount()).isEqualTo(Money.of("1000", "HKD"));
                        assertThat(movement.claimed().count()).isEqualTo(1);
                        assertThat(movement.approved().amount()).isEqualTo(Money.of("500", "HKD"));
                        assertThat(movement.credited().count()).isZero();
                    });
            assertThat(figures.ageing(LocalDate.of(2026, 10, 16)))
                    .anySatisfy(age -> assertThat(age.fromDays()).isEqualTo(31));
        });
    }

    private AssessmentFacts targetOnly(AssessmentFacts facts) {
        return new AssessmentFacts(
                facts.assessment(),
                facts.clause(),
                facts.periodLabel(),
                facts.period(),
                facts.zone(),
                facts.credit(),
                null,
                ClaimWindow.of(io.recourse.contract.terms.ClaimRule.NO_DEADLINE),
                facts.firstDowntime(),
                false);
    }

    private LossCause cause(Claim claim) {
        Claim now = fixture.get(claim.id());
        assertThat(now.status()).isEqualTo(ClaimStatus.EXPIRED);
        return now.amounts().lostCause();
    }

    private Map<ChartAccount, Money> balances(Claim claim) {
        return ActingAs.role(
                Role.AUDITOR, () -> ledger.balancesOfClaim(claim.id().value()));
    }
}
