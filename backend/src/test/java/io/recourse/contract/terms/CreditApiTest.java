package io.recourse.contract.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** {@code POST /api/v1/credits/calculate} in the shapes that other programs already speak. */
@BackendTest
@WithUser(Role.FINANCE)
class CreditApiTest {

    private static final String SCHEDULE = "'schedule': {'kind': 'TIERED_PERCENT', 'tiers': ["
            + "{'below': '99.99', 'credit': '10'}, {'below': '99.0', 'credit': '30'}, {'below': '95.0', 'credit': '100'}],"
            + " 'capPercentOfFee': '100', 'minimum': {'amount': '1', 'currency': 'USD'}}";
    private static final String SECONDS = "'availability': {'upSeconds': '2591640', 'countedSeconds': '2592000'}";
    private static final String FEE = "'fee': {'amount': '10000.00', 'currency': 'USD'}";

    @Autowired
    MockMvcTester http;

    @Test
    void answers_the_documented_shape() {
        assertThat(calculate("{" + SCHEDULE + ", " + SECONDS + ", " + FEE + "}"))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("""
                        {"creditPercent": "10", "amount": {"amount": "1000.00", "currency": "USD"}, "tier": 0,
                         "steps": ["Availability: 2591640 seconds up of 2592000 seconds counted = 99.986111111111… %.",
                                   "This is below 99.99 %: tier 1 applies.",
                                   "Credit: 10 % of USD 10000.00 = USD 1000.00, rounded half up once."]}""");
    }

    @Test
    @WithUser(value = Role.LEGAL, language = Language.ARABIC)
    void steps_are_told_in_the_readers_language() {
        assertThat(calculate("{" + SCHEDULE + ", " + SECONDS + ", " + FEE + "}"))
                .bodyJson()
                .extractingPath("$.steps[1]")
                .isEqualTo("هذا أقل من 99.99 %: تنطبق الشريحة 1.");
    }

    @Test
    void no_tier_is_null_and_zero() {
        assertThat(calculate("{" + SCHEDULE + ", 'availability': {'upSeconds': '100', 'countedSeconds': '100'}, " + FEE
                        + "}"))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"creditPercent\": \"0\", \"tier\": null, \"amount\": {\"amount\": \"0.00\", \"currency\": \"USD\"}}");
    }

    @Test
    void days_come_as_a_quantity_with_their_worth() {
        assertThat(calculate("{'schedule': {'kind': 'TIERED_DAYS', 'tiers': [{'below': '99.99', 'credit': '3'}]}, "
                        + SECONDS + ", " + FEE + "}"))
                .bodyJson()
                .isLenientlyEqualTo("{\"creditPercent\": null, \"amount\": {\"amount\": \"0.00\"}, \"quantity\": \"3\","
                        + " \"fairValue\": {\"amount\": \"1000.00\", \"currency\": \"USD\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "schedule                      | {SECONDS, FEE}",
                "availability                  | {SCHEDULE, FEE}",
                "fee                           | {SCHEDULE, SECONDS}",
                "fee.currency                  | {SCHEDULE, SECONDS, 'fee': {'amount': '1', 'currency': 'XXX'}}",
                "fee.amount                    | {SCHEDULE, SECONDS, 'fee': {'amount': '0.001', 'currency': 'USD'}}",
                "fee.amount                    | {SCHEDULE, SECONDS, 'fee': {'amount': '-1', 'currency': 'USD'}}",
                "schedule.minimum.currency     | {SCHEDULE, SECONDS, 'fee': {'amount': '1', 'currency': 'HKD'}}",
                "availability.upSeconds        | {SCHEDULE, FEE, 'availability': {'upSeconds': '2', 'countedSeconds': '1'}}",
                "availability.countedSeconds   | {SCHEDULE, FEE, 'availability': {'upSeconds': '2'}}",
                "schedule.tiers[0].below       | {FEE, SECONDS, 'schedule': {'kind': 'TIERED_PERCENT', 'tiers': [{'credit': '1'}]}}",
                "schedule.kind                 | {FEE, SECONDS, 'schedule': {'kind': 'GIFT'}}"
            })
    void bad_input_names_the_path_of_the_field(String field, String body) {
        assertThat(calculate(body.replace("SCHEDULE", SCHEDULE)
                        .replace("SECONDS", SECONDS)
                        .replace("FEE", FEE)))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    @WithAnonymousUser
    void nobody_unknown_may_calculate() {
        assertThat(calculate("{" + SCHEDULE + ", " + SECONDS + ", " + FEE + "}"))
                .hasStatus(401);
    }

    private MvcTestResult calculate(String body) {
        return http.post()
                .uri("/api/v1/credits/calculate")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'))
                .exchange();
    }
}
