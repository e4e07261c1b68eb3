package io.recourse.contract.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import io.recourse.time.CalendarSpan;
import io.recourse.time.WorkingDays;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Clause data is stored as JSON: it must come back as it went in, and refuse what no clause can mean. */
class TermsJsonTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void formula_survives_json() {
        Formula formula = new Formula(
                Map.of(State.DEGRADED, StateCharge.WEIGHTED, State.UNKNOWN, StateCharge.DOWN),
                new BigDecimal("0.35"),
                ExclusionEffect.REMOVED,
                Duration.ofHours(4),
                new ServiceHours(
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(8, 0),
                        LocalTime.of(18, 30),
                        ZoneId.of("Europe/Berlin"),
                        Set.of(LocalDate.of(2026, 12, 25))),
                Duration.ofMinutes(1),
                MinuteRule.ANY_PART_DOWN,
                5,
                Combine.SUM,
                Denominator.SINCE_FIRST_DATA,
                new BigDecimal("99.95"),
                Comparison.AT_OR_BELOW);
        String json = MAPPER.writeValueAsString(formula);

        assertThat(MAPPER.readValue(json, Formula.class)).isEqualTo(formula);
        assertThat(json)
                .contains("\"commitment\":\"99.95\"", "\"exclusionCap\":\"PT4H\"", "\"degradedWeight\":\"0.35\"")
                .contains("\"days\":[\"MON\",\"FRI\"]", "\"zone\":\"Europe/Berlin\"", "\"from\":\"08:00\"")
                .doesNotContain("endsNextDay");
    }

    @Test
    void options_of_later_releases_survive_json() {
        Formula formula = MAPPER.readValue("""
                {"exclusionAllowances": {"PLANNED_MAINTENANCE": "PT4H"}, "maintenanceNotice": "PT72H",
                 "outageRounding": "STARTED_MINUTE_UP", "compareDecimals": 2, "combine": "WEIGHTED",
                 "componentWeights": {"app": "2.50", "api": "1"}, "allowancesMonthlyIn": "Asia/Hong_Kong"}""", Formula.class);
        String json = MAPPER.writeValueAsString(formula);

        assertThat(MAPPER.readValue(json, Formula.class)).isEqualTo(formula);
        assertThat(json)
                .contains("\"exclusionAllowances\":{\"PLANNED_MAINTENANCE\":\"PT4H\"}", "\"compareDecimals\":2")
                .contains("\"allowancesMonthlyIn\":\"Asia/Hong_Kong\"")
                .contains("\"maintenanceNotice\":\"PT72H\"", "\"componentWeights\":{\"api\":\"1\",\"app\":\"2.5\"}");
        assertThat(formula.weightOf("mail")).isEqualByComparingTo("1");
    }

    @Test
    void a_formula_of_the_first_release_is_written_as_it_was_then() {
        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(Formula.DEFAULT))).isEqualTo(MAPPER.readTree("""
                {"states": {"UP": "UP", "PENDING": "REMOVED", "UNKNOWN": "REMOVED", "MAINTENANCE": "REMOVED",
                  "DEGRADED": "UP", "DOWN": "DOWN"},
                 "degradedWeight": "0", "exclusionEffect": "COUNTS_AS_UP", "exclusionCap": null, "serviceHours": null,
                 "minimumOutage": "PT0S", "minuteRule": "NONE", "minimumConsecutiveMinutes": 1,
                 "combine": "ANY_DOWN", "denominator": "PERIOD", "commitment": null, "comparison": "BELOW"}"""));
    }

    @Test
    void days_of_a_calendar_are_added_to_those_of_the_clause_and_never_written() {
        Formula formula = MAPPER.readValue(
                "{\"serviceHours\": {\"zone\": \"UTC\", \"holidays\": [\"2026-12-25\"], \"calendar\": \"CN\"}}",
                Formula.class);

        ServiceHours hours = Objects.requireNonNull(formula.serviceHours());
        ServiceHours known = hours.by(new WorkingDays(
                "China",
                Set.of(),
                Set.of(LocalDate.of(2026, 10, 1)),
                Set.of(LocalDate.of(2026, 10, 10), LocalDate.of(2026, 12, 25)),
                Map.of()));

        assertThat(known.holidays()).containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 25));
        assertThat(known.workdays()).containsExactly(LocalDate.of(2026, 10, 10));
        assertThat(MAPPER.writeValueAsString(hours))
                .contains("\"calendar\":\"CN\"")
                .doesNotContain("workdays");
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(hours), ServiceHours.class))
                .isEqualTo(hours);
    }

    @Test
    void an_empty_formula_is_the_default() {
        assertThat(MAPPER.readValue("{}", Formula.class)).isEqualTo(Formula.DEFAULT);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(Formula.DEFAULT), Formula.class))
                .isEqualTo(Formula.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'states': {'UP': 'DOWN'}}",
                "{'states': {'DOWN': 'REMOVED'}}",
                "{'states': {'UNKNOWN': 'WEIGHTED'}}",
                "{'states': {'BROKEN': 'UP'}}",
                "{'states': {'DEGRADED': null}}",
                "{'degradedWeight': '1.1'}",
                "{'degradedWeight': '-0.1'}",
                "{'degradedWeight': 'half'}",
                "{'exclusionEffect': 'FORGIVEN'}",
                "{'exclusionCap': '4h'}",
                "{'exclusionCap': 'PT-4H'}",
                "{'minimumOutage': 'PT9999999999999H'}",
                "{'minimumConsecutiveMinutes': 0}",
                "{'minimumConsecutiveMinutes': 1.5}",
                "{'commitment': '100.1'}",
                "{'commitment': '-1'}",
                "{'commitment': '1E-999999999'}",
                "{'comparison': 'ABOVE'}",
                "{'exclusionAllowances': {'COFFEE': 'PT4H'}}",
                "{'exclusionAllowances': {'OTHER': 'PT4H'}, 'allowancesMonthlyIn': 'Mars/Olympus'}",
                "{'allowancesMonthlyIn': 'UTC'}",
                "{'exclusionAllowances': {'FORCE_MAJEURE': 'PT-4H'}}",
                "{'exclusionAllowances': {'FORCE_MAJEURE': null}}",
                "{'maintenanceNotice': 'PT-1H'}",
                "{'outageRounding': 'UP'}",
                "{'outageRounding': 'STARTED_MINUTE_UP', 'minuteRule': 'ANY_PART_DOWN'}",
                "{'compareDecimals': -1}",
                "{'compareDecimals': 13}",
                "{'combine': 'WEIGHTED', 'componentWeights': {'app': '0'}}",
                "{'combine': 'WEIGHTED', 'componentWeights': {'app': null}}",
                "{'combine': 'MEAN', 'componentWeights': {'app': '2'}}",
                "{'serviceHours': {'from': '08:00'}}",
                "{'serviceHours': {'zone': 'Europe/Atlantis'}}",
                "{'serviceHours': {'zone': 'UTC', 'days': []}}",
                "{'serviceHours': {'zone': 'UTC', 'days': ['XXX']}}",
                "{'serviceHours': {'zone': 'UTC', 'from': '25:00'}}",
                "{'serviceHours': {'zone': 'UTC', 'holidays': ['2026-02-30']}}"
            })
    void a_formula_that_means_nothing_is_refused(String json) {
        assertThatThrownBy(() -> MAPPER.readValue(json.replace('\'', '"'), Formula.class))
                .hasRootCauseInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind': 'TIERED_PERCENT', 'tiers': [{'below': '99.9', 'credit': '10', 'atOrBelow': true}],"
                        + " 'capPercentOfFee': '100', 'minimum': {'amount': '1.00', 'currency': 'USD'}}",
                "{'kind': 'PER_MINUTE', 'points': '0.1', 'minuteRounding': 'UP'}",
                "{'kind': 'MULTIPLE_OF_AFFECTED_FEE', 'multiple': '25'}",
                "{'kind': 'USAGE_UNITS', 'tiers': [{'below': '99', 'credit': '2'}], 'unit': 'credits'}",
                "{'kind': 'NONE'}"
            })
    void schedules_survive_json(String json) {
        CreditSchedule schedule = MAPPER.readValue(json.replace('\'', '"'), CreditSchedule.class);

        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(schedule), CreditSchedule.class))
                .isEqualTo(schedule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'kind': 'GENEROUS'}",
                "{'kind': 'TIERED_PERCENT'}",
                "{'kind': 'TIERED_PERCENT', 'tiers': [null]}",
                "{'kind': 'TIERED_PERCENT', 'tiers': [{'below': '101', 'credit': '1'}]}",
                "{'kind': 'TIERED_PERCENT', 'tiers': [{'below': '99', 'credit': '-1'}]}",
                "{'kind': 'TIERED_PERCENT', 'tiers': [{'below': '99', 'credit': '1'}, {'below': '99.0', 'credit': '2'}]}",
                "{'kind': 'PER_MINUTE'}",
                "{'kind': 'PER_MINUTE', 'points': '1', 'amount': {'amount': '1', 'currency': 'USD'}}",
                "{'kind': 'PER_MINUTE', 'amount': {'amount': '-1', 'currency': 'USD'}}",
                "{'kind': 'MULTIPLE_OF_AFFECTED_FEE'}",
                "{'kind': 'PROPORTIONAL', 'tiers': [{'below': '99', 'credit': '1'}]}"
            })
    void a_schedule_that_means_nothing_is_refused(String json) {
        assertThatThrownBy(() -> MAPPER.readValue(json.replace('\'', '"'), CreditSchedule.class))
                .hasRootCauseInstanceOf(InvalidInput.class);
    }

    @Test
    void rules_about_periods_survive_json_and_an_empty_one_is_the_default() {
        PeriodRule rule = new PeriodRule(
                4,
                31,
                CalendarSpan.ofMonths(6),
                CalendarSpan.ofMonths(1),
                LocalDate.of(2026, 1, 31),
                PartialPeriod.JOINS_NEXT,
                VersionChange.SPLIT_PRO_RATA);
        String json = MAPPER.writeValueAsString(rule);

        assertThat(MAPPER.readValue(json, PeriodRule.class)).isEqualTo(rule);
        assertThat(json).contains("\"rollingLength\":\"P6M\"", "\"rollingFrom\":\"2026-01-31\"");
        assertThat(MAPPER.readValue("{\"later\": 1}", PeriodRule.class)).isEqualTo(PeriodRule.DEFAULT);
    }

    @Test
    void remedies_survive_json_and_an_empty_one_is_the_default() {
        RemedyTerms remedy = new RemedyTerms(
                new CreditCaps(
                        CreditCap.ofFee("30"),
                        new CreditCap(new BigDecimal("50"), Money.of("1000", "HKD")),
                        null,
                        CreditCap.of(Money.of("5000", "HKD"))),
                CreditForm.VOUCHER,
                new EarnBack(new BigDecimal("99.95"), 2, new BigDecimal("50")),
                new TerminationRight(3, 6, new BigDecimal("99"), 60),
                EvidenceWeight.INDEPENDENT);

        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(remedy), RemedyTerms.class))
                .isEqualTo(remedy);
        assertThat(MAPPER.readValue("{}", RemedyTerms.class)).isEqualTo(RemedyTerms.DEFAULT);
        assertThat(MAPPER.writeValueAsString(RemedyTerms.DEFAULT)).doesNotContain("earnBack", "consecutive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"fiscalYearStart\": 13}",
                "{\"billingDay\": 0}",
                "{\"rollingLength\": \"30D\"}",
                "{\"rollingLength\": \"P400D\"}",
                "{\"rollingLength\": \"P30D\", \"rollingStep\": \"P31D\"}",
                "{\"rollingLength\": \"P30D\", \"rollingStep\": \"P1M\"}",
                "{\"versionChange\": \"LATER\"}"
            })
    void periods_that_no_contract_can_mean_are_refused(String json) {
        assertThatThrownBy(() -> MAPPER.readValue(json, PeriodRule.class)).hasRootCauseInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"caps\": {\"clause\": {}}}",
                "{\"termination\": {\"misses\": 3, \"within\": 2}}",
                "{\"termination\": {}}",
                "{\"earnBack\": {\"atLeast\": \"101\"}}",
                "{\"form\": \"GOLD\"}"
            })
    void remedies_that_no_contract_can_mean_are_refused(String json) {
        assertThatThrownBy(() -> MAPPER.readValue(json, RemedyTerms.class)).hasRootCauseInstanceOf(InvalidInput.class);
    }
}
