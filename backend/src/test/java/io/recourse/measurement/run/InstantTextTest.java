package io.recourse.measurement.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {

    private static final long SEED = 20_261_122;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999Z",
                "-0001-03-01T00:00:00.001Z",
                "2000-02-29T23:59:59.001Z",
                "2024-02-29T00:00:00Z",
                "2024-03-01T00:00:00.010Z",
                "2026-12-31T23:59:59.900Z",
                "2100-02-28T12:34:56Z",
                "2100-03-01T12:34:56Z",
                "9999-12-31T23:59:59.999Z",
                "+10000-01-01T00:00:00Z",
                "+292278994-08-17T07:12:55.807Z",
            })
    void it_is_the_text_that_java_writes(String text) {
        assertThat(written(Instant.parse(text).toEpochMilli())).isEqualTo(text);
    }

    @Test
    void also_of_any_instant_of_eight_thousand_years() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 200_000; i++) {
            long at = random.nextLong(253_402_300_800_000L);
            at -= i % 2 == 0 ? at % 1_000 : 0;
            assertThat(written(at))
                    .as("seed %d", SEED)
                    .isEqualTo(Instant.ofEpochMilli(at).toString());
        }
    }

    @Test
    void one_after_the_other_within_days_and_beyond() {
        SplittableRandom random = new SplittableRandom(SEED);
        InstantText instants = new InstantText();
        byte[] text = new byte[InstantText.LONGEST];
        long at = -200_000_000L;
        for (int i = 0; i < 100_000; i++) {
            at += random.nextLong(i % 100 == 0 ? 400_000_000_000L : 50_000_000L);
            int end = instants.next(at, text, 0);
            assertThat(new String(text, 0, end, StandardCharsets.US_ASCII))
                    .as("seed %d", SEED)
                    .isEqualTo(Instant.ofEpochMilli(at).toString());
        }
    }

    private static String written(long at) {
        byte[] text = new byte[InstantText.LONGEST + 3];
        int end = InstantText.write(at, text, 3);
        return new String(text, 3, end - 3, StandardCharsets.US_ASCII);
    }
}
