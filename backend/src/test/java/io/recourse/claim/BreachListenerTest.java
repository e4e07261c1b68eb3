package io.recourse.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.Ledger;
import io.recourse.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an imported outage to a claim with its memorandum, and back when the outage is corrected. */
@BackendTest
class BreachListenerTest {

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    ClaimService claims;

    @Autowired
    Ledger ledger;

    @Test
    void an_outage_in_the_measurements_becomes_a_claim_with_its_credit_and_last_day() {
        Clause clause = assessments.clause();
        assessments.measure(assessments.source(), clause, "2026-08-10T00:00Z,2026-08-10T02:00Z,DOWN");
        Assessment august = assessments.assessed(clause, "2026-08");

        Claim claim = onlyClaim(clause);
        assertThat(claim.subject().assessment()).isEqualTo(august.id());
        assertThat(claim.periodLabel()).isEqualTo("2026-08");
        assertThat(claim.amounts().computed()).isEqualTo(Money.of("1000", "HKD"));
        assertThat(claim.deadline().incidentOn()).isEqualTo(LocalDate.of(2026, 8, 10));
        assertThat(claim.deadline().latest()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(memorandum(claim)).isEqualTo(Money.of("1000", "HKD"));
    }

    @Test
    void a_worse_outage_found_later_raises_the_unsubmitted_claim() {
        Clause clause = assessments.clause();
        var source = assessments.source();
        assessments.measure(source, clause, "2026-08-10T00:00Z,2026-08-10T02:00Z,DOWN");
        assessments.work();
        Claim before = onlyClaim(clause);

        assessments.measure(source, clause, "2026-08-10T00:00Z,2026-08-11T02:00Z,DOWN");
        assessments.work();

        Claim after = onlyClaim(clause);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.amounts().computed()).isEqualTo(Money.of("2500", "HKD"));
        assertThat(memorandum(after)).isEqualTo(Money.of("2500", "HKD"));
    }

    private Claim onlyClaim(Clause clause) {
        List<Claim> found = of(clause);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Claim> of(Clause clause) {
        return ActingAs.role(Role.AUDITOR, () -> claims.list(ClaimFilter.all())).stream()
                .filter(claim -> claim.subject().clause().equals(clause.id()))
                .toList();
    }

    private Money memorandum(Claim claim) {
        return ActingAs.role(
                        Role.AUDITOR, () -> ledger.balancesOfClaim(claim.id().value()))
                .get(ChartAccount.POTENTIAL_CLAIMS);
    }
}
