package io.recourse.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.availability.engine.Availability;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.State;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What really happened to Google Cloud, judged by months of two zones. */
class GoogleIncidentsTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
    private static final YearMonth FIRST = YearMonth.of(2019, 11);
    private static final YearMonth LAST = YearMonth.of(2026, 8);
    private static final Instant ARCHIVED = Instant.parse("2026-08-21T00:00:00Z");
    private static final List<Incident> INCIDENTS = incidents();

    record Incident(
            String id,
            Instant begin,
            @Nullable Instant end,
            @Nullable Instant firstBegin,
            @Nullable Instant firstEnd) {

        boolean crossesAMonthEnd(ZoneId zone) {
            return end != null && !month(begin, zone).equals(month(end, zone));
        }
    }

    @Test
    void the_archive_is_complete() {
        assertThat(INCIDENTS).hasSize(1_048);
        assertThat(INCIDENTS.stream().filter(incident -> incident.end() == null))
                .hasSize(3);
    }

    @Test
    void seventeen_incidents_cross_the_end_of_a_month_in_utc() {
        assertThat(INCIDENTS.stream().filter(incident -> incident.crossesAMonthEnd(UTC)))
                .hasSize(17);
    }

    @Test
    void eleven_incidents_break_the_promise_of_another_month_in_hong_kong_than_in_utc() {
        List<Incident> moved = INCIDENTS.stream()
                .filter(incident -> !month(incident.begin(), UTC).equals(month(incident.begin(), HONG_KONG)))
                .toList();

        assertThat(moved).hasSize(11).allSatisfy(incident -> {
            YearMonth earlier = month(incident.begin(), UTC);
            YearMonth later = month(incident.begin(), HONG_KONG);
            assertThat(later).isEqualTo(earlier.plusMonths(1));
            assertThat(down(List.of(incident), earlier, UTC)).isPositive();
            assertThat(down(List.of(incident), earlier, HONG_KONG)).isZero();
            assertThat(down(List.of(incident), later, HONG_KONG)).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Hong_Kong", "America/Los_Angeles", "Europe/London"})
    void every_moment_of_downtime_belongs_to_exactly_one_month_of_a_zone(String name) {
        ZoneId zone = ZoneId.of(name);
        long sum = 0;
        for (YearMonth month = FIRST.minusMonths(1); !month.isAfter(LAST.plusMonths(1)); month = month.plusMonths(1)) {
            sum += down(INCIDENTS, month, zone);
        }

        assertThat(sum).isEqualTo(down(INCIDENTS, Interval.parse("2019-10-01T00:00:00Z", "2026-10-01T00:00:00Z")));
    }

    @Test
    void overlapping_incidents_count_once() {
        long summed = INCIDENTS.stream()
                .mapToLong(incident -> down(List.of(incident), YearMonth.of(2021, 11), UTC))
                .sum();

        assertThat(down(INCIDENTS, YearMonth.of(2021, 11), UTC)).isPositive().isLessThan(summed);
    }

    @Test
    void a_window_that_was_revised_gives_another_figure() {
        Incident revised = INCIDENTS.stream()
                .filter(incident -> incident.id().equals("MqpDy4VdUKuQkw1GXPTo"))
                .findFirst()
                .orElseThrow();
        Incident first = new Incident("first", revised.firstBegin(), revised.firstEnd(), null, null);
        Interval years = Interval.parse("2019-11-01T00:00:00Z", "2026-09-01T00:00:00Z");

        assertThat(down(List.of(first), years)).isNotEqualTo(down(List.of(revised), years));
    }

    @Test
    void an_incident_that_never_ended_runs_on_until_the_archive_ends() {
        Incident open = INCIDENTS.stream()
                .filter(incident -> incident.end() == null)
                .findFirst()
                .orElseThrow();
        Interval years = Interval.parse("2019-11-01T00:00:00Z", "2026-09-01T00:00:00Z");

        assertThat(down(List.of(open), years))
                .isEqualTo(ARCHIVED.toEpochMilli() - open.begin().toEpochMilli());
    }

    private static YearMonth month(Instant instant, ZoneId zone) {
        return YearMonth.from(instant.atZone(zone));
    }

    private static long down(List<Incident> incidents, YearMonth month, ZoneId zone) {
        return down(incidents, Period.parse(month.toString()).interval(zone));
    }

    private static long down(List<Incident> incidents, Interval period) {
        long[] from = incidents.stream()
                .mapToLong(incident -> incident.begin().toEpochMilli())
                .toArray();
        long[] to = incidents.stream()
                .mapToLong(incident -> incident.end() == null
                        ? ComponentTimeline.OPEN
                        : incident.end().toEpochMilli())
                .toArray();
        State[] states = incidents.stream().map(incident -> State.DOWN).toArray(State[]::new);
        ComponentTimeline timeline = ComponentTimeline.ofIntervals("Google Cloud", State.UP, from, to, states);
        return Availability.assess(Formula.DEFAULT, period, ARCHIVED, List.of(timeline), List.of())
                .downMillis();
    }

    private static List<Incident> incidents() {
        JsonMapper mapper = new JsonMapper();
        try (InputStream file = GoogleIncidentsTest.class.getResourceAsStream("google-incidents.jsonl")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(mapper::readTree)
                    .map(GoogleIncidentsTest::incident)
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Incident incident(JsonNode node) {
        return new Incident(
                node.get("id").asString(),
                Instant.parse(node.get("begin").asString()),
                instant(node.get("end")),
                instant(node.get("firstBegin")),
                instant(node.get("firstEnd")));
    }

    private static @Nullable Instant instant(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : Instant.parse(node.asString());
    }
}
