package io.recourse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.bench.Workload.Changes;
import io.recourse.bench.Workload.Windows;
import org.junit.jupiter.api.Test;

/** The workload is the published one, bit for bit: the sums are those of the reference generator in Python. */
class WorkloadTest {

    private static final long[] FACTORS = {0x100000001B3L, 0x9E3779B1L, 0x85EBCA77L, 0xC2B2AE3DL};

    @Test
    void the_changes_of_set_a_are_those_of_the_reference() {
        long rows = 0;
        long sum = 0;
        for (int service = 0; service < Workload.SERVICES; service++) {
            Changes changes = Workload.changes(service);
            for (int i = 0; i < changes.size(); i++) {
                sum += row(service, changes.at()[i], changes.state()[i], changes.before()[i]);
            }
            rows += changes.size();
        }

        assertThat(rows).isEqualTo(402_730);
        assertThat(Long.toHexString(sum)).isEqualTo("e8428a5228fdc380");
    }

    @Test
    void the_exclusion_windows_of_set_a_are_those_of_the_reference() {
        long rows = 0;
        long sum = 0;
        for (int service = 0; service < Workload.SERVICES; service++) {
            Windows windows = Workload.windows(service);
            for (int i = 0; i < windows.size(); i++) {
                sum += row(service, windows.from()[i], windows.to()[i], windows.kind()[i]);
            }
            rows += windows.size();
        }

        assertThat(rows).isEqualTo(40_010);
        assertThat("%016x".formatted(sum)).isEqualTo("0b6d9840a723cc3c");
    }

    @Test
    void a_month_of_samples_of_set_b_is_that_of_the_reference() {
        long[] counts = new long[256];
        long latencies = 0;
        for (int service = 0; service < 200; service++) {
            byte[] minutes = Workload.minutes(service, 30);
            long seed = Workload.latencySeed(service);
            for (int minute = 0; minute < minutes.length; minute++) {
                counts[minutes[minute] & 0xFF]++;
                latencies += minutes[minute] == 1 ? Workload.latency(seed, minute) : 0;
            }
        }

        assertThat(counts).startsWith(58_798, 8_562_684, 6_900, 6_728);
        assertThat(counts[255]).isEqualTo(4_890);
        assertThat(latencies).isEqualTo(937_521_156);
    }

    private static long row(long... fields) {
        long sum = 0;
        for (int i = 0; i < fields.length; i++) {
            sum += fields[i] * FACTORS[i];
        }
        return Workload.mix(sum);
    }
}
