package io.recourse.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.availability.engine.Availability;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.State;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real incidents, a figure computed by others: Git Operations in the first quarter of 2026. */
class GithubGoldenValuesTest {

    private static final Interval QUARTER = Period.parse("2026-Q1").interval(ZoneOffset.UTC);
    private static final Predicate<JsonNode> EVERY_INCIDENT =
            incident -> !incident.get("impact").asString().equals("maintenance");
    private static final Predicate<JsonNode> MAJOR_AND_CRITICAL = incident ->
            Set.of("major", "critical").contains(incident.get("impact").asString());
    private static final Function<JsonNode, Interval> STATUS_WINDOW =
            incident -> interval(incident.get("started_at"), incident.get("resolved_at"));
    private static final Function<JsonNode, Interval> IMPACT_WINDOW = incident -> {
        JsonNode impact = incident.get("impact_window");
        return impact.isNull() ? STATUS_WINDOW.apply(incident) : interval(impact.get("start_at"), impact.get("end_at"));
    };

    @Test
    void status_windows_give_99_0733() throws IOException {
        assertThat(percent(EVERY_INCIDENT, STATUS_WINDOW)).isEqualTo("99.0733");
    }

    @Test
    void impact_windows_of_the_post_mortems_give_98_9769() throws IOException {
        assertThat(percent(EVERY_INCIDENT, IMPACT_WINDOW)).isEqualTo("98.9769");
    }

    @Test
    void major_and_critical_incidents_alone_give_99_8310() throws IOException {
        assertThat(percent(MAJOR_AND_CRITICAL, STATUS_WINDOW)).isEqualTo("99.8310");
    }

    private static String percent(Predicate<JsonNode> which, Function<JsonNode, Interval> window) throws IOException {
        BigDecimal percent = assess(which, window).percent();
        assertThat(percent).isNotNull();
        return percent.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    private static AvailabilityResult assess(Predicate<JsonNode> which, Function<JsonNode, Interval> window)
            throws IOException {
        List<Interval> windows = incidents(which).stream().map(window).toList();
        long[] from =
                windows.stream().mapToLong(span -> span.from().toEpochMilli()).toArray();
        long[] to = windows.stream().mapToLong(span -> span.to().toEpochMilli()).toArray();
        State[] states = windows.stream().map(span -> State.DOWN).toArray(State[]::new);
        ComponentTimeline timeline = ComponentTimeline.ofIntervals("Git Operations", State.UP, from, to, states);
        return Availability.assess(Formula.DEFAULT, QUARTER, QUARTER.to(), List.of(timeline), List.of());
    }

    private static List<JsonNode> incidents(Predicate<JsonNode> which) throws IOException {
        JsonMapper mapper = new JsonMapper();
        List<JsonNode> incidents = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                GithubGoldenValuesTest.class.getResourceAsStream("/io/recourse/sample/github-incidents.jsonl"),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode incident = mapper.readTree(line);
                boolean git = incident.get("components")
                        .valueStream()
                        .anyMatch(name -> name.asString().equals("Git Operations"));
                if (git && which.test(incident)) {
                    incidents.add(incident);
                }
            }
        }
        return incidents;
    }

    private static Interval interval(JsonNode from, JsonNode to) {
        Instant start = Instant.parse(from.asString());
        Instant end = Instant.parse(to.asString());
        return new Interval(start, end.isAfter(start) ? end : start.plusMillis(1));
    }
}
