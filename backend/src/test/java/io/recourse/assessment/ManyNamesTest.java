package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.AsSystem;
import io.recourse.contract.Term;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseFinder;
import io.recourse.contract.clause.ClauseInForce;
import io.recourse.db.id.ServiceId;
import io.recourse.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked of many names at once: the same as of each alone, by walks of indexes that can be asked for lists (decision 118). */
@BackendTest
class ManyNamesTest {

    private static final int SERVICES = 5;

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    ClauseFinder finder;

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager transactions;

    private List<ServiceId> services;

    /** Five clauses, of which the first three are said anew from 2026-03-01, and of those the first two from 2026-06-01, too. */
    @BeforeEach
    void clausesWithVersions() {
        List<Clause> clauses =
                Stream.generate(() -> fixture.clause()).limit(SERVICES).toList();
        services = clauses.stream().map(Clause::serviceId).toList();
        clauses.subList(0, 3).forEach(clause -> saidAnew(clause, 2, "2026-03-01"));
        clauses.subList(0, 2).forEach(clause -> saidAnew(clause, 3, "2026-06-01"));
    }

    @ParameterizedTest
    @CsvSource({
        // Those of five clauses; on a day that divides, the old one is over.
        "2026-02-01, 2026-03-01, 5",
        "2026-02-01, 2026-03-02, 8",
        "2026-03-01, 2026-06-01, 5",
        "2026-05-31, 2026-06-02, 7",
        "2026-01-01, 2027-01-01, 10",
    })
    void versions_of_many_services_are_those_of_each(LocalDate from, LocalDate until, int versions) {
        Term days = new Term(from, until);
        List<ClauseInForce> together = AsSystem.call("test", () -> finder.inForce(services, days));

        assertThat(together).hasSize(versions);
        assertThat(together)
                .containsExactlyInAnyOrderElementsOf(AsSystem.call(
                        "test",
                        () -> services.stream()
                                .flatMap(service -> finder.inForce(service, days).stream())
                                .toList()));
    }

    @Test
    void versions_of_many_services_are_not_looked_up_one_by_one() {
        Term days = new Term(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));
        long looked = scans("contract.clause_version_never_overlaps", () -> finder.inForce(services, days));

        assertThat(looked).isZero();
    }

    @Test
    void one_result_is_proven_without_reading_all_versions() {
        // The plan of a session is that of its first statement: one of many.
        long read = scans("contract.clause_version", () -> {
            store(1_000);
            store(1);
        });

        assertThat(read).isZero();
    }

    /** Rows by the rules of the table, about the first of the clauses. */
    private void store(int rows) {
        ClauseInForce named =
                finder.inForce(services.getFirst(), Period.parse("2026-03")).getFirst();
        sql.execute(
                """
                INSERT INTO assessment.assessment (id, clause_id, clause_version_id, service_id, period_label, period, zone,
                    revision, latest, final, computed_at, data_until, engine_version, clause_hash, timeline_hash,
                    exclusion_hash, input_hash, period_ms, counted_ms, up_ms, down_ms, excluded_ms, removed_ms, commitment,
                    reason, credit_minor, currency, metric, unit)
                SELECT uuidv7(), ?, ?, ?, '2026-03', '[2026-03-01Z, 2026-04-01Z)', 'UTC', ? + n, false, true, now(), now(),
                    '1', '', '', '', repeat('ab', 32), 0, 0, 0, 0, 0, 0, 99, '{}', 0, 'HKD', 'AVAILABILITY', 'MILLISECOND'
                FROM generate_series(1, ?) n
                """,
                named.clause().id().value(),
                named.version().id().value(),
                services.getFirst().value(),
                rows,
                rows);
    }

    private void saidAnew(Clause clause, int number, String from) {
        sql.execute(
                "UPDATE contract.clause_version SET validity = daterange(lower(validity), ?::date) WHERE clause_id = ? AND number = ?",
                from,
                clause.id().value(),
                number - 1);
        sql.execute("""
                INSERT INTO contract.clause_version
                    SELECT (jsonb_populate_record(v, jsonb_build_object('id', uuidv7(), 'number', ?::int,
                        'validity', daterange(?::date, NULL)))).*
                    FROM contract.clause_version v WHERE v.clause_id = ? AND v.number = ?
                """, number, from, clause.id().value(), number - 1);
    }

    /** How often a table is read from end to end, or an index searched, by some work. */
    private long scans(String relation, Runnable work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions)
                .execute(status -> AsSystem.call("test", () -> {
                    long before = scans(relation);
                    work.run();
                    return scans(relation) - before;
                })));
    }

    private long scans(String relation) {
        return Objects.requireNonNull(sql.resultQuery("SELECT pg_stat_get_xact_numscans(?::regclass)", relation)
                .fetchOne(0, Long.class));
    }
}
