package io.recourse.availability.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.availability.ExcludedSpan;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.Formula;
import io.recourse.time.Interval;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Limits of exclusions hold for every metric, not only for time; times are minutes of an hour. */
class EffectiveExclusionsTest {

    private static final long MINUTE = 60_000;
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void without_limits_all_accepted_time_is_excluded_once() {
        assertThat(minutes("{}", maintenance(5, 15, null), maintenance(10, 20, null), maintenance(20, 25, null)))
                .containsExactly(5, 25);
    }

    @Test
    void maintenance_announced_too_late_excludes_nothing_and_other_kinds_need_no_notice() {
        assertThat(minutes(
                        "{'maintenanceNotice': 'PT24H'}",
                        maintenance(5, 10, Duration.ofHours(23)),
                        maintenance(15, 20, Duration.ofHours(24)),
                        maintenance(25, 30, null),
                        of(ExclusionKind.FORCE_MAJEURE, 28, 32, null)))
                .containsExactly(15, 20, 28, 32);
    }

    @Test
    void time_beyond_an_allowance_or_the_cap_is_not_excluded() {
        assertThat(minutes(
                        "{'exclusionAllowances': {'PLANNED_MAINTENANCE': 'PT8M'}}",
                        maintenance(5, 10, null),
                        maintenance(20, 30, null)))
                .containsExactly(5, 10, 20, 23);
        assertThat(minutes(
                        "{'exclusionCap': 'PT8M'}",
                        maintenance(5, 10, null),
                        of(ExclusionKind.CUSTOMER_FAULT, 20, 30, null)))
                .containsExactly(5, 10, 20, 23);
    }

    @Test
    void time_outside_the_hours_uses_up_nothing() {
        assertThat(minutes(
                        "{'exclusionCap': 'PT8M', 'serviceHours': {'from': '00:30', 'to': '01:00', 'zone': 'UTC'}}",
                        maintenance(0, 60, null)))
                .containsExactly(30, 38);
    }

    private static int[] minutes(String json, ExcludedSpan... exclusions) {
        Formula formula = MAPPER.readValue(json.replace('\'', '"'), Formula.class);
        long[] bounds = EffectiveExclusions.within(
                formula, formula.serviceHours(), Interval.ofMillis(0, 60 * MINUTE), List.of(exclusions));
        int[] minutes = new int[bounds.length];
        for (int i = 0; i < bounds.length; i++) {
            minutes[i] = Math.toIntExact(bounds[i] / MINUTE);
        }
        return minutes;
    }

    private static ExcludedSpan maintenance(int from, int to, @Nullable Duration notice) {
        return of(ExclusionKind.PLANNED_MAINTENANCE, from, to, notice);
    }

    private static ExcludedSpan of(ExclusionKind kind, int from, int to, @Nullable Duration notice) {
        return new ExcludedSpan(Interval.ofMillis(from * MINUTE, to * MINUTE), kind, notice);
    }
}
