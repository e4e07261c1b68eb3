package io.recourse.contract.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {

    @ParameterizedTest
    @CsvSource({
        "99.9, YEAR, 525.6, 8.76",
        "99.9, FISCAL_YEAR, 525.6, 8.76",
        "99.9, MONTH, 43.2, 0.72",
        "99.975, MONTH, 10.8, 0.18",
        "99.95, BILLING_CYCLE, 21.6, 0.36",
        "99.99, QUARTER, 13.104, 0.2184",
        "99.9, ROLLING, 43.2, 0.72",
        "100, YEAR, 0, 0"
    })
    void a_promise_allows_what_is_left_of_its_period(
            BigDecimal percent, PeriodKind kind, BigDecimal minutes, BigDecimal hours) {
        Allowance allowance = Allowance.of(percent, kind, PeriodRule.DEFAULT);

        assertThat(allowance.minutes()).isEqualByComparingTo(minutes);
        assertThat(allowance.hours()).isEqualByComparingTo(hours);
    }
}
