package io.recourse.claim.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.LossCause;
import io.recourse.claim.OpenClaims;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.Notice;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Money lost by expiry, by cause. */
@BackendTest
class LossesTest {

    @Autowired
    private OpenClaims claims;

    @Autowired
    private ClaimFigures figures;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvcTester mvc;

    @Test
    @WithUser(Role.AUDITOR)
    void each_stage_at_which_time_ran_out_is_a_cause_of_its_own() {
        claims.opened(
                new ClaimWindow(
                        ClaimRule.DAYS_AFTER_PERIOD_END, 30, null, null, new Notice(1, Notice.Unit.HOURS, true)),
                Instant.parse("2026-08-31T02:00:00Z"));
        claims.opened();
        claims.move(claims.opened(), ClaimStatus.DRAFTED);
        Claim signed = claims.move(claims.move(claims.opened(), ClaimStatus.DRAFTED), ClaimStatus.AWAITING_RELEASE);
        Claim withdrawn = claims.move(claims.opened(), ClaimStatus.WITHDRAWN);
        clock.set("2026-09-30T16:00:00Z");
        claims.expire();
        clock.set("2026-11-02T00:00:00Z");

        List<LostClaim> lost = lost(new LossFilter(null, null, null, null));
        assertThat(LossGroup.of(lost, LossGroup.By.CAUSE))
                .extracting(LossGroup::key, LossGroup::claims, LossGroup::amount)
                .containsExactly(
                        tuple("NOTICE_MISSED", 1, Money.of("1000", "HKD")),
                        tuple("NEVER_DRAFTED", 1, Money.of("1000", "HKD")),
                        tuple("NEVER_SUBMITTED", 1, Money.of("1000", "HKD")),
                        tuple("NOT_RELEASED", 1, Money.of("1000", "HKD")),
                        tuple("WITHDRAWN", 1, Money.of("1000", "HKD")));
        assertThat(lost).filteredOn(loss -> loss.cause().isExpiry()).hasSize(4);
        assertThat(LossGroup.of(lost, LossGroup.By.MONTH))
                .extracting(LossGroup::key, LossGroup::claims)
                .containsExactly(tuple("2026-10", 4), tuple("2026-09", 1));
        assertThat(LossGroup.of(lost, LossGroup.By.VENDOR)).hasSize(5);
        assertThat(lost(new LossFilter(null, null, signed.subject().vendor(), null)))
                .extracting(LostClaim::id, LostClaim::cause)
                .containsExactly(tuple(signed.id(), LossCause.NOT_RELEASED));
        assertThat(lost(new LossFilter(LocalDate.parse("2026-10-01"), null, null, LossCause.WITHDRAWN)))
                .isEmpty();
        assertThat(lost(new LossFilter(null, LocalDate.parse("2026-09-30"), null, null)))
                .extracting(LostClaim::id)
                .containsExactly(withdrawn.id());
        assertThat(ActingAs.role(
                                Role.EXECUTIVE,
                                () -> figures.losses(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-31")))
                        .stream()
                        .mapToInt(LossSum::count)
                        .sum())
                .isEqualTo(lost.size());

        assertThat(mvc.get().uri("/api/v1/losses?by=CAUSE").exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].name")
                .isEqualTo("The vendor was not told of the incident in time");
        assertThat(mvc.get().uri("/api/v1/losses/claims?cause=NOT_RELEASED").exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].name")
                .isEqualTo(signed.name());
    }

    @Test
    void amounts_of_different_currencies_and_days_are_never_added() {
        List<LossGroup> sums = LossGroup.of(
                List.of(
                        loss(Money.of("10", "USD"), null),
                        loss(Money.of("5", "USD"), null),
                        loss(Money.of("7", "JPY"), null),
                        loss(Money.of("0", "USD"), new Claim.Quantity(new BigDecimal("3"), "DAYS")),
                        loss(Money.of("0", "JPY"), new Claim.Quantity(new BigDecimal("4"), "DAYS"))),
                LossGroup.By.CAUSE);

        assertThat(sums)
                .extracting(LossGroup::claims, LossGroup::amount, LossGroup::quantity)
                .containsExactly(
                        tuple(1, Money.of("7", "JPY"), null),
                        tuple(2, Money.of("15", "USD"), null),
                        tuple(2, null, new Claim.Quantity(new BigDecimal("7"), "DAYS")));
    }

    private List<LostClaim> lost(LossFilter filter) {
        return ActingAs.role(Role.EXECUTIVE, () -> figures.lost(filter));
    }

    private static LostClaim loss(Money amount, Claim.@Nullable Quantity quantity) {
        return new LostClaim(
                new ClaimId(UUID.randomUUID()),
                "CLM",
                new VendorId(UUID.randomUUID()),
                "Vendor",
                "Service",
                "Clause",
                "2026-08",
                LossCause.NEVER_DRAFTED,
                LocalDate.parse("2026-10-01"),
                amount,
                quantity,
                null);
    }
}
