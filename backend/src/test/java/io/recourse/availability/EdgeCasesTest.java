package io.recourse.availability;

import static io.recourse.contract.terms.State.DOWN;
import static io.recourse.contract.terms.State.PENDING;
import static io.recourse.contract.terms.State.UNKNOWN;
import static io.recourse.contract.terms.State.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.availability.engine.Availability;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.State;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases at which monitoring systems have been seen to go wrong, by the names that Icinga's tests gave them. */
class EdgeCasesTest {

    @Test
    void emptyHistory() {
        AvailabilityResult result = Scenario.hour().changes(null).assess();

        assertThat(result.availability()).isNull();
        assertThat(result.met()).isNull();
        assertThat(result.reason()).isNotNull();
        assertThat(result.counted()).isZero();
        assertThat(result.removed()).isEqualTo(result.period());
        assertThat(Scenario.hour().intervals(UNKNOWN).assess().availability()).isNull();
    }

    @Test
    void multipleStateChanges() {
        assertThat(Scenario.hour()
                        .changes(UP, "10:05 DOWN", "10:10 UP", "10:20 DOWN", "10:21 UP")
                        .seconds())
                .isEqualTo("period 3600, counted 3600, up 3240, down 360, excluded 0, removed 0, in exclusions 0");
    }

    @Test
    void multipleStateChangesInAnyOrder() {
        assertThat(Scenario.hour()
                        .changes(UP, "10:21 UP", "10:10 UP", "10:05 DOWN", "10:20 DOWN")
                        .down())
                .isEqualTo("360");
    }

    @Test
    void repeatedStateIsNoNewOutage() {
        assertThat(Scenario.hour()
                        .changes(UP, "10:05 DOWN", "10:06 DOWN", "10:10 UP", "10:15 UP")
                        .down())
                .isEqualTo("300");
    }

    @Test
    void overlappingDowntimesAndProblems() {
        assertThat(Scenario.hour()
                        .intervals(UP, "10:05 10:15 DOWN", "10:10 10:20 DOWN", "10:12 10:14 DOWN")
                        .excluded("10:00", "10:08")
                        .excluded("10:06", "10:10")
                        .seconds())
                .isEqualTo("period 3600, counted 3600, up 3000, down 600, excluded 0, removed 0, in exclusions 600");
    }

    @Test
    void criticalBeforeInterval() {
        assertThat(Scenario.hour().changes(null, "09:00 DOWN").down()).isEqualTo("3600");
        assertThat(Scenario.hour().changes(null, "09:00 DOWN", "10:10 UP").down())
                .isEqualTo("600");
        assertThat(Scenario.hour().intervals(UP, "09:00 10:10 DOWN").down()).isEqualTo("600");
    }

    @Test
    void criticalBeforeIntervalWithDowntime() {
        assertThat(Scenario.hour()
                        .changes(null, "09:00 DOWN", "10:10 UP")
                        .excluded("09:30", "10:04")
                        .down())
                .isEqualTo("360");
    }

    @Test
    void criticalBeforeIntervalWithOverlappingDowntimes() {
        assertThat(Scenario.hour()
                        .changes(null, "09:00 DOWN", "10:10 UP")
                        .excluded("09:30", "10:04")
                        .excluded("09:50", "10:06")
                        .excluded("10:02", "10:03")
                        .down())
                .isEqualTo("240");
    }

    @Test
    void fallbackToPreviousState() {
        assertThat(Scenario.hour().changes(null, "08:00 UP", "09:59 DOWN").down())
                .isEqualTo("3600");
    }

    @Test
    void fallbackToCurrentState() {
        assertThat(Scenario.hour().changes(DOWN).down()).isEqualTo("3600");
        assertThat(Scenario.hour().changes(UP).down()).isEqualTo("0");
    }

    @Test
    void preferInitialStateFromBeforeOverTheOneGiven() {
        assertThat(Scenario.hour().changes(UP, "09:00 DOWN").down()).isEqualTo("3600");
    }

    @Test
    void preferLaterStateAtOneInstant() {
        assertThat(Scenario.hour().changes(UP, "10:10 DOWN", "10:10 UP").down()).isEqualTo("0");
        assertThat(Scenario.hour().changes(UP, "10:10 UP", "10:10 DOWN").down()).isEqualTo("3000");
        assertThat(Scenario.hour()
                        .changes(UP, "10:20 UP", "10:10 UP", "10:10 DOWN")
                        .down())
                .isEqualTo("600");
        assertThat(Scenario.hour().changes(UP, "10:00 UP", "10:00 DOWN").down()).isEqualTo("3600");
    }

    @Test
    void initialUnknownReducesTotal() {
        assertThat(Scenario.hour().changes(null, "10:10 UP", "10:50 DOWN").seconds())
                .isEqualTo("period 3600, counted 3000, up 2400, down 600, excluded 0, removed 600, in exclusions 0");
    }

    @Test
    void intermediateUnknownReducesTotal() {
        assertThat(Scenario.hour()
                        .changes(UP, "10:10 UNKNOWN", "10:20 UP", "10:50 DOWN")
                        .seconds())
                .isEqualTo("period 3600, counted 3000, up 2400, down 600, excluded 0, removed 600, in exclusions 0");
    }

    @Test
    void initialPendingReducesTotal() {
        assertThat(Scenario.hour().changes(PENDING, "10:30 UP").seconds())
                .isEqualTo("period 3600, counted 1800, up 1800, down 0, excluded 0, removed 1800, in exclusions 0");
    }

    @Test
    void zeroAndNegativeDurationAreErrors() {
        Instant noon = Instant.parse("2026-06-10T12:00:00Z");

        assertThatThrownBy(() -> new Interval(noon, noon)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(noon, noon.minusMillis(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changeOnTheFirstAndOnTheLastMomentOfThePeriod() {
        assertThat(Scenario.hour().changes(UP, "10:00 DOWN", "11:00 UP").down()).isEqualTo("3600");
        assertThat(Scenario.hour().changes(UP, "11:00 DOWN").down()).isEqualTo("0");
    }

    @Test
    void oneMillisecondCounts() {
        assertThat(Scenario.hour()
                        .changes(UP, "10:10:00.000 DOWN", "10:10:00.001 UP")
                        .down())
                .isEqualTo("0.001");
        AvailabilityResult result = Scenario.hour()
                .formula("{'commitment': '100'}")
                .changes(UP, "10:10:00.000 DOWN", "10:10:00.001 UP")
                .assess();
        assertThat(result.met()).isFalse();
        assertThat(result.percent()).isEqualTo(new BigDecimal("99.999972222222"));
    }

    @Test
    void wholePeriodUpIsHundredAndWholePeriodDownIsZero() {
        assertThat(Scenario.hour().changes(UP).assess().percent()).isEqualByComparingTo("100");
        assertThat(Scenario.hour().changes(DOWN).assess().percent()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02, UTC, 2419200",
        "2024-02, UTC, 2505600",
        "2026-04, UTC, 2592000",
        "2026-05, UTC, 2678400",
        "2026-03, Europe/Berlin, 2674800",
        "2026-10, Europe/Berlin, 2682000",
        "2026-Q1, Asia/Hong_Kong, 7776000",
        "2024, Asia/Hong_Kong, 31622400",
        "2026, America/New_York, 31536000"
    })
    void monthsQuartersAndYearsHaveTheirRealLength(String label, String zone, String seconds) {
        Interval period = Period.parse(label).interval(ZoneId.of(zone));
        ComponentTimeline up = ComponentTimeline.ofChanges("app", UP, new long[0], new State[0]);
        AvailabilityResult result = Availability.assess(Formula.DEFAULT, period, period.to(), List.of(up), List.of());

        assertThat(result.countedSeconds().toString()).isEqualTo(seconds);
    }
}
