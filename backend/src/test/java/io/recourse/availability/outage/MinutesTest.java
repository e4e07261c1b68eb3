package io.recourse.availability.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinutesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999Z",
                "1969-12-31T23:59:00Z",
                "2026-05-01T12:34:56.789Z",
                "2026-05-01T12:34:59.999Z",
                "2026-05-01T12:35:00Z",
                "2026-05-01T12:35:00.001Z",
                "-0044-03-15T11:00:00.001Z",
                "+99999-12-31T23:59:59.999Z",
                "-1000000-01-01T00:00:00.001Z",
                "+1000000-01-01T00:00:59.999Z"
            })
    void minutes_begin_where_the_clock_shows_them(String instant) {
        Instant at = Instant.parse(instant);
        Instant floor = at.truncatedTo(ChronoUnit.MINUTES);
        Instant ceil = floor.equals(at) ? floor : floor.plusSeconds(60);

        assertThat(Instant.ofEpochMilli(Minutes.floor(at.toEpochMilli()))).isEqualTo(floor);
        assertThat(Instant.ofEpochMilli(Minutes.ceil(at.toEpochMilli()))).isEqualTo(ceil);
    }
}
