package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.time.Interval;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayStripTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void a_span_over_midnight_is_cut_in_the_zone_and_the_worst_part_names_the_day() {
        List<AssessedDay> days = DayStrip.of(
                List.of(
                        span("2026-03-28T00:00:00Z", "2026-03-28T22:00:00Z", Attribution.UP),
                        span("2026-03-28T22:00:00Z", "2026-03-29T01:00:00Z", Attribution.DOWN),
                        span("2026-03-29T01:00:00Z", "2026-03-29T22:00:00Z", Attribution.UP)),
                LocalDate.parse("2026-03-28"),
                LocalDate.parse("2026-03-30"),
                BERLIN);

        assertThat(days.get(0).worst()).isEqualTo(Attribution.DOWN);
        assertThat(days.get(0).of(Attribution.DOWN)).isEqualTo(Duration.ofHours(1));
        assertThat(days.get(1).of(Attribution.DOWN)).isEqualTo(Duration.ofHours(2));
        assertThat(days.get(1).time().values().stream().reduce(Duration.ZERO, Duration::plus))
                .as("the day on which the clocks are put forward has 23 hours")
                .isEqualTo(Duration.ofHours(23));
        assertThat(days.get(2).worst()).as("no data is never up").isEqualTo(Attribution.UNKNOWN);
    }

    private static DayStrip.Span span(String from, String to, Attribution attribution) {
        return new DayStrip.Span(Interval.parse(from, to), attribution);
    }
}
