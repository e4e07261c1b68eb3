package io.recourse.availability;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.recourse.availability.engine.Assessor;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.availability.zone.ExclusionWindows;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.State;
import io.recourse.time.Interval;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the engine may take from memory; what it takes of time is the benchmark's matter. */
class EngineCostTest {

    private static final Interval YEARS = Interval.parse("2016-01-01T00:00:00Z", "2026-01-01T00:00:00Z");
    private static final String EVERYTHING = "{'states': {'DEGRADED': 'WEIGHTED'}, 'degradedWeight': '0.5',"
            + " 'serviceHours': {'from': '06:00', 'to': '22:00', 'zone': 'Europe/Berlin', 'holidays': ['2020-12-25']},"
            + " 'exclusionCap': 'PT5000H', 'exclusionAllowances': {'PLANNED_MAINTENANCE': 'PT4000H'},"
            + " 'minimumOutage': 'PT1M', 'denominator': 'SINCE_FIRST_DATA', 'commitment': '99.9', %s}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'minuteRule': 'WHOLE_MINUTE_DOWN'",
                "'minuteRule': 'ANY_PART_DOWN'",
                "'outageRounding': 'STARTED_MINUTE_UP'"
            })
    void nothing_is_allocated_for_a_change(String rule) {
        Assessor assessor = assessor(rule);
        List<ComponentTimeline> few = outages(100);
        List<ComponentTimeline> many = outages(20_000);
        ExclusionWindows windows = windows(500);
        for (int i = 0; i < 50; i++) {
            assessor.figures(YEARS.to(), few, windows);
            assessor.figures(YEARS.to(), many, windows);
        }

        long forFew = allocated(() -> assessor.figures(YEARS.to(), few, windows));
        long forMany = allocated(() -> assessor.figures(YEARS.to(), many, windows));

        assertThat(forMany - forFew)
                .as("bytes for 39,800 more changes, beside %s", forFew)
                .isLessThan(8_000);
    }

    private static Assessor assessor(String rule) {
        Formula formula = new JsonMapper().readValue(EVERYTHING.formatted(rule).replace('\'', '"'), Formula.class);
        return Assessor.of(formula, YEARS);
    }

    private static List<ComponentTimeline> outages(int count) {
        long[] at = new long[2 * count];
        State[] states = new State[2 * count];
        long step = YEARS.duration().toMillis() / count;
        for (int i = 0; i < count; i++) {
            at[2 * i] = YEARS.from().toEpochMilli() + i * step + 12_345;
            states[2 * i] = i % 3 == 0 ? State.DEGRADED : State.DOWN;
            at[2 * i + 1] = at[2 * i] + 30_000 + i * 7_919L % 600_000;
            states[2 * i + 1] = State.UP;
        }
        return List.of(ComponentTimeline.ofChanges("app", State.UP, at, states));
    }

    private static ExclusionWindows windows(int count) {
        List<ExcludedSpan> spans = new ArrayList<>();
        long step = YEARS.duration().toMillis() / count;
        for (int i = 0; i < count; i++) {
            Instant from = YEARS.from().plusMillis(i * step);
            spans.add(new ExcludedSpan(
                    new Interval(from, from.plusSeconds(9_000)), ExclusionKind.values()[i % 2], Duration.ZERO));
        }
        return ExclusionWindows.of(spans);
    }

    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            work.run();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
