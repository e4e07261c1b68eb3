package io.recourse.measurement.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.contract.terms.State;
import io.recourse.measurement.MeasuredService;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a call asks of what is known costs what the call is worth, however much its source has told before. */
@BackendTest
class KnownRowsTest extends MeasuredService {

    private static final Instant FIRST = Instant.parse("2001-01-01T00:00:00Z");
    private static final int ASKED = 100;
    private static final int TOLD = 20_000;

    @Autowired
    JooqChanges changes;

    @Autowired
    JooqSampleHours hours;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext sql;

    @Test
    void changes_that_a_call_may_repeat_are_read_and_no_others() {
        tell("state_change", """
                INSERT INTO measurement.state_change (service_id, source_id, at, state, external_id, received_at)
                SELECT ?, ?, timestamptz '2001-01-01T00:00:00Z' + n * interval '1 hour', 'DOWN', 'change-' || n, now()
                FROM generate_series(0, ? - 1) AS n""");
        List<Change> told = IntStream.range(0, ASKED)
                .mapToObj(n -> new Change(service.id(), null, hour(n), State.DOWN, "change-" + n))
                .toList();
        // Each by its instant and by its name.
        assertThat(read("state_change", () -> changes.known(source.id(), told).size()))
                .isEqualTo(2 * ASKED);
    }

    @Test
    void hours_of_samples_that_a_call_may_repeat_are_read_and_no_others() {
        tell("sample_hour", """
                INSERT INTO measurement.sample_hour
                    (service_id, source_id, hour_at, offset_ms, up, latency_ms, requests, errors)
                SELECT ?, ?, timestamptz '2001-01-01T00:00:00Z' + n * interval '1 hour', '{0}', '{1}', '{1}', '{1}', '{0}'
                FROM generate_series(0, ? - 1) AS n""");
        List<JooqSampleHours.Key> asked = IntStream.range(0, ASKED)
                .mapToObj(n -> JooqSampleHours.Key.of(service.id(), hour(n)))
                .toList();
        assertThat(read("sample_hour", () -> hours.of(source.id(), asked).size()))
                .isEqualTo(ASKED);
    }

    /** The database counted the rows when another source had told as much, and this one nothing yet. */
    private void tell(String table, String rows) {
        sql.execute(rows, service.id().value(), source.id().value(), TOLD);
        sql.execute("ANALYZE measurement." + table);
        begin();
        sql.execute(rows, service.id().value(), source.id().value(), TOLD);
    }

    private static Instant hour(int n) {
        return FIRST.plusSeconds(3600L * n);
    }

    /** How many rows of the table the work made the database read; the work must have found them all. */
    private long read(String table, Supplier<Integer> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long before = rowsRead(table);
            int found = work.get();
            long read = rowsRead(table) - before;
            assertThat(found).isEqualTo(Math.toIntExact(read));
            return read;
        }));
    }

    private long rowsRead(String table) {
        return sql.resultQuery("""
                        SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
                        FROM pg_stat_xact_user_tables WHERE schemaname = 'measurement' AND relname = ?""", table).fetchOptional(0, long.class).orElse(0L);
    }
}
