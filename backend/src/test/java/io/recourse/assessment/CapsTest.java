package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseDraft;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.FeeDraft;
import io.recourse.contract.service.FeeService;
import io.recourse.contract.service.ServiceDraft;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.contract.terms.CreditCap;
import io.recourse.contract.terms.CreditCaps;
import io.recourse.contract.terms.CreditForm;
import io.recourse.contract.terms.CreditKind;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.EarnBack;
import io.recourse.contract.terms.EvidenceWeight;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.MinuteRounding;
import io.recourse.contract.terms.PartialPeriod;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.VersionChange;
import io.recourse.measurement.MeasurementSource;
import io.recourse.money.Money;
import io.recourse.time.CalendarSpan;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Credits among the others of their contract. The fee is HKD 10,000 a month; below 99.9 % pays 10 %, below 99 % 25 %. */
@BackendTest
class CapsTest {

    private static final String TWO_HOURS_OF_MARCH = "2026-03-10T00:00Z,2026-03-10T02:00Z,DOWN";
    private static final String TEN_HOURS_OF_MARCH = "2026-03-10T00:00Z,2026-03-10T10:00Z,DOWN";
    private static final String TWO_HOURS_OF_APRIL = "2026-04-10T00:00Z,2026-04-10T02:00Z,DOWN";

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    ClauseService clauses;

    @Autowired
    ServiceRegister services;

    @Autowired
    FeeService fees;

    @Test
    void the_cap_of_the_clause_cuts_the_credit_of_its_period() {
        Clause clause = fixture.clause(promise(caps(CreditCap.ofFee("20"), null, null, null)));
        fixture.measure(fixture.source(), clause, TEN_HOURS_OF_MARCH);

        Entitlement credit = fixture.assessed(clause, "2026-03").entitlement();

        assertThat(credit.credit()).hasToString("HKD 2000.00");
        assertThat(credit.percent()).isEqualByComparingTo("20");
        assertThat(words(credit))
                .endsWith(
                        "Cap of the clause for this period: HKD 2000.00.",
                        "The credit of HKD 2500.00 is cut to HKD 2000.00.");
    }

    @Test
    void credits_of_a_contract_month_are_summed_in_the_order_of_their_clauses() {
        CreditCaps caps = caps(null, new CreditCap(null, Money.of("3000", "HKD")), null, null);
        Clause first = fixture.clause(promise(caps));
        Clause second = another(first, promise(caps));
        MeasurementSource source = fixture.source();
        fixture.measure(source, second, TEN_HOURS_OF_MARCH);
        fixture.measure(source, first, TWO_HOURS_OF_MARCH);
        fixture.work();

        assertThat(credit(first, "2026-03")).isEqualTo("HKD 1000.00");
        assertThat(credit(second, "2026-03")).isEqualTo("HKD 2000.00");
        assertThat(words(fixture.latest(second, "2026-03").entitlement()))
                .contains(
                        "Cap of the contract for the month 2026-03-01 to 2026-03-31: HKD 3000.00. Taken by credits before"
                                + " this one: HKD 1000.00 (number: 1). Left: HKD 2000.00.");

        fixture.measure(source, first, TWO_HOURS_OF_MARCH, "2026-03-11T00:00Z,2026-03-11T08:00Z,DOWN");
        fixture.work();

        assertThat(credit(first, "2026-03")).isEqualTo("HKD 2500.00");
        assertThat(credit(second, "2026-03")).isEqualTo("HKD 500.00");
        assertThat(fixture.detail(fixture.latest(second, "2026-03"))
                        .revisions()
                        .getFirst()
                        .changed())
                .containsExactly(Revision.Input.OTHERS);
    }

    @Test
    void a_credit_takes_of_the_month_in_which_its_period_ended_by_its_own_clock() {
        CreditCaps caps = caps(null, new CreditCap(null, Money.of("3000", "HKD")), null, null);
        Clause inHongKong = fixture.clause(promise(caps));
        Clause inUtc = another(inHongKong, RegisterFixture.inZone(promise(caps), "UTC"));
        MeasurementSource source = fixture.source();
        fixture.measure(source, inUtc, "2026-02-10T00:00Z,2026-02-10T10:00Z,DOWN", TWO_HOURS_OF_MARCH);
        fixture.measure(source, inHongKong, TEN_HOURS_OF_MARCH);
        fixture.work();

        // February of UTC ends in March of Hong Kong, and takes nothing of it; March of UTC comes after Hong Kong's
        assertThat(credit(inUtc, "2026-02")).isEqualTo("HKD 2500.00");
        assertThat(credit(inHongKong, "2026-03")).isEqualTo("HKD 2500.00");
        assertThat(credit(inUtc, "2026-03")).isEqualTo("HKD 500.00");
    }

    @Test
    void caps_of_month_quarter_and_contract_year_are_applied_one_after_the_other() {
        CreditCaps caps = caps(null, CreditCap.ofFee("20"), CreditCap.ofFee("10"), CreditCap.ofFee("3"));
        Clause clause = fixture.clause(promise(caps));
        fixture.measure(fixture.source(), clause, TEN_HOURS_OF_MARCH, TWO_HOURS_OF_APRIL);
        fixture.work();

        // month: 20 % of 10,000; quarter: 10 % of 30,000; contract year: 3 % of 120,000
        assertThat(credit(clause, "2026-03")).isEqualTo("HKD 2000.00");
        assertThat(credit(clause, "2026-04")).isEqualTo("HKD 1000.00");
        assertThat(words(fixture.latest(clause, "2026-04").entitlement()))
                .contains(
                        "Cap of the contract for the contract year 2026-01-01 to 2026-12-31: HKD 3600.00. Taken by credits"
                                + " before this one: HKD 2000.00 (number: 1). Left: HKD 1600.00.");
    }

    @Test
    void another_fee_of_one_service_moves_the_caps_of_the_whole_contract() {
        CreditCaps caps = caps(null, CreditCap.ofFee("10"), null, null);
        Clause first = fixture.clause(promise(caps));
        fixture.measure(fixture.source(), first, TEN_HOURS_OF_MARCH);
        fixture.work();
        assertThat(credit(first, "2026-03")).isEqualTo("HKD 1000.00");

        another(first, promise(caps));
        fixture.work();

        assertThat(credit(first, "2026-03")).isEqualTo("HKD 2000.00");
    }

    @Test
    void what_is_left_under_a_cap_must_still_reach_the_minimum() {
        RemedyTerms remedy =
                RemedyTerms.DEFAULT.withCaps(caps(new CreditCap(null, Money.of("0.50", "HKD")), null, null, null));
        ClauseVersionDraft usual = promise(CreditCaps.NONE);
        ClauseVersionDraft draft = usual.with(PeriodKind.MONTH, MetricRule.NONE, PeriodRule.DEFAULT, remedy)
                .with(withMinimum(usual, "1"));
        Clause clause = fixture.clause(draft);
        fixture.measure(fixture.source(), clause, TWO_HOURS_OF_MARCH);

        Assessment march = fixture.assessed(clause, "2026-03");

        assertThat(march.entitlement().credit()).hasToString("HKD 0.00");
        assertThat(march.isClaimable()).isFalse();
    }

    @Test
    void a_credit_is_earned_back_by_better_months_and_stays_if_they_are_not() {
        RemedyTerms remedy =
                remedy(CreditForm.CREDIT_NOTE, new EarnBack(new BigDecimal("99.95"), 2, new BigDecimal("50")));
        Clause clause = fixture.clause(
                promise(CreditCaps.NONE).with(PeriodKind.MONTH, MetricRule.NONE, PeriodRule.DEFAULT, remedy));
        MeasurementSource source = fixture.source();
        fixture.measure(source, clause, TWO_HOURS_OF_MARCH);

        Entitlement earned = fixture.assessed(clause, "2026-03").entitlement();
        assertThat(earned.credit()).hasToString("HKD 500.00");
        assertThat(words(earned).getLast())
                .isEqualTo("Earned back: at least 99.95 % was reached in each of the periods that followed (number: 2)."
                        + " 50 % of the credit, HKD 500.00, goes back; HKD 500.00 remains.");

        fixture.measure(source, clause, TWO_HOURS_OF_MARCH, "2026-05-10T00:00Z,2026-05-10T02:00Z,DOWN");

        Entitlement kept = fixture.assessed(clause, "2026-03").entitlement();
        assertThat(kept.credit()).hasToString("HKD 1000.00");
        assertThat(words(kept).getLast())
                .startsWith("Not earned back: 2026-05 had 99.7311")
                .endsWith("99.95 % was needed.");
    }

    @Test
    void as_long_as_the_later_month_runs_the_credit_stands_and_says_so() {
        RemedyTerms remedy =
                remedy(CreditForm.VOUCHER, new EarnBack(new BigDecimal("99.95"), 12, new BigDecimal("100")));
        Clause clause = fixture.clause(
                promise(CreditCaps.NONE).with(PeriodKind.MONTH, MetricRule.NONE, PeriodRule.DEFAULT, remedy));
        fixture.measure(fixture.source(), clause, TWO_HOURS_OF_MARCH);

        Entitlement open = fixture.assessed(clause, "2026-03").entitlement();

        assertThat(open.credit()).hasToString("HKD 1000.00");
        assertThat(words(open))
                .anySatisfy(step -> assertThat(step).startsWith("The vendor earns 100 % of this credit back"))
                .last()
                .isEqualTo("Given as a voucher for products of the vendor, not as money.");
    }

    @Test
    void windows_that_share_days_pay_for_an_outage_once() {
        PeriodRule weekly = new PeriodRule(
                1,
                1,
                CalendarSpan.ofDays(30),
                CalendarSpan.ofDays(10),
                null,
                PartialPeriod.COUNTS,
                VersionChange.VERSION_AT_START);
        Clause clause = fixture.clause(
                promise(CreditCaps.NONE).with(PeriodKind.ROLLING, MetricRule.NONE, weekly, RemedyTerms.DEFAULT));
        fixture.measure(fixture.source(), clause, "2026-03-20T00:00Z,2026-03-20T02:00Z,DOWN");
        fixture.work();

        List<Assessment> breached = fixture.all(clause).stream()
                .filter(one -> one.figure().isBreached() && one.finished())
                .sorted((one, other) -> one.period().compareTo(other.period()))
                .toList();
        assertThat(breached).hasSize(3);
        // each window is credited on its own 30 days of the fee, less what windows before it were credited
        Money sum = breached.stream().map(one -> one.entitlement().credit()).reduce(Money.zero("HKD"), Money::plus);
        assertThat(breached.getFirst().entitlement().credit()).isGreaterThan(Money.of("900", "HKD"));
        assertThat(sum).isLessThan(Money.of("1100", "HKD"));
    }

    @Test
    void points_for_each_minute_down_are_paid_at_their_price_if_the_contract_converts_them() {
        Entitlement credit = pointsInMoney(null, null);

        assertThat(credit.credit()).hasToString("HKD 120.00");
        assertThat(credit.quantity()).isNull();
        assertThat(words(credit))
                .endsWith(
                        "Rate: 120 × 2 = 240 points.",
                        "Worth of the units, for management only: 240 × HKD 0.50 = HKD 120.00.",
                        "Paid in money at the price of a unit: HKD 120.00.");
    }

    @Test
    void points_that_are_paid_in_money_keep_to_the_cap_and_the_minimum_of_the_schedule() {
        Entitlement capped = pointsInMoney("1", null);
        assertThat(capped.credit()).hasToString("HKD 100.00");
        assertThat(capped.fairValue()).hasToString("HKD 100.00");

        Entitlement small = pointsInMoney(null, Money.of("120.01", "HKD"));
        assertThat(small.credit()).hasToString("HKD 0.00");
        assertThat(small.isGranted()).isFalse();

        assertThat(pointsInMoney(null, Money.of("120", "HKD")).credit()).hasToString("HKD 120.00");
    }

    /** 120 minutes down, 2 points each, HKD 0.50 a point: HKD 120. */
    private Entitlement pointsInMoney(@Nullable String capPercent, @Nullable Money minimum) {
        CreditSchedule points = new CreditSchedule(
                CreditKind.PER_MINUTE,
                List.of(),
                capPercent == null ? null : new BigDecimal(capPercent),
                minimum,
                false,
                null,
                new BigDecimal("2"),
                null,
                MinuteRounding.UP,
                "points",
                Money.of("0.50", "HKD"));
        RemedyTerms converted =
                new RemedyTerms(CreditCaps.NONE, CreditForm.CONVERTED, null, null, EvidenceWeight.SILENT);
        Clause clause = fixture.clause(promise(CreditCaps.NONE)
                .with(points)
                .with(PeriodKind.MONTH, MetricRule.NONE, PeriodRule.DEFAULT, converted));
        fixture.measure(fixture.source(), clause, TWO_HOURS_OF_MARCH);
        return fixture.assessed(clause, "2026-03").entitlement();
    }

    private Clause another(Clause beside, ClauseVersionDraft promise) {
        return ActingAs.role(Role.VENDOR_MANAGER, () -> {
            BoughtService service = services.create(new ServiceDraft(
                    beside.contractId(), "Other " + beside.serviceName(), beside.serviceCode() + "-other", null));
            fees.add(
                    service.id(),
                    services.get(service.id()).version(),
                    new FeeDraft(RegisterFixture.START, null, "10000"));
            return clauses.create(new ClauseDraft(service.id(), "Monthly availability", promise));
        });
    }

    private String credit(Clause clause, String period) {
        return fixture.latest(clause, period).entitlement().credit().toString();
    }

    private static ClauseVersionDraft promise(CreditCaps caps) {
        return RegisterFixture.promise(RegisterFixture.START, null)
                .with(PeriodKind.MONTH, MetricRule.NONE, PeriodRule.DEFAULT, RemedyTerms.DEFAULT.withCaps(caps));
    }

    private static CreditSchedule withMinimum(ClauseVersionDraft draft, String minimum) {
        CreditSchedule usual = java.util.Objects.requireNonNull(draft.creditSchedule());
        return new CreditSchedule(
                usual.kind(),
                usual.tiers(),
                usual.capPercentOfFee(),
                Money.of(minimum, "HKD"),
                false,
                null,
                null,
                null,
                usual.minuteRounding(),
                null,
                null);
    }

    private static CreditCaps caps(
            @Nullable CreditCap clause,
            @Nullable CreditCap month,
            @Nullable CreditCap quarter,
            @Nullable CreditCap year) {
        return new CreditCaps(clause, month, quarter, year);
    }

    private static RemedyTerms remedy(CreditForm form, EarnBack earnBack) {
        return new RemedyTerms(CreditCaps.NONE, form, earnBack, null, EvidenceWeight.SILENT);
    }

    private static List<String> words(Entitlement entitlement) {
        return entitlement.steps().stream().map(step -> step.in(Locale.ENGLISH)).toList();
    }
}
