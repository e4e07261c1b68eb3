package io.recourse.contract.clause;

import static io.recourse.contract.RegisterFixture.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditCap;
import io.recourse.contract.terms.CreditCaps;
import io.recourse.contract.terms.CreditForm;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.EvidenceWeight;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.TerminationRight;
import io.recourse.contract.terms.Tier;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What no clause can say is refused with the field and in the reader's language. */
@BackendTest
@Transactional
@WithUser(Role.LEGAL)
class FaultyClausesTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Autowired
    private ClauseService clauses;

    @Autowired
    private ClauseVersionService versions;

    @Autowired
    private RegisterFixture register;

    private Clause clause;

    @BeforeEach
    void enterClause() {
        clause = clauses.create(new ClauseDraft(
                register.service().id(), "Uptime", RegisterFixture.promise(START, LocalDate.of(2026, 9, 30))));
    }

    @Test
    void versions_that_overlap() {
        refused(
                RegisterFixture.promise(START, LocalDate.of(2026, 3, 31)),
                "firstDay",
                "Version 1 holds from 2026-01-01 to 2026-09-30. Two versions cannot hold on one day: choose other days, or"
                        + " set its last day first.",
                "2026-09-30");
    }

    @Test
    void a_hole_between_the_commitment_and_the_first_tier_names_the_values_without_a_tier() {
        refused(
                RegisterFixture.promise(JULY, null, "99.9", Tier.below("99.5", "10")),
                "creditSchedule.tiers[0].below",
                "Nothing is said about values from 99.5 % to 99.9 %. Let the first tier begin at the commitment, with"
                        + " credit 0 if the contract pays nothing there.",
                "99.5",
                "99.9");
    }

    @Test
    void a_hole_at_the_commitment_itself_where_reaching_it_is_not_enough() {
        ClauseVersionDraft usual = RegisterFixture.promise(JULY, null);

        refused(
                withFormula(usual, "{\"comparison\": \"AT_OR_BELOW\"}"),
                "creditSchedule.tiers[0].below",
                "Nothing is said about exactly 99.9 %, which is a breach by this clause. Let the first tier hold at 99.9 %"
                        + " too.",
                "99.9");
    }

    @Test
    void tiers_out_of_order() {
        refused(
                RegisterFixture.promise(
                        JULY, null, "99.9", Tier.below("99.9", "10"), Tier.below("95", "25"), Tier.below("99", "30")),
                "creditSchedule.tiers[2].below",
                "Tiers go from better to worse: below 95 % here.",
                "95");
    }

    @Test
    void a_commitment_above_a_hundred() {
        refused(
                RegisterFixture.promise(JULY, null, "100.1", Tier.below("99.9", "10")),
                "commitment",
                "A percentage above 0 and at most 100.",
                "100");
    }

    @Test
    void an_unknown_zone() {
        ClauseVersionDraft usual = RegisterFixture.promise(JULY, null);

        refused(
                withZone(usual, "Mars/Olympus"),
                "zone",
                "This is not a time zone such as Asia/Hong_Kong.",
                "Asia/Hong_Kong");
    }

    @Test
    void a_holiday_calendar_that_is_missing() {
        refused(
                RegisterFixture.promise(JULY, null)
                        .with(new ClaimWindow(ClaimRule.WORKING_DAYS_AFTER_PERIOD_END, 5, null, "MARS", null)),
                "claimWindow.calendar",
                "There is no holiday calendar MARS.",
                "MARS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SLICE_AVAILABILITY|{'minimumOutage':'PT5M'}|minimumOutage",
                "SLICE_AVAILABILITY|{'minuteRule':'ANY_PART_DOWN'}|minuteRule",
                "SLICE_AVAILABILITY|{'minuteRule':'WHOLE_MINUTE_DOWN','minimumConsecutiveMinutes':5}|minimumConsecutiveMinutes",
                "SLICE_AVAILABILITY|{'outageRounding':'STARTED_MINUTE_UP'}|outageRounding",
                "USER_MINUTES|{'combine':'ALL_DOWN'}|combine",
                "USER_MINUTES|{'combine':'WEIGHTED','componentWeights':{'app':'2'}}|componentWeights",
                "USER_MINUTES|{'denominator':'SINCE_FIRST_DATA'}|denominator",
                "USER_MINUTES|{'states':{'DEGRADED':'DOWN'}}|states.DEGRADED",
                "USER_MINUTES|{'states':{'DEGRADED':'WEIGHTED'},'degradedWeight':'0.5'}|degradedWeight",
                "AVAILABILITY|{'degradedWeight':'0.5'}|degradedWeight",
                "AVAILABILITY|{'minimumConsecutiveMinutes':5}|minimumConsecutiveMinutes",
                "LATENCY|{'states':{'UNKNOWN':'DOWN'}}|states.UNKNOWN",
                "LATENCY|{'comparison':'AT_OR_BELOW'}|comparison",
                "RESPONSE_TIME|{'compareDecimals':2}|compareDecimals"
            })
    void an_option_that_the_metric_never_reads(Metric metric, String formula, String field) {
        ClauseVersionDraft usual = RegisterFixture.promise(JULY, null);
        ClauseVersionDraft other = new ClauseVersionDraft(
                usual.firstDay(),
                null,
                null,
                usual.section(),
                usual.page(),
                usual.quotedText(),
                usual.sourceUrl(),
                metric,
                metric.unit() == CommitmentUnit.PERCENT ? usual.commitment() : BigDecimal.ONE,
                PeriodKind.MONTH,
                null,
                new JsonMapper().readValue(formula.replace('\'', '"'), Formula.class),
                CreditSchedule.NONE,
                usual.claimWindow(),
                usual.remedy(),
                true,
                null,
                null,
                null);

        refused(other, "formula." + field, null);
    }

    @Test
    void service_hours_by_a_calendar_that_is_missing() {
        refused(
                withFormula(
                        RegisterFixture.promise(JULY, null),
                        "{\"serviceHours\":{\"zone\":\"UTC\",\"calendar\":\"MARS\"}}"),
                "formula.serviceHours.calendar",
                "There is no holiday calendar MARS.",
                "MARS");
    }

    @Test
    void a_cap_in_the_money_of_another_contract() {
        refused(
                remedy(new RemedyTerms(
                        new CreditCaps(null, new CreditCap(null, Money.of("5", "USD")), null, null),
                        CreditForm.CREDIT_NOTE,
                        null,
                        null,
                        EvidenceWeight.SILENT)),
                "remedyTerms.caps.contractMonth.amount",
                null,
                "HKD");
    }

    @Test
    void points_that_are_paid_in_money_without_a_price() {
        refused(
                remedy(new RemedyTerms(CreditCaps.NONE, CreditForm.CONVERTED, null, null, EvidenceWeight.SILENT))
                        .with(new JsonMapper()
                                .readValue(
                                        "{\"kind\":\"PER_MINUTE\",\"points\":\"2\",\"unit\":\"points\"}",
                                        CreditSchedule.class)),
                "remedyTerms.form",
                "Points are paid in money only at a price of a unit: enter it in the schedule.");
    }

    @Test
    void a_right_to_terminate_for_months_in_which_the_promise_was_kept() {
        refused(
                remedy(RemedyTerms.DEFAULT.withTermination(new TerminationRight(2, 2, new BigDecimal("99.95"), null))),
                "remedyTerms.termination.below",
                "A kept month cannot count as missed: at most 99.9 %.",
                "99.9");
    }

    private void refused(ClauseVersionDraft draft, String field, @Nullable String english, String... contained) {
        int lock = clauses.get(clause.id()).version();

        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> versions.add(clause.id(), lock, draft));

        List<InvalidInput.FieldError> errors = refused.errors().stream()
                .filter(error -> error.field().equals(field))
                .toList();
        assertThat(errors).as("%s in %s", field, refused.getMessage()).hasSize(1);
        for (String language : List.of("en", "ar", "zh")) {
            String message = errors.getFirst().message(Locale.of(language));
            assertThat(List.of(contained))
                    .allSatisfy(part -> assertThat(message).contains(part));
            assertThat(message).isNotEqualTo(errors.getFirst().messageKey());
            if (language.equals("en") && english != null) {
                assertThat(message).isEqualTo(english);
            }
            assertThat(language.equals("en") || message.chars().anyMatch(letter -> letter > 0x5FF))
                    .isTrue();
        }
    }

    private static ClauseVersionDraft remedy(RemedyTerms terms) {
        return RegisterFixture.promise(JULY, null).with(PeriodKind.MONTH, MetricRule.NONE, PeriodRule.DEFAULT, terms);
    }

    private static ClauseVersionDraft withZone(ClauseVersionDraft draft, String zone) {
        return RegisterFixture.changed(draft, zone, draft.formula());
    }

    private static ClauseVersionDraft withFormula(ClauseVersionDraft draft, String json) {
        return RegisterFixture.changed(draft, draft.zone(), new JsonMapper().readValue(json, Formula.class));
    }
}
