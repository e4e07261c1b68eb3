package io.recourse.ui.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.contract.calendar.HolidayYear;
import io.recourse.contract.calendar.HolidayYearDraft.Day;
import io.recourse.text.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayLinesTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final LocalDate MADE_UP = LocalDate.of(2027, 2, 14);

    @Test
    void a_line_is_a_day_and_its_name_with_a_plus_where_it_is_worked() {
        assertThat(HolidayLines.read("2027-01-01 New Year's Day\n\n 2027-02-14 + Make-up day \n"))
                .containsExactly(new Day(NEW_YEAR, "New Year's Day", false), new Day(MADE_UP, "Make-up day", true));
    }

    @Test
    void what_was_written_is_read_as_it_was() {
        HolidayYear year = new HolidayYear(
                2027,
                "decree",
                NEW_YEAR,
                1,
                null,
                null,
                List.of(new HolidayYear.Holiday(NEW_YEAR, "元旦", false), new HolidayYear.Holiday(MADE_UP, "补班", true)));

        assertThat(HolidayLines.read(HolidayLines.of(year)))
                .containsExactly(new Day(NEW_YEAR, "元旦", false), new Day(MADE_UP, "补班", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-01", "1 January 2027 New Year", "2027-02-30 Never", "x"})
    void a_line_that_is_not_understood_is_named(String line) {
        assertThatThrownBy(() -> HolidayLines.read("2027-01-02 Fine\n" + line))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors().getFirst().message(Locale.ENGLISH))
                                .contains("“" + line + "”"));
    }
}
