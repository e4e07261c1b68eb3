package io.recourse.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.text.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
        "2026, 2026-01-01, 2026-12-31, 2025, 2027"
    })
    void has_days_and_neighbours(String label, LocalDate first, LocalDate last, String previous, String next) {
        Period period = Period.parse(label);

        assertThat(period.label()).isEqualTo(label);
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.previous()).isEqualTo(Period.parse(previous));
        assertThat(period.next()).isEqualTo(Period.parse(next));
        assertThat(period.months()).hasSize(period.kind().months());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-3", "2026-13", "2026-00", "2026-Q0", "2026-Q5", "2026-Q01", "26", "2026-03-01", "0000"
            })
    void refuses_what_is_no_period(String label) {
        assertThatThrownBy(() -> Period.parse(label)).isInstanceOf(InvalidInput.class);
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
