package io.recourse.contract.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.recourse.contract.terms.Comparison;
import io.recourse.contract.terms.Credit;
import io.recourse.contract.terms.CreditCalculation;
import io.recourse.contract.terms.CreditInput;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.money.Fraction;
import io.recourse.money.Money;
import io.recourse.text.InputCheck;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of credit with every option of it: the figure or its reasons say so, or the option is refused by name. */
class CreditMatrixTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final BigDecimal PROMISED = new BigDecimal("99.9");

    /** Kinds as they are usually agreed. */
    private static final Map<String, String> KINDS = new TreeMap<>(Map.of(
            "percent", "'kind':'TIERED_PERCENT','tiers':[{'below':'99.9','credit':'10'}]",
            "days", "'kind':'TIERED_DAYS','tiers':[{'below':'99.9','credit':'7'}]",
            "units", "'kind':'USAGE_UNITS','tiers':[{'below':'99.9','credit':'1000'}],'unit':'credits'",
            "priced units",
                    "'kind':'USAGE_UNITS','tiers':[{'below':'99.9','credit':'1000'}],'unit':'credits','unitPrice':"
                            + money("3"),
            "money a minute", "'kind':'PER_MINUTE','amount':" + money("2"),
            "points a minute", "'kind':'PER_MINUTE','points':'2','unit':'points','unitPrice':" + money("1"),
            "percent an incident", "'kind':'PER_INCIDENT','points':'2'",
            "share", "'kind':'PROPORTIONAL'",
            "multiple", "'kind':'MULTIPLE_OF_AFFECTED_FEE','multiple':'5'",
            "none", "'kind':'NONE'"));

    /** Options that would bite: the month is down for 100.5 minutes, the fee is HKD 10,000. */
    private static final Map<String, String> OPTIONS = new TreeMap<>(Map.of(
            "amount", money("3"),
            "points", "'3'",
            "multiple", "'3'",
            "minuteRounding", "'UP'",
            "unit", "'beans'",
            "unitPrice", money("7"),
            "capPercentOfFee", "'0.1'",
            "minimum", money("9999999"),
            "minimumExclusive", "true",
            "tiers", "[{'below':'99.9','credit':'3'}]"));

    private static final Map<String, Set<String>> REFUSED = Map.of(
            "percent",
                    Set.of("amount", "points", "multiple", "minuteRounding", "unit", "unitPrice", "minimumExclusive"),
            "days",
                    Set.of(
                            "amount",
                            "points",
                            "multiple",
                            "minuteRounding",
                            "unit",
                            "unitPrice",
                            "minimum",
                            "minimumExclusive"),
            "units",
                    Set.of(
                            "amount",
                            "points",
                            "multiple",
                            "minuteRounding",
                            "capPercentOfFee",
                            "minimum",
                            "minimumExclusive"),
            "priced units", Set.of("amount", "points", "multiple", "minuteRounding", "minimum", "minimumExclusive"),
            "money a minute", Set.of("points", "multiple", "unit", "unitPrice", "minimumExclusive", "tiers"),
            "points a minute", Set.of("amount", "multiple", "minimum", "minimumExclusive", "tiers"),
            "percent an incident",
                    Set.of("amount", "multiple", "minuteRounding", "unitPrice", "minimumExclusive", "tiers"),
            "share",
                    Set.of(
                            "amount",
                            "points",
                            "multiple",
                            "minuteRounding",
                            "unit",
                            "unitPrice",
                            "minimumExclusive",
                            "tiers"),
            "multiple", Set.of("amount", "points", "minuteRounding", "unit", "unitPrice", "minimumExclusive", "tiers"),
            "none", OPTIONS.keySet());

    /** What surrounds a credit, and the kinds with which it is refused. */
    private static final Map<String, String> SURROUNDINGS = Map.of(
            "form", "'form':'VOUCHER'",
            "form ", "'form':'IN_KIND'",
            "form  ", "'form':'CONVERTED'",
            "earnBack", "'earnBack':{'atLeast':'99.9'}",
            "caps.clause.percentOfFee", "'caps':{'clause':{'percentOfFee':'5'}}",
            "caps.contractMonth.amount", "'caps':{'contractMonth':{'amount':" + money("5") + "}}",
            "caps.contractQuarter.percentOfFee", "'caps':{'contractQuarter':{'percentOfFee':'5'}}",
            "caps.contractYear.percentOfFee", "'caps':{'contractYear':{'percentOfFee':'5'}}",
            "termination", "'termination':{'misses':'2'}");

    private static final Set<String> MONEY =
            Set.of("percent", "money a minute", "percent an incident", "share", "multiple");
    private static final Set<String> IN_KIND = Set.of("days", "units", "priced units", "points a minute");

    @TestFactory
    Stream<DynamicTest> an_option_of_the_schedule_is_used_or_refused() {
        return KINDS.keySet().stream()
                .flatMap(kind -> OPTIONS.keySet().stream()
                        .map(option -> DynamicTest.dynamicTest(kind + " with " + option, () -> {
                            Set<String> refused = refused(with(kind, option), "{}");
                            boolean rateIsThere = kind.equals("money a minute") && option.equals("points");
                            if (rateIsThere) {
                                assertThat(refused).containsExactly("creditSchedule.amount");
                            } else if (REFUSED.get(kind).contains(option)) {
                                assertThat(refused).contains("creditSchedule." + option);
                            } else {
                                assertThat(refused).isEmpty();
                                assertThat(figure(with(kind, option))).isNotEqualTo(figure(plain(kind)));
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> what_surrounds_the_credit_finds_it_or_is_refused() {
        return KINDS.keySet().stream()
                .flatMap(kind -> SURROUNDINGS.entrySet().stream()
                        .map(option -> DynamicTest.dynamicTest(kind + " with " + option.getValue(), () -> {
                            Set<String> refused = refused(plain(kind), "{" + option.getValue() + "}");
                            if (isRefused(kind, option.getValue())) {
                                assertThat(refused)
                                        .containsExactly(
                                                "remedyTerms." + option.getKey().strip());
                            } else {
                                assertThat(refused).isEmpty();
                            }
                        })));
    }

    private static boolean isRefused(String kind, String option) {
        if (option.contains("termination")) {
            return false;
        }
        if (option.contains("VOUCHER") || option.contains("caps")) {
            return !MONEY.contains(kind);
        }
        if (option.contains("IN_KIND")) {
            return !IN_KIND.contains(kind);
        }
        if (option.contains("CONVERTED")) {
            return !IN_KIND.contains(kind) || kind.equals("units");
        }
        return kind.equals("none");
    }

    /** Fields that are refused, each with a sentence in every language. */
    private static Set<String> refused(String schedule, String remedy) {
        InvalidInput wrong = catchThrowableOfType(InvalidInput.class, () -> {
            CreditSchedule read;
            try {
                read = JSON.readValue(json(schedule), CreditSchedule.class);
            } catch (tools.jackson.databind.DatabindException refused) {
                throw prefixed(refused);
            }
            InputCheck check = new InputCheck();
            Currency currency = Currency.getInstance("HKD");
            new ScheduleCheck(read, currency, check)
                    .against(Metric.AVAILABILITY, PROMISED, MetricRule.NONE, Comparison.BELOW);
            new RemedyCheck(JSON.readValue(json(remedy), RemedyTerms.class), currency, check)
                    .against(Metric.AVAILABILITY, PROMISED, read);
            check.finish();
        });
        Set<String> fields = new TreeSet<>();
        List<InvalidInput.FieldError> errors = wrong == null ? List.of() : wrong.errors();
        for (InvalidInput.FieldError error : errors) {
            fields.add(error.field());
            for (String language : List.of("en", "ar", "zh")) {
                assertThat(error.message(Locale.of(language))).isNotEqualTo(error.messageKey());
            }
        }
        return fields;
    }

    private static InvalidInput prefixed(Throwable refused) {
        Throwable cause = refused;
        while (!(cause instanceof InvalidInput)) {
            cause = java.util.Objects.requireNonNull(cause.getCause());
        }
        InvalidInput.FieldError error = ((InvalidInput) cause).errors().getFirst();
        return new InvalidInput("creditSchedule." + error.field(), error.messageKey());
    }

    /** Everything that is told of the credit. */
    private static String figure(String schedule) {
        Fraction counted = Fraction.of(2_592_000);
        Credit credit = CreditCalculation.calculate(
                JSON.readValue(json(schedule), CreditSchedule.class),
                CreditInput.of(counted.minus(Fraction.of(6_030)), counted, Money.of("10000", "HKD")));
        return credit.amount() + " " + credit.quantity() + " " + credit.fairValue() + " "
                + credit.steps().stream().map(step -> step.in(Locale.ENGLISH)).toList();
    }

    private static String plain(String kind) {
        return "{" + KINDS.get(kind) + "}";
    }

    /** The kind with one more option, which takes the place of its own. */
    private static String with(String kind, String option) {
        return "{" + KINDS.get(kind) + ",'" + option + "':" + OPTIONS.get(option) + "}";
    }

    private static String money(String amount) {
        return "{'amount':'" + amount + "','currency':'HKD'}";
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
