package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.contract.clause.Metric;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    /** The page of a clause says 8.76 hours of a usual year; the assessment of a year says what that very year allows. */
    @ParameterizedTest
    @CsvSource({"365, PT8H45M36S", "366, PT8H47M2.4S", "31, PT44M38.4S"})
    void an_assessed_period_allows_its_part_of_its_own_days(int days, Duration allowed) {
        long counted = Duration.ofDays(days).toMillis();
        Figure figure = new Figure(
                Metric.AVAILABILITY,
                Figure.Unit.MILLISECOND,
                counted,
                counted,
                counted,
                0,
                0,
                0,
                new BigDecimal("99.9"),
                new BigDecimal("100"),
                "1/1",
                true,
                null,
                null);

        assertThat(figure.allowedDown()).isEqualTo(allowed);
    }
}
