package io.recourse.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.text.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03, 2026-03-01, 2026-03-31, 2026-02, 2026-04",
        "2026-12, 2026-12-01, 2026-12-31, 2026-11, 2027-01",
        "2024-02, 2024-02-01, 2024-02-29, 2024-01, 2024-03",
        "2026-Q1, 2026-01-01, 2026-03-31, 2025-Q4, 2026-Q2",
        "2026-Q4, 2026-10-01, 2026-12-31, 2026-Q3, 2027-Q1",
        "2026, 2026-01-01, 2026-12-31, 2025, 2027",
        "2026-02-FQ1, 2026-02-01, 2026-04-30, 2025-02-FQ4, 2026-02-FQ2",
        "2026-02-FQ4, 2026-11-01, 2027-01-31, 2026-02-FQ3, 2027-02-FQ1",
        "2026-04-FY, 2026-04-01, 2027-03-31, 2025-04-FY, 2027-04-FY",
        "2023-03-FY, 2023-03-01, 2024-02-29, 2022-03-FY, 2024-03-FY",
        "2026-01-C31, 2026-01-31, 2026-02-27, 2025-12-C31, 2026-02-C31",
        "2026-02-C31, 2026-02-28, 2026-03-30, 2026-01-C31, 2026-03-C31",
        "2024-02-C30, 2024-02-29, 2024-03-29, 2024-01-C30, 2024-03-C30",
        "2026-05-C15, 2026-05-15, 2026-06-14, 2026-04-C15, 2026-06-C15",
        "2026-03-15-P30D, 2026-03-15, 2026-04-13, 2026-02-13-P30D, 2026-04-14-P30D",
        "2026-01-31-P1M, 2026-01-31, 2026-02-27, 2025-12-31-P1M, 2026-02-28-P1M-C31",
        "2026-02-28-P1M-C31, 2026-02-28, 2026-03-30, 2026-01-31-P1M, 2026-03-31-P1M",
        "2026-01-01-P6M, 2026-01-01, 2026-06-30, 2025-07-01-P6M, 2026-07-01-P6M"
    })
    void has_days_and_neighbours(String label, LocalDate first, LocalDate last, String previous, String next) {
        Period period = Period.parse(label);

        assertThat(period.label()).isEqualTo(label);
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.previous()).isEqualTo(Period.parse(previous));
        assertThat(period.next()).isEqualTo(Period.parse(next));
    }

    @Test
    void years_end_where_days_and_instants_can_still_be_told() {
        assertThat(Period.parse("1900-01").firstDay()).isEqualTo("1900-01-01");
        assertThat(Period.parse("9998-12").lastDay()).isEqualTo("9998-12-31");
        assertThatThrownBy(() -> Period.parse("1900-01").previous()).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Period.parse("9998-12").next()).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Period.parse("9998-02-FY")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void come_in_the_order_of_their_days_the_shorter_first() {
        List<String> ordered = List.of(
                "2025-12-31-P1D",
                "2026-01-01-P1D",
                "2026-01",
                "2026-01-C01",
                "2026-01-01-P31D",
                "2026-Q1",
                "2026",
                "2026-02");
        List<Period> mixed = new ArrayList<>(ordered.stream().map(Period::parse).toList());
        Collections.shuffle(mixed, new Random(5));

        assertThat(mixed.stream().sorted().map(Period::label)).containsExactlyElementsOf(ordered);
        assertThat(Period.parse("2026-01")).isEqualByComparingTo(Period.parse("2026-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-3",
                "2026-13",
                "2026-00",
                "2026-Q0",
                "2026-Q5",
                "2026-Q01",
                "26",
                "2026-03-01",
                "0000",
                "2026-13-FY",
                "2026-04-FQ5",
                "2026-04-FQ0",
                "2026-4-FY",
                "2026-04-C32",
                "2026-04-C00",
                "2026-04-C1",
                "2026-02-30-P30D",
                "2026-03-15-P0D",
                "2026-03-15-P30",
                "2026-03-15-P030D",
                "2026-03-15-P1001D",
                "2026-03.0",
                "2026-03.01",
                "2026-03.",
                "2026-03.1.1",
                "9999-01-FY",
                "1899-12-C31"
            })
    void refuses_what_is_no_period(String label) {
        assertThatThrownBy(() -> Period.parse(label)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_part_of_a_split_period_has_a_label_of_its_own_and_follows_the_part_before() {
        Period second = Period.parse("2026-03.2");

        assertThat(second.part()).isEqualTo(2);
        assertThat(second.whole()).isEqualTo(Period.parse("2026-03")).isNotEqualTo(second);
        assertThat(second.firstDay()).isEqualTo("2026-03-01");
        assertThat(second).isGreaterThan(Period.parse("2026-03.1")).isLessThan(Period.parse("2026-04"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03, 3, 3", "2026-04-FY, 4, 3", "2026-01-C31, 1, 2", "2026-03-15-P30D, 3, 4"})
    void names_the_months_of_which_it_has_a_day(String label, int first, int last) {
        assertThat(Period.parse(label).months().getFirst().getMonthValue()).isEqualTo(first);
        assertThat(Period.parse(label).months().getLast().getMonthValue()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-C29, Europe/Berlin, 743",
        "2026-03-15-P30D, Europe/Berlin, 719",
        "2026-10-15-P30D, Europe/Berlin, 721",
        "2026-03-01-P14D, America/New_York, 335",
        "2024-02, Pacific/Kiritimati, 696",
        "2026-04-FY, Australia/Sydney, 8760",
        "2023-03-FY, UTC, 8784"
    })
    void has_the_hours_that_the_clock_of_its_zone_has(String label, String zone, long hours) {
        assertThat(Period.parse(label).interval(ZoneId.of(zone)).duration()).hasHours(hours);
    }

    @Test
    void at_the_end_of_a_month_zones_ahead_of_utc_are_in_the_next_one_already() {
        Interval february = Period.parse("2024-02").interval(ZoneId.of("Pacific/Kiritimati"));

        assertThat(february).isEqualTo(Interval.parse("2024-01-31T10:00:00Z", "2024-02-29T10:00:00Z"));
        assertThat(Period.parse("2026-01-C31").interval(ZoneId.of("Asia/Hong_Kong")))
                .isEqualTo(Interval.parse("2026-01-30T16:00:00Z", "2026-02-27T16:00:00Z"));
    }

    @Test
    void an_instant_lies_in_another_month_in_another_zone() {
        Instant evening = Instant.parse("2026-03-31T17:00:00Z");

        assertThat(Period.containing(PeriodKind.MONTH, evening, ZoneId.of("UTC")))
                .isEqualTo(Period.parse("2026-03"));
        assertThat(Period.containing(PeriodKind.MONTH, evening, ZoneId.of("Asia/Hong_Kong")))
                .isEqualTo(Period.parse("2026-04"));
        assertThat(Period.containing(PeriodKind.QUARTER, evening, ZoneId.of("Asia/Hong_Kong")))
                .isEqualTo(Period.parse("2026-Q2"));
    }

    @Test
    void neighbours_touch_in_every_zone_even_where_midnight_does_not_exist() {
        for (String zone : new String[] {"UTC", "America/Sao_Paulo", "Africa/Cairo", "Pacific/Apia", "Asia/Beirut"}) {
            Period month = Period.parse("2009-12");
            for (int i = 0; i < 240; i++, month = month.next()) {
                assertThat(month.interval(ZoneId.of(zone)).to())
                        .isEqualTo(month.next().interval(ZoneId.of(zone)).from());
            }
        }
    }
}
