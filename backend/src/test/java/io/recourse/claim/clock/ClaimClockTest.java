package io.recourse.claim.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimClockTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
    private static final WorkingDays EVERY_DAY = WorkingDays.always("every day", Set.of(), Set.of());
    private static final WorkingDays WEEKDAYS = WorkingDays.always(
            "weekdays", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(LocalDate.parse("2026-09-30")));

    @Test
    void marks_are_passed_when_their_part_of_the_time_is_gone() {
        ClaimClock clock = clock("2026-09-01T00:00:00Z", "2026-10-11T00:00:00Z", ZoneId.of("UTC"));

        assertThat(clock.milestones(EVERY_DAY))
                .containsExactly(
                        milestone(Mark.HALF, "2026-09-21T00:00:00Z"),
                        milestone(Mark.FOUR_FIFTHS, "2026-10-03T00:00:00Z"),
                        milestone(Mark.NEARLY_OVER, "2026-10-09T00:00:00Z"),
                        milestone(Mark.LAST_DAY, "2026-10-10T00:00:00Z"));
    }

    @Test
    void a_day_of_23_hours_is_measured_as_what_it_is_and_the_last_day_still_begins_at_midnight() {
        // Clocks go forward on 29 March 2026, the last day.
        ClaimClock clock =
                new ClaimClock(ClockKind.CLAIM, midnight("2026-03-27", BERLIN), midnight("2026-03-30", BERLIN), BERLIN);

        assertThat(Duration.between(clock.from(), clock.until())).isEqualTo(Duration.ofHours(71));
        assertThat(due(clock, Mark.HALF, EVERY_DAY)).isEqualTo("2026-03-28T10:30:00Z");
        assertThat(due(clock, Mark.LAST_DAY, EVERY_DAY)).isEqualTo("2026-03-28T23:00:00Z");
        assertThat(clock.lastDay()).isEqualTo("2026-03-29");
    }

    @Test
    void a_day_of_25_hours_ends_with_the_day_and_not_after_24_hours() {
        ClaimClock clock =
                new ClaimClock(ClockKind.CLAIM, midnight("2026-10-24", BERLIN), midnight("2026-10-26", BERLIN), BERLIN);

        assertThat(Duration.between(clock.from(), clock.until())).isEqualTo(Duration.ofHours(49));
        assertThat(clock.isOver(Instant.parse("2026-10-25T22:59:59.999Z"))).isFalse();
        assertThat(clock.isOver(Instant.parse("2026-10-25T23:00:00Z"))).isTrue();
        assertThat(clock.percentGone(Instant.parse("2026-10-25T22:59:59Z"))).isEqualTo(99);
    }

    @Test
    void on_days_off_people_are_told_on_the_last_working_day_before_at_the_same_time() {
        // Half is passed on Sunday 20 September; the last day, 30 September, is a holiday, so they hear on the 29th.
        ClaimClock clock = new ClaimClock(
                ClockKind.CLAIM, midnight("2026-09-10", HONG_KONG), midnight("2026-10-01", HONG_KONG), HONG_KONG);

        assertThat(due(clock, Mark.HALF, EVERY_DAY)).isEqualTo("2026-09-20T04:00:00Z");
        assertThat(due(clock, Mark.HALF, WEEKDAYS)).isEqualTo("2026-09-18T04:00:00Z");
        assertThat(due(clock, Mark.LAST_DAY, WEEKDAYS)).isEqualTo(midnight("2026-09-29", HONG_KONG));
    }

    @Test
    void nobody_is_told_before_the_clock_began() {
        ClaimClock clock = new ClaimClock(
                ClockKind.CLAIM, Instant.parse("2026-09-26T03:00:00Z"), midnight("2026-09-28", HONG_KONG), HONG_KONG);

        assertThat(clock.milestones(WEEKDAYS))
                .allSatisfy(milestone -> assertThat(milestone.due()).isAfterOrEqualTo(clock.from()));
    }

    @Test
    void in_a_short_clock_the_last_day_begins_before_95_percent_are_gone() {
        ClaimClock day = clock("2026-09-15T10:00:00Z", "2026-09-16T10:00:00Z", ZoneId.of("UTC"));

        assertThat(day.milestones(EVERY_DAY))
                .extracting(ClaimClock.Milestone::mark)
                .containsExactly(Mark.HALF, Mark.LAST_DAY, Mark.FOUR_FIFTHS, Mark.NEARLY_OVER);
    }

    @Test
    void a_clock_that_was_over_before_it_began_reminds_nobody() {
        assertThat(clock("2026-09-15T10:00:00Z", "2026-09-15T10:00:00Z", BERLIN).milestones(EVERY_DAY))
                .isEmpty();
    }

    @Test
    void a_claim_that_travels_leaves_so_many_working_days_before() {
        LocalDate arrival = LocalDate.parse("2026-10-05");

        assertThat(new DeliveryLead(3, DeliveryLead.Counted.DAYS).leaveBy(arrival, WEEKDAYS))
                .isEqualTo("2026-10-02");
        // Friday 2, Thursday 1, Tuesday 29: Wednesday 30 September is a holiday.
        assertThat(new DeliveryLead(3, DeliveryLead.Counted.WORKING_DAYS).leaveBy(arrival, WEEKDAYS))
                .isEqualTo("2026-09-29");
    }

    private static Instant due(ClaimClock clock, Mark mark, WorkingDays working) {
        return clock.milestones(working).stream()
                .filter(milestone -> milestone.mark() == mark)
                .findFirst()
                .orElseThrow()
                .due();
    }

    private static ClaimClock clock(String from, String until, ZoneId zone) {
        return new ClaimClock(ClockKind.CLAIM, Instant.parse(from), Instant.parse(until), zone);
    }

    private static ClaimClock.Milestone milestone(Mark mark, String due) {
        return new ClaimClock.Milestone(mark, Instant.parse(due));
    }

    private static Instant midnight(String day, ZoneId zone) {
        return LocalDate.parse(day).atStartOfDay(zone).toInstant();
    }
}
