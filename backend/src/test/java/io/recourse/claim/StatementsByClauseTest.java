package io.recourse.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.assessment.AssessmentFixture;
import io.recourse.claim.plausibility.Finding;
import io.recourse.claim.plausibility.StatedFigures;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.terms.CreditKind;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.MinuteRounding;
import io.recourse.contract.terms.Tier;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Figures that somebody types into a step of a claim, against the clause in the database: two outages in August 2026 of
 * two and three hours, so 300 of 44,640 minutes.
 */
@BackendTest
class StatementsByClauseTest {

    private static final String DOWN = "300";
    private static final Tier[] TIERS = {Tier.below("99.9", "3"), Tier.below("99", "7"), Tier.below("95", "15")};

    @Autowired
    private AssessmentFixture assessments;

    @Autowired
    private ClaimFixture fixture;

    @Autowired
    private ClaimService claims;

    @Autowired
    private ClaimStatements statements;

    @Test
    void a_number_of_incidents_that_does_not_give_the_amount_is_refused_until_somebody_says_why() {
        Claim claim = submitted(schedule(CreditKind.PER_INCIDENT, Money.of("500", "HKD"), null, null));
        assertThat(claim.amounts().sought()).isEqualTo(Money.of("1000", "HKD"));

        refused(
                claim,
                figures(null, "1000").counting(3, null),
                "3 → HKD 1500.00",
                "By the clause 3 outages grant HKD 1500.00, not HKD 1000.00.");
        accepted(claim, figures(null, "1000").counting(2, null), true);
        accepted(claim, figures(null, "1500").counting(2, null), false);
    }

    @Test
    void days_that_do_not_follow_from_the_stated_minutes_are_refused_until_somebody_says_why() {
        Claim claim = submitted(schedule(CreditKind.TIERED_DAYS, null, null, null, TIERS));
        assertThat(claim.quantity()).isEqualTo(new Claim.Quantity(new BigDecimal("3"), "DAYS"));

        refused(
                claim,
                figures(DOWN, null).counting(null, new BigDecimal("7")),
                "99.327956 % → 3",
                "By the clause an availability of 99.327956 % adds 3 days, not 7.");
        accepted(claim, figures(DOWN, null).counting(null, new BigDecimal("3")), true);
        accepted(claim, figures("1000", null).counting(null, new BigDecimal("3")), false);
    }

    @Test
    void units_that_do_not_follow_from_the_stated_minutes_are_refused_until_somebody_says_why() {
        Claim claim = submitted(schedule(CreditKind.USAGE_UNITS, null, null, "compute credits", TIERS));
        assertThat(claim.quantity()).isEqualTo(new Claim.Quantity(new BigDecimal("3"), "compute credits"));

        refused(
                claim,
                figures(DOWN, null).counting(null, new BigDecimal("15")),
                "99.327956 % → 3 compute credits",
                "By the clause an availability of 99.327956 % grants 3 compute credits, not 15.");
        accepted(claim, figures(DOWN, null).counting(null, new BigDecimal("3")), true);
    }

    @Test
    void points_for_each_minute_are_counted_from_the_stated_minutes() {
        Claim claim = submitted(schedule(CreditKind.PER_MINUTE, null, "2", "points"));
        assertThat(claim.quantity()).isEqualTo(new Claim.Quantity(new BigDecimal("600"), "points"));

        refused(
                claim,
                figures(DOWN, null).counting(null, new BigDecimal("60")),
                "99.327956 % → 600 points",
                "By the clause an availability of 99.327956 % grants 600 points, not 60.");
        accepted(claim, figures("30", null).counting(null, new BigDecimal("60")), true);
    }

    @Test
    void an_amount_that_the_ladder_does_not_give_is_refused_until_somebody_says_why() {
        Claim claim = submitted(CreditSchedule.tieredPercent(List.of(TIERS), null));
        assertThat(claim.amounts().sought()).isEqualTo(Money.of("300", "HKD"));

        refused(
                claim,
                figures(DOWN, "700"),
                "99.327956 % → HKD 300.00",
                "By the clause an availability of 99.327956 % grants HKD 300.00, not HKD 700.00.");
        accepted(claim, figures(DOWN, "300"), true);
    }

    private static CreditSchedule schedule(
            CreditKind kind, @Nullable Money amount, @Nullable String points, @Nullable String unit, Tier... tiers) {
        return new CreditSchedule(
                kind,
                List.of(tiers),
                null,
                null,
                false,
                amount,
                points == null ? null : new BigDecimal(points),
                null,
                MinuteRounding.EXACT,
                unit,
                null);
    }

    private static StatedFigures figures(@Nullable String down, @Nullable String hkd) {
        return new StatedFigures(
                down == null ? null : new BigDecimal(down),
                null,
                null,
                null,
                hkd == null ? null : Money.of(hkd, "HKD"));
    }

    /** A claim that the measured outages opened, taken to the vendor. */
    private Claim submitted(CreditSchedule schedule) {
        Clause clause = assessments.clause(
                RegisterFixture.promise(RegisterFixture.START, null).with(schedule));
        assessments.measure(
                assessments.source(),
                clause,
                "2026-08-10T00:00Z,2026-08-10T02:00Z,DOWN",
                "2026-08-20T10:30Z,2026-08-20T13:30Z,DOWN");
        assessments.work();
        Claim opened = ActingAs.role(
                Role.AUDITOR,
                () -> claims.list(new ClaimFilter(Set.of(), null, clause.contractId(), null)).stream()
                        .filter(claim -> claim.periodLabel().equals("2026-08"))
                        .findFirst()
                        .orElseThrow());
        Claim drafted = fixture.move(opened, ClaimStatus.DRAFTED);
        return fixture.move(fixture.move(drafted, ClaimStatus.AWAITING_RELEASE), ClaimStatus.SUBMITTED);
    }

    /** Shown as odd before the step, and the step is not taken without a reason. */
    private void refused(Claim claim, StatedFigures stated, String formula, String words) {
        List<Finding> odd = ActingAs.role(Role.LEGAL, () -> statements.judge(claim, stated)).stream()
                .filter(finding -> !finding.plausible())
                .toList();
        assertThat(odd).singleElement().satisfies(finding -> {
            assertThat(finding.formula()).isEqualTo(formula);
            assertThat(finding.words().in(Locale.ENGLISH)).isEqualTo(words);
        });
        assertThatThrownBy(() -> fixture.move(claim, acknowledge(claim, null).stating(stated)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(InvalidInput.FieldError::field, error -> error.message(Locale.ENGLISH))
                                .singleElement()
                                .satisfies(field -> assertThat(field.toString()).contains("reason", formula)));
        assertThat(fixture.get(claim.id())).isEqualTo(claim);
    }

    /** The step is taken, with a reason where the figures are odd, and the figures are kept with their verdict. */
    private void accepted(Claim claim, StatedFigures stated, boolean plausible) {
        Claim current = fixture.get(claim.id());
        ClaimStatus next =
                current.status() == ClaimStatus.SUBMITTED ? ClaimStatus.ACKNOWLEDGED : ClaimStatus.UNDER_REVIEW;
        ClaimMove move =
                new ClaimMove(next, null, plausible ? null : "So their letter says", null, null, current.version());

        fixture.move(current, move.stating(stated));

        List<VendorStatement> kept = ActingAs.role(Role.AUDITOR, () -> statements.of(claim.id()));
        assertThat(kept.getLast().plausible()).isEqualTo(plausible);
        assertThat(kept.getLast().figures()).isEqualTo(stated);
    }

    private static ClaimMove acknowledge(Claim claim, @Nullable String reason) {
        return new ClaimMove(ClaimStatus.ACKNOWLEDGED, null, reason, null, null, claim.version());
    }
}
