package io.recourse.assessment.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Years of a contract, over which credits are capped. */
class ContractYearTest {

    @Test
    void every_day_lies_in_exactly_one_year_of_a_contract_that_began_on_a_leap_day() {
        LocalDate begin = LocalDate.of(2024, 2, 29);
        CapSpan.Days year = CapSpan.year(begin, begin);
        for (LocalDate day = begin; day.getYear() < 2033; day = day.plusDays(1)) {
            if (day.isAfter(year.last())) {
                assertThat(day).isEqualTo(year.last().plusDays(1));
                year = CapSpan.year(begin, day);
                assertThat(year.first()).isEqualTo(day);
            }
            assertThat(CapSpan.year(begin, day)).isEqualTo(year);
        }
    }
}
