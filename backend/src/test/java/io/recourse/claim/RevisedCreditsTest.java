package io.recourse.claim;

import static io.recourse.claim.ClaimFixture.hkd;
import static io.recourse.claim.ClaimStatus.ASSESSED;
import static io.recourse.claim.ClaimStatus.AWAITING_RELEASE;
import static io.recourse.claim.ClaimStatus.DRAFTED;
import static io.recourse.claim.ClaimStatus.SUBMITTED;
import static io.recourse.claim.ClaimStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.db.id.ClauseId;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.Ledger;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Revisions that grant another kind of credit, or that come while a claim is over. */
@BackendTest
class RevisedCreditsTest {

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimService service;

    @Autowired
    ClaimExpiry expiry;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    @Test
    void a_revision_that_grants_days_instead_of_money_leaves_no_money_expected_and_the_reverse_no_days() {
        Claim money = fixture.opened();
        Claim days = granted(money.subject().clause(), "3", "DAYS", 2);
        assertThat(fixture.books(days)).isEmpty();
        assertThat(quantities(days, "DAYS")).isEqualByComparingTo("3");
        Claim units = granted(money.subject().clause(), "40", "CREDITS", 3);
        assertThat(quantities(units, "DAYS")).isNull();
        assertThat(quantities(units, "CREDITS")).isEqualByComparingTo("40");
        Claim again = Objects.requireNonNull(
                fixture.take(fixture.facts(money.subject().clause(), "900.00", 4)));
        assertThat(again.id()).isEqualTo(money.id());
        assertThat(fixture.books(again)).isEqualTo("9100=900.00 9199=-900.00");
        assertThat(quantities(again, "CREDITS")).isNull();
    }

    @Test
    void a_revision_of_the_days_that_were_submitted_is_pointed_out_with_the_days_it_grants() {
        Claim claim = granted(fixture.clause(), "3", "DAYS", 1);
        for (ClaimStatus next : List.of(DRAFTED, AWAITING_RELEASE, SUBMITTED)) {
            claim = fixture.move(claim, next);
        }
        Claim flagged = granted(claim.subject().clause(), "7", "DAYS", 2);
        assertThat(flagged.quantity()).isEqualTo(claim.quantity());
        assertThat(flagged.amendment())
                .isNotNull()
                .satisfies(
                        due -> assertThat(due.quantity()).isEqualTo(new Claim.Quantity(new BigDecimal("7"), "DAYS")));
        assertThat(granted(claim.subject().clause(), "3.0", "DAYS", 3).amendment())
                .as("as submitted")
                .isNull();
    }

    @Test
    void what_is_reopened_goes_on_from_the_revision_that_came_while_it_was_expired() {
        Claim claim = expired();
        fixture.take(fixture.facts(claim.subject().clause(), "700.00", 2));
        Claim alive = fixture.move(fixture.get(claim.id()), ASSESSED);
        assertThat(alive.status()).isEqualTo(ASSESSED);
        assertThat(alive.amounts().computed()).isEqualTo(hkd("700"));
        assertThat(alive.amendment()).isNull();
        assertThat(alive.deadline().extendedTo()).isNotNull();
        assertThat(fixture.books(alive)).isEqualTo("9100=700.00 9199=-700.00");
        Claim nothing = expired();
        fixture.take(fixture.facts(nothing.subject().clause(), "0.00", 2));
        Claim over = fixture.move(fixture.get(nothing.id()), ASSESSED);
        assertThat(over.status()).isEqualTo(WITHDRAWN);
        assertThat(over.amounts().lostCause()).isEqualTo(LossCause.NO_LONGER_BREACHED);
        assertThat(fixture.books(over)).isEmpty();
    }

    private Claim expired() {
        Claim claim = fixture.opened();
        clock.set("2026-10-01T00:00:00Z");
        expiry.run();
        return claim;
    }

    private Claim granted(ClauseId clause, String amount, String unit, int revision) {
        AssessmentFacts facts = fixture.facts(clause, "0.00", revision);
        return Objects.requireNonNull(fixture.take(new AssessmentFacts(
                facts.assessment(),
                facts.clause(),
                facts.periodLabel(),
                facts.period(),
                facts.zone(),
                facts.credit(),
                new Claim.Quantity(new BigDecimal(amount), unit),
                facts.window(),
                facts.firstDowntime(),
                true)));
    }

    private @org.jspecify.annotations.Nullable BigDecimal quantities(Claim claim, String unit) {
        return ActingAs.role(
                Role.FINANCE,
                () -> ledger.quantitiesOfClaim(claim.id().value(), unit).entrySet().stream()
                        .filter(line -> line.getKey() == ChartAccount.QUANTITIES_EXPECTED)
                        .map(line -> line.getValue().amount())
                        .filter(standing -> standing.signum() != 0)
                        .findFirst()
                        .orElse(null));
    }
}
