package io.recourse.availability.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.availability.hours.ServedTime;
import io.recourse.contract.terms.ServiceHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResponseTimesTest {

    private static final long MINUTE = 60_000;
    private static final long LIMIT = 15 * MINUTE;
    private static final long NEVER = Long.MAX_VALUE;
    private static final long[] ALWAYS = {Long.MIN_VALUE / 4, Long.MAX_VALUE / 4};

    @Test
    void a_response_after_exactly_fifteen_minutes_is_in_time() {
        assertThat(timed(0, LIMIT, 100 * MINUTE).outcome()).isEqualTo(ResponseOutcome.IN_TIME);
        assertThat(timed(0, LIMIT + 1, 100 * MINUTE).outcome()).isEqualTo(ResponseOutcome.LATE);
    }

    @Test
    void a_ticket_without_response_is_missed_once_the_limit_has_passed_and_not_before() {
        assertThat(timed(0, NEVER, LIMIT).outcome()).isEqualTo(ResponseOutcome.RUNNING);
        assertThat(timed(0, NEVER, LIMIT + 1).outcome()).isEqualTo(ResponseOutcome.UNANSWERED);
    }

    @Test
    void a_pause_stops_the_clock_and_not_the_wall_time() {
        ResponseTimes.Timed paused = timed(0, 25 * MINUTE, 100 * MINUTE, 5 * MINUTE, 15 * MINUTE);

        assertThat(paused.elapsedMillis()).isEqualTo(LIMIT);
        assertThat(paused.wallMillis()).isEqualTo(25 * MINUTE);
        assertThat(paused.outcome()).isEqualTo(ResponseOutcome.IN_TIME);
    }

    @Test
    void a_pause_before_the_begin_or_after_the_response_does_nothing() {
        assertThat(timed(10 * MINUTE, 20 * MINUTE, 100 * MINUTE, 0, 5 * MINUTE, 20 * MINUTE, 60 * MINUTE)
                        .elapsedMillis())
                .isEqualTo(10 * MINUTE);
    }

    @Test
    void a_response_before_the_notice_took_no_time() {
        assertThat(timed(10 * MINUTE, 5 * MINUTE, 100 * MINUTE).elapsedMillis()).isZero();
        assertThat(timed(10 * MINUTE, 5 * MINUTE, 100 * MINUTE).outcome()).isEqualTo(ResponseOutcome.IN_TIME);
    }

    @Test
    void outside_of_the_agreed_hours_the_clock_stands_still() {
        ServiceHours office = new ServiceHours(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                ZoneId.of("Asia/Hong_Kong"),
                Set.of());
        long friday = Instant.parse("2026-03-06T09:50:00Z").toEpochMilli();
        long monday = Instant.parse("2026-03-09T01:05:00Z").toEpochMilli();
        long[] served = ServedTime.within(office, friday, monday);

        // 17:50 to 18:00 on Friday and 9:00 to 9:05 on Monday.
        ResponseTimes.Timed timed = ResponseTimes.assess(
                        LIMIT,
                        new ResponseInput(new long[] {friday}, new long[] {monday}, new long[][] {{}}, served, monday))
                .getFirst();

        assertThat(timed.elapsedMillis()).isEqualTo(LIMIT);
        assertThat(timed.outcome()).isEqualTo(ResponseOutcome.IN_TIME);
    }

    @Test
    void random_clocks_agree_with_a_raster_of_seconds() {
        long seed = 15;
        Random random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            long start = random.nextInt(60);
            long answer = random.nextInt(4) == 0 ? NEVER : start + random.nextInt(60);
            long now = random.nextInt(150);
            long[] pauses = Bounds.union(
                    new long[] {random.nextInt(60), random.nextInt(60)}, new long[] {random.nextInt(90), 70});
            long[] served = {random.nextInt(30), 30 + random.nextInt(30), 60 + random.nextInt(10), 150};
            ResponseTimes.Timed timed = ResponseTimes.assess(
                            20,
                            new ResponseInput(
                                    new long[] {start}, new long[] {answer}, new long[][] {pauses}, served, now))
                    .getFirst();
            long elapsed = 0;
            for (long at = start; at < Math.min(answer, now); at++) {
                elapsed += Bounds.contains(served, at) && !Bounds.contains(pauses, at) ? 1 : 0;
            }
            assertThat(timed.elapsedMillis())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(elapsed);
        }
    }

    private static ResponseTimes.Timed timed(long start, long answer, long now, long... pauses) {
        return ResponseTimes.assess(
                        LIMIT,
                        new ResponseInput(new long[] {start}, new long[] {answer}, new long[][] {pauses}, ALWAYS, now))
                .getFirst();
    }
}
