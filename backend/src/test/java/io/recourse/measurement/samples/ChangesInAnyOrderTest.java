package io.recourse.measurement.samples;

import static io.recourse.db.jooq.measurement.Tables.STATE_INTERVAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.terms.State;
import io.recourse.measurement.MeasuredService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** At each instant the state is that of the last change until then, whatever came first and with what. */
@BackendTest
class ChangesInAnyOrderTest extends MeasuredService {

    private static final Instant FIRST = TestClock.START.minusSeconds(7_200);
    private static final List<State> STATES = List.of(State.UP, State.DOWN, State.DEGRADED, State.UNKNOWN);
    private static final int HISTORIES = 150;
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    ChangeService changes;

    @Autowired
    DSLContext database;

    @Autowired
    TestClock clock;

    @Test
    void in_whatever_order_and_portions_changes_come_the_runs_are_those_of_the_whole() {
        for (int history = 0; history < HISTORIES; history++) {
            long seed = 7_000 + history;
            Random random = new Random(seed);
            begin();
            TreeMap<Integer, State> told = new TreeMap<>();
            int count = 1 + random.nextInt(25);
            for (int i = 0; i < count; i++) {
                told.put(random.nextInt(120), STATES.get(random.nextInt(1 + random.nextInt(STATES.size()))));
            }
            List<Map.Entry<Integer, State>> rows = new ArrayList<>(told.entrySet());
            Collections.shuffle(rows, random);
            for (int from = 0; from < rows.size(); ) {
                int to = Math.min(rows.size(), from + 1 + random.nextInt(6));
                tell(rows.subList(from, to).stream()
                        .map(row -> change(FIRST.plusSeconds(row.getKey()), row.getValue()))
                        .toList());
                from = to;
            }
            assertThat(runs()).as("seed %d, %s", seed, told).isEqualTo(expected(told));
        }
    }

    /** A sender's clock is ahead of ours by 30 s: what it tells lasts from when it says, not from never. */
    @Test
    void a_change_from_a_clock_that_runs_ahead_is_an_outage_all_the_same() {
        tell(List.of(change(FIRST, State.UP)));
        Instant ahead = TestClock.START.plusSeconds(30);
        tell(List.of(change(ahead, State.DOWN)));
        clock.advance(Duration.ofMinutes(5));
        tell(List.of(change(ahead.plusSeconds(120), State.UP)));

        assertThat(runs()).containsExactly("DOWN 7230 7350");
    }

    /** The longest stretches of one state other than UP, from the changes in order. */
    private static List<String> expected(TreeMap<Integer, State> told) {
        List<String> runs = new ArrayList<>();
        State state = State.UP;
        int since = 0;
        for (Map.Entry<Integer, State> next : told.entrySet()) {
            if (next.getValue() != state) {
                if (state != State.UP) {
                    runs.add(state + " " + since + " " + next.getKey());
                }
                state = next.getValue();
                since = next.getKey();
            }
        }
        if (state != State.UP) {
            runs.add(state + " " + since + " on");
        }
        return runs;
    }

    private List<String> runs() {
        return database.selectFrom(STATE_INTERVAL)
                .where(STATE_INTERVAL.SERVICE_ID.eq(service.id()), STATE_INTERVAL.SUPERSEDED_AT.isNull())
                .orderBy(STATE_INTERVAL.STARTED_AT)
                .fetch(row -> row.getState() + " " + second(row.getStartedAt()) + " "
                        + (row.getEndedAt() == null ? "on" : second(row.getEndedAt())));
    }

    private static long second(Instant at) {
        return Duration.between(FIRST, at).toSeconds();
    }

    private void tell(List<JsonNode> rows) {
        ActingAs.role(Role.IT, () -> changes.record(source.id(), rows, null, null));
    }

    private JsonNode change(Instant at, State state) {
        return JSON.readTree(
                "{\"service\":\"%s\",\"at\":\"%s\",\"state\":\"%s\"}".formatted(service.code(), at, state));
    }
}
