package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private final TestClock clock = new TestClock();
    private final TokenBuckets buckets = new TokenBuckets(3, 60, clock);

    @Test
    void a_burst_passes_and_then_the_caller_waits_for_the_next_permit() {
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void one_caller_does_not_use_up_the_permits_of_another() {
        for (int call = 0; call < 10; call++) {
            buckets.take("a");
        }

        assertThat(buckets.take("b")).isZero();
    }

    @Test
    void permits_come_back_evenly_and_never_exceed_the_burst() {
        for (int call = 0; call < 4; call++) {
            buckets.take("a");
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isPositive();

        clock.advance(Duration.ofHours(1));
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isPositive();
    }
}
