package io.recourse.contract.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.money.Fraction;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CreditCalculationTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String AWS = "{'kind': 'TIERED_PERCENT', 'tiers': [{'below': '99.99', 'credit': '10'},"
            + " {'below': '99.0', 'credit': '30'}, {'below': '95.0', 'credit': '100'}]}";

    @Nested
    class CapsOfQuantities {

        private static final String DAYS =
                "{'kind': 'TIERED_DAYS', 'tiers': [{'below': '99.9', 'credit': '15'}], 'capPercentOfFee': '%s'}";
        private static final String POINTS = "{'kind': 'PER_INCIDENT', 'points': '7', 'unit': 'points',"
                + " 'unitPrice': {'amount': '3', 'currency': 'USD'}, 'capPercentOfFee': '%s'}";

        @ParameterizedTest
        @CsvSource({"50, 15, 5000.00", "49.9, 14.97, 4990.00", "25, 7.5, 2500.00", "0, 0, 0.00", "1000, 15, 5000.00"})
        void days_are_at_most_that_part_of_the_days_of_the_fee(String cap, BigDecimal days, BigDecimal worth) {
            Credit credit = credit(DAYS.formatted(cap), "99000", "100000", "10000 USD");

            assertThat(credit.quantity()).isEqualByComparingTo(days);
            assertThat(credit.fairValue()).isEqualTo(Money.of(worth, "USD"));
            assertThat(credit.amount().isZero()).isTrue();
        }

        @Test
        void the_cap_of_days_does_not_ask_for_a_fee() {
            assertThat(credit(DAYS.formatted("10"), "99000", "100000", "0 USD").quantity())
                    .isEqualByComparingTo("3");
        }

        @ParameterizedTest
        @CsvSource({"1, 7, 21.00", "0.21, 7, 21.00", "0.2, 6.666666, 20.00", "0.03, 1, 3.00", "0, 0, 0.00"})
        void units_are_at_most_worth_that_part_of_the_fee(String cap, BigDecimal units, BigDecimal worth) {
            Credit credit = credit(POINTS.formatted(cap), "99000", "100000", "10000 USD");

            assertThat(credit.quantity()).isEqualByComparingTo(units);
            assertThat(credit.fairValue()).isEqualTo(Money.of(worth, "USD"));
        }
    }

    @Nested
    class Tiers {

        @ParameterizedTest
        @CsvSource({
            // a value exactly on an edge belongs to the better tier
            "100000, , 0",
            "99990, , 0",
            "99989.999999999, 0, 10",
            "99000, 0, 10",
            "98999.999999999, 1, 30",
            "95000, 1, 30",
            "94999.999999999, 2, 100",
            "0, 2, 100"
        })
        void edges_belong_to_the_better_tier(BigDecimal up, Integer tier, String percent) {
            Credit credit = credit(AWS, up.toPlainString(), "100000", "10000 USD");

            assertThat(credit.tier()).isEqualTo(tier);
            assertThat(credit.percent()).isEqualByComparingTo(percent);
            assertThat(credit.amount().toDecimal()).isEqualByComparingTo(new BigDecimal(percent).movePointRight(2));
        }

        @ParameterizedTest
        @CsvSource({"99901, ", "99900, 0", "99000.000001, 0", "99000, 0", "98999.999999, 1"})
        void edges_belong_to_the_tier_that_says_at_or_below(String up, Integer tier) {
            String github = "{'kind': 'TIERED_PERCENT', 'tiers': [{'below': '99.9', 'credit': '10', 'atOrBelow': true},"
                    + " {'below': '99.0', 'credit': '25'}]}";

            assertThat(credit(github, up, "100000", "10000 USD").tier()).isEqualTo(tier);
        }

        @Test
        void the_order_of_the_contract_does_not_matter_but_positions_follow_it() {
            String reversed = "{'kind': 'TIERED_PERCENT', 'tiers': [{'below': '95', 'credit': '100'},"
                    + " {'below': '99.99', 'credit': '10'}, {'below': '99', 'credit': '30'}]}";

            assertThat(credit(reversed, "98", "100", "100 USD").tier()).isEqualTo(2);
            assertThat(credit(reversed, "90", "100", "100 USD").tier()).isZero();
        }

        @Test
        void a_rounded_percentage_would_decide_otherwise() {
            // 99.989999... shows as 99.99, yet it is below
            assertThat(credit(AWS, "99989999", "100000000", "10000 USD").tier()).isZero();
        }

        @Test
        void a_day_of_a_year_that_a_part_joins_is_worth_its_share_of_all_the_days() {
            Credit credit = CreditCalculation.calculate(
                    schedule("{'kind': 'TIERED_DAYS', 'tiers': [{'below': '99.9', 'credit': '10'}]}"),
                    new CreditInput(
                            Fraction.of(98), Fraction.of(100), Money.of("73100", "USD"), 1, CreditInput.MOST_DAYS));

            assertThat(credit.fairValue()).isEqualTo(Money.of("1000", "USD"));
        }

        @Test
        void days_and_units_move_no_money() {
            Credit days = credit(
                    "{'kind': 'TIERED_DAYS', 'tiers': [{'below': '99.9', 'credit': '3'}, {'below': '99', 'credit': '7'}]}",
                    "98",
                    "100",
                    "300 USD");
            Credit units = credit(
                    "{'kind': 'USAGE_UNITS', 'unit': 'credits', 'unitPrice': {'amount': '2', 'currency': 'USD'},"
                            + " 'tiers': [{'below': '99.9', 'credit': '12.5'}]}",
                    "98",
                    "100",
                    "300 USD");

            assertThat(days.amount().isZero()).isTrue();
            assertThat(days.quantity()).isEqualByComparingTo("7");
            assertThat(days.fairValue()).isEqualTo(Money.of("70", "USD"));
            assertThat(units.amount().isZero()).isTrue();
            assertThat(units.quantity()).isEqualByComparingTo("12.5");
            assertThat(units.fairValue()).isEqualTo(Money.of("25", "USD"));
        }
    }

    @Nested
    class Rates {

        @ParameterizedTest
        @CsvSource({"EXACT, 3.75", "UP, 5.00", "DOWN, 2.50"})
        void an_amount_for_each_minute(String rounding, String amount) {
            String schedule = "{'kind': 'PER_MINUTE', 'minuteRounding': '" + rounding
                    + "', 'amount': {'amount': '2.50', 'currency': 'USD'}}";

            Credit credit = credit(schedule, "910", "1000", "1000 USD");

            assertThat(credit.amount()).isEqualTo(Money.of(amount, "USD"));
            assertThat(credit.percent()).isNull();
        }

        @Test
        void points_of_the_fee_for_each_minute_up_to_the_cap() {
            String schedule = "{'kind': 'PER_MINUTE', 'points': '0.5', 'capPercentOfFee': '30'}";

            assertThat(credit(schedule, "86340", "86400", "1000 USD").percent()).isEqualByComparingTo("0.5");
            assertThat(credit(schedule, "86340", "86400", "1000 USD").amount()).isEqualTo(Money.of("5", "USD"));
            assertThat(credit(schedule, "80000", "86400", "1000 USD").percent()).isEqualByComparingTo("30");
            assertThat(credit(schedule, "80000", "86400", "1000 USD").amount()).isEqualTo(Money.of("300", "USD"));
        }

        @Test
        void points_of_a_unit_for_each_minute_are_worth_what_a_point_is() {
            String schedule = "{'kind': 'PER_MINUTE', 'points': '2', 'minuteRounding': 'UP', 'unit': 'DING points',"
                    + " 'unitPrice': {'amount': '0.50', 'currency': 'CNY'}}";

            Credit credit = credit(schedule, "910", "1000", "1000 CNY");

            assertThat(credit.quantity()).isEqualByComparingTo("4");
            assertThat(credit.fairValue()).isEqualTo(Money.of("2", "CNY"));
            assertThat(credit.amount().isZero()).isTrue();
            assertThat(credit.steps().stream().map(step -> step.in(Language.ENGLISH.locale())))
                    .containsSubsequence(
                            "Rate: 2 × 2 = 4 DING points.",
                            "Worth of the units, for management only: 4 × CNY 0.50 = CNY 2.00.");
        }

        @Test
        void the_part_of_the_fee_that_was_down() {
            Credit credit = credit("{'kind': 'PROPORTIONAL'}", "2", "3", "100 USD");

            assertThat(credit.amount()).isEqualTo(Money.of("33.33", "USD"));
            assertThat(credit.percent()).isEqualTo(new BigDecimal("33.333333333333"));
        }

        @Test
        void a_multiple_of_the_affected_fee_up_to_the_cap() {
            String schedule = "{'kind': 'MULTIPLE_OF_AFFECTED_FEE', 'multiple': '100', 'capPercentOfFee': '100'}";

            assertThat(credit(schedule, "999", "1000", "5000 HKD").amount()).isEqualTo(Money.of("500", "HKD"));
            assertThat(credit(schedule, "900", "1000", "5000 HKD").amount()).isEqualTo(Money.of("5000", "HKD"));
        }

        @Test
        void an_amount_for_each_incident() {
            CreditSchedule schedule =
                    schedule("{'kind': 'PER_INCIDENT', 'amount': {'amount': '250', 'currency': 'USD'}}");
            CreditInput input = new CreditInput(Fraction.of(90), Fraction.of(100), Money.of("1000", "USD"), 3, 30);

            assertThat(CreditCalculation.calculate(schedule, input).amount()).isEqualTo(Money.of("750", "USD"));
        }

        @Test
        void a_right_to_terminate_pays_nothing() {
            assertThat(credit("{'kind': 'NONE'}", "0", "100", "1000 USD")
                            .amount()
                            .isZero())
                    .isTrue();
        }
    }

    @Nested
    class Amounts {

        @Test
        void is_rounded_once_half_up_to_minor_units() {
            assertThat(credit(AWS, "99.5", "100", "0.05 USD").amount()).isEqualTo(Money.of("0.01", "USD"));
            assertThat(credit(AWS, "99.5", "100", "0.04 USD").amount()).isEqualTo(Money.of("0", "USD"));
            assertThat(credit(AWS, "99.5", "100", "105 JPY").amount()).isEqualTo(Money.of("11", "JPY"));
        }

        @Test
        void below_the_minimum_is_not_paid_and_on_it_is_unless_the_contract_says_otherwise() {
            String schedule = AWS.replace("]}", "], 'minimum': {'amount': '1', 'currency': 'USD'}%s}");

            assertThat(credit(schedule.formatted(""), "99.5", "100", "10 USD").amount())
                    .isEqualTo(Money.of("1", "USD"));
            assertThat(credit(schedule.formatted(""), "99.5", "100", "9.90 USD")
                            .amount()
                            .isZero())
                    .isTrue();
            assertThat(credit(schedule.formatted(", 'minimumExclusive': true"), "99.5", "100", "10 USD")
                            .amount()
                            .isZero())
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "schedule.amount.currency, '''amount'': {''amount'': ''1'', ''currency'': ''USD''}'",
            "schedule.minimum.currency, '''points'': ''1'', ''minimum'': {''amount'': ''1'', ''currency'': ''USD''}'"
        })
        void two_currencies_do_not_fit(String field, String amount) {
            assertThatThrownBy(() -> credit("{'kind': 'PER_MINUTE', %s}".formatted(amount), "1", "2", "10 HKD"))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(refused.errors().getFirst().field())
                                    .isEqualTo(field));
        }

        @Test
        void the_cap_is_no_reason_where_the_credit_is_just_as_much() {
            // 10 % of 100, 2 minutes at 5, 3 of 30 days, 7 points at 3: each exactly what its cap allows
            assertThat(reasons(AWS.replace("]}", "], 'capPercentOfFee': '10'}"), "99.5", "100", "100 USD"))
                    .doesNotContain("credit.step.capPercent")
                    .contains("credit.step.percentOfFee");
            String rate =
                    "{'kind': 'PER_MINUTE', 'amount': {'amount': '5', 'currency': 'USD'}, 'capPercentOfFee': '10'}";
            assertThat(reasons(rate, "880", "1000", "100 USD"))
                    .doesNotContain("credit.step.capAmount")
                    .contains("credit.step.amount");
            assertThat(reasons(rate, "879", "1000", "100 USD")).contains("credit.step.capAmount");
            String days =
                    "{'kind': 'TIERED_DAYS', 'tiers': [{'below': '99.9', 'credit': '3'}], 'capPercentOfFee': '10'}";
            assertThat(reasons(days, "99", "100", "100 USD")).doesNotContain("credit.step.capDays");
            String points = "{'kind': 'PER_INCIDENT', 'points': '7', 'unit': 'points',"
                    + " 'unitPrice': {'amount': '3', 'currency': 'USD'}, 'capPercentOfFee': '21'}";
            assertThat(reasons(points, "99", "100", "100 USD")).doesNotContain("credit.step.capUnits");
        }

        @Test
        void the_explanation_names_the_edge_the_multiple_and_the_minimum_where_they_decide() {
            assertThat(reasons(AWS, "99.5", "100", "100 USD")).contains("credit.step.tierBelow");
            assertThat(reasons(
                            AWS.replace("'credit': '10'", "'credit': '10', 'atOrBelow': true"),
                            "99.5",
                            "100",
                            "100 USD"))
                    .contains("credit.step.tierAtOrBelow");
            assertThat(reasons("{'kind': 'MULTIPLE_OF_AFFECTED_FEE', 'multiple': '2'}", "99", "100", "100 USD"))
                    .contains("credit.step.multiple");
            assertThat(reasons("{'kind': 'PROPORTIONAL'}", "99", "100", "100 USD"))
                    .doesNotContain("credit.step.multiple");
            String minimum = AWS.replace("]}", "], 'minimum': {'amount': '1', 'currency': 'USD'}%s}");
            assertThat(reasons(minimum.formatted(""), "99.5", "100", "10 USD"))
                    .doesNotContain("credit.step.belowMinimum", "credit.step.notAboveMinimum");
            assertThat(reasons(minimum.formatted(""), "99.5", "100", "9 USD")).contains("credit.step.belowMinimum");
            assertThat(reasons(minimum.formatted(", 'minimumExclusive': true"), "99.5", "100", "10 USD"))
                    .contains("credit.step.notAboveMinimum");
        }

        private static List<String> reasons(String schedule, String up, String counted, String fee) {
            return credit(schedule, up, counted, fee).steps().stream()
                    .map(Message::key)
                    .toList();
        }

        @Test
        void more_than_can_be_booked_is_refused() {
            assertThatThrownBy(() -> credit(
                            "{'kind': 'PER_MINUTE', 'points': '1000000'}", "0", "1000000000000", "9999999999999 USD"))
                    .isInstanceOf(InvalidInput.class);
        }

        @Test
        void nothing_counted_is_no_credit() {
            Credit credit = credit(AWS, "0", "0", "100 USD");

            assertThat(credit.amount().isZero()).isTrue();
            assertThat(credit.tier()).isNull();
        }
    }

    @Nested
    class Steps {

        @Test
        void tell_the_whole_calculation_in_words() {
            Credit credit = credit(AWS.replace("]}", "], 'capPercentOfFee': '20'}"), "2566000", "2592000", "10000 USD");

            assertThat(credit.steps().stream().map(step -> step.in(Language.ENGLISH.locale())))
                    .containsExactly(
                            "Availability: 2566000 seconds up of 2592000 seconds counted = 98.996913580246… %.",
                            "This is below 99 %: tier 2 applies.",
                            "Cap: 30 % exceeds the most that is paid, 20 % of the fee.",
                            "Credit: 20 % of USD 10000.00 = USD 2000.00, rounded half up once.");
        }

        @Test
        void exist_in_every_language_for_every_kind() {
            List<String> schedules = List.of(
                    AWS,
                    AWS.replace("]}", "], 'minimum': {'amount': '5000', 'currency': 'USD'}}"),
                    AWS.replace("]}", "], 'minimum': {'amount': '5000', 'currency': 'USD'}, 'minimumExclusive': true}"),
                    AWS.replace("'credit': '30'", "'credit': '30', 'atOrBelow': true"),
                    "{'kind': 'TIERED_DAYS', 'tiers': [{'below': '99', 'credit': '3'}]}",
                    "{'kind': 'USAGE_UNITS', 'tiers': [{'below': '99', 'credit': '3'}], 'unit': 'GB',"
                            + " 'unitPrice': {'amount': '1', 'currency': 'USD'}}",
                    "{'kind': 'PER_MINUTE', 'points': '1', 'capPercentOfFee': '5'}",
                    "{'kind': 'PER_MINUTE', 'minuteRounding': 'UP', 'amount': {'amount': '10', 'currency': 'USD'},"
                            + " 'capPercentOfFee': '5'}",
                    "{'kind': 'PER_MINUTE', 'minuteRounding': 'DOWN', 'amount': {'amount': '1', 'currency': 'USD'}}",
                    "{'kind': 'PER_INCIDENT', 'points': '2'}",
                    "{'kind': 'PER_INCIDENT', 'points': '2', 'unit': 'points', 'unitPrice': {'amount': '1', 'currency': 'USD'}}",
                    "{'kind': 'PROPORTIONAL'}",
                    "{'kind': 'MULTIPLE_OF_AFFECTED_FEE', 'multiple': '3'}",
                    "{'kind': 'NONE'}");
            for (String schedule : schedules) {
                for (String counted : List.of("0", "86400")) {
                    String up = counted.equals("0") ? "0" : "82000";
                    for (Message step :
                            credit(schedule, up, counted, "1000 USD").steps()) {
                        Language.locales()
                                .forEach(locale -> assertThat(step.in(locale)).isNotBlank());
                    }
                }
            }
        }

        @Test
        void survive_being_stored() {
            Credit credit = credit(AWS, "98", "100", "10 USD");
            Message[] read = MAPPER.readValue(MAPPER.writeValueAsString(credit.steps()), Message[].class);

            assertThat(read).containsExactlyElementsOf(credit.steps());
        }
    }

    private static CreditSchedule schedule(String json) {
        return MAPPER.readValue(json.replace('\'', '"'), CreditSchedule.class);
    }

    private static Credit credit(String schedule, String up, String counted, String fee) {
        String[] parts = fee.split(" ");
        return CreditCalculation.calculate(
                schedule(schedule),
                CreditInput.of(
                        Fraction.of(new BigDecimal(up)),
                        Fraction.of(new BigDecimal(counted)),
                        Money.of(parts[0], parts[1])));
    }
}
