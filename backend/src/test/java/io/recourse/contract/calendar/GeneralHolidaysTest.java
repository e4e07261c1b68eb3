package io.recourse.contract.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What comes with the program for Hong Kong against the ordinance and the moon: the gazetted years, and the one after. */
@BackendTest
@Transactional
@WithUser(Role.AUDITOR)
class GeneralHolidaysTest {

    @Autowired
    private HolidayCalendars calendars;

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027})
    void the_days_that_come_with_the_program_are_those_of_the_ordinance(int year) {
        Map<LocalDate, String> known = calendars.find("HK").orElseThrow().years().stream()
                .filter(one -> one.year() == year)
                .flatMap(one -> one.days().stream())
                .collect(Collectors.toMap(HolidayYear.Holiday::day, HolidayYear.Holiday::name));

        assertThat(known).isEqualTo(GeneralHolidays.of(year));
    }

    /** As the government gazetted them (gov.hk/en/about/abouthk/holiday/2014.htm and 2023.htm). */
    @ParameterizedTest
    @CsvSource({
        "2014, 01-01 01-31 02-01 02-03 04-05 04-18 04-19 04-21 05-01 05-06 06-02 07-01 09-09 10-01 10-02 12-25 12-26",
        "2023, 01-02 01-23 01-24 01-25 04-05 04-07 04-08 04-10 05-01 05-26 06-22 07-01 09-30 10-02 10-23 12-25 12-26"
    })
    void the_rule_holds_for_years_with_substitutes_and_leap_months_too(int year, String days) {
        assertThat(GeneralHolidays.of(year).keySet())
                .containsExactlyElementsOf(Arrays.stream(days.split(" "))
                        .map(day -> LocalDate.parse(year + "-" + day))
                        .toList());
    }

    /** Told by news of the gazette (a2znews.uk 28468), which names the days that are not the same each year. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-02-06",
                "2027-02-08",
                "2027-02-09",
                "2027-03-26",
                "2027-03-29",
                "2027-04-05",
                "2027-05-13",
                "2027-06-09",
                "2027-07-01",
                "2027-09-16",
                "2027-10-01",
                "2027-10-08",
                "2027-12-27"
            })
    void of_2027_what_the_news_told_is_a_holiday(LocalDate day) {
        assertThat(GeneralHolidays.of(2027)).containsKey(day);
    }
}
