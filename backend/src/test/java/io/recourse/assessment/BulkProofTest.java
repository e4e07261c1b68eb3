package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.AsSystem;
import io.recourse.access.Role;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.contract.terms.State;
import io.recourse.db.BlockedSession;
import io.recourse.measurement.Coverage;
import io.recourse.measurement.IngestService;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.Observation;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database refuses of assessments, though it proves all rows of a statement at once: decision 080. */
@BackendTest
class BulkProofTest {

    private static final String COPY = """
            INSERT INTO assessment.assessment
                SELECT (jsonb_populate_record(a, jsonb_build_object('id', uuidv7(), 'revision', 900, 'latest', false) || '%s')).*
                FROM assessment.assessment a WHERE a.id = '%s'
            """;

    private static final String NOBODY = "0190c0de-0000-7000-8000-00000000beef";

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    IngestService ingest;

    @Autowired
    DSLContext sql;

    @Autowired
    DataSource database;

    @Autowired
    JooqLatest latest;

    @Autowired
    ClauseVersionService versions;

    @Autowired
    PlatformTransactionManager transactions;

    private Clause clause;
    private MeasurementSource source;
    private Assessment stored;

    @BeforeEach
    void oneIsStored() {
        clause = fixture.clause();
        source = fixture.source();
        // By program: what a file brought is kept, and its source with it.
        ActingAs.role(
                Role.IT,
                () -> ingest.record(
                        source.id(),
                        List.of(Observation.of(
                                clause.serviceId(),
                                State.DOWN,
                                Instant.parse("2026-03-10T00:00:00Z"),
                                Instant.parse("2026-03-10T00:10:00Z"))),
                        List.of(new Coverage(
                                clause.serviceId(), Interval.parse("2026-01-01T00:00:00Z", "2026-09-01T00:00:00Z")))));
        stored = fixture.assessed(clause, "2026-03");
    }

    @Test
    void a_row_that_names_what_exists_is_taken() {
        assertThat(sql.execute(copy("{}"))).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"clause_version_id\": \"" + NOBODY + "\"}",
                "{\"clause_id\": \"" + NOBODY + "\"}",
                "{\"service_id\": \"" + NOBODY + "\"}",
                "{\"source_id\": \"" + NOBODY + "\"}",
            })
    void a_name_of_nothing_is_refused(String change) {
        assertRefused(copy(change));
    }

    @Test
    void clause_version_and_service_must_belong_together() {
        Clause other = fixture.clause();

        assertRefused(copy("{\"clause_id\": \"" + other.id() + "\"}"));
        assertRefused(copy("{\"service_id\": \"" + other.serviceId() + "\"}"));
    }

    @Test
    void one_wrong_row_among_many_refuses_them_all() {
        assertRefused("""
                INSERT INTO assessment.assessment
                    SELECT (jsonb_populate_record(a, jsonb_build_object('id', uuidv7(), 'revision', 900 + n, 'latest', false,
                        'source_id', CASE WHEN n = 7 THEN '%s' ELSE a.source_id::text END))).*
                    FROM assessment.assessment a, generate_series(1, 20) n WHERE a.id = '%s'
                """.formatted(NOBODY, stored.id()));
        assertThat(number("revision >= 900 AND clause_id = '" + clause.id() + "'"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"input_hash\": \"cafe\"}",
                "{\"input_hash\": \"CAFEcafecafecafecafecafecafecafecafecafecafecafecafecafecafecafe\"}",
                "{\"input_hash\": \"gafecafecafecafecafecafecafecafecafecafecafecafecafecafecafecafe\"}",
                "{\"input_hash\": \"cafe cafecafecafecafecafecafecafecafecafecafecafecafecafecafecaf\"}",
                "{\"down_ms\": 1}",
                "{\"period_label\": \"March\"}",
                "{\"currency\": \"hk \"}",
                "{\"latest\": true}",
            })
    void a_row_that_breaks_a_rule_is_refused(String change) {
        assertRefused(copy(change));
    }

    @Test
    void a_stored_revision_changes_neither_its_figures_nor_its_names() {
        String update = "UPDATE assessment.assessment SET %s WHERE id = '" + stored.id() + "'";

        assertRefused(update.formatted("down_ms = 0, up_ms = counted_ms"));
        assertRefused(update.formatted("clause_id = '" + NOBODY + "'"));
        assertRefused(update.formatted("source_id = '" + NOBODY + "'"));
        assertRefused(update.formatted("attribution = NULL"));
        assertThat(sql.execute(update.formatted("latest = false"))).isOne();
    }

    @Test
    void a_deleted_version_takes_its_assessments_along() {
        sql.execute(
                "DELETE FROM contract.clause_version WHERE clause_id = ?",
                clause.id().value());

        assertThat(number("clause_id = '" + clause.id() + "'")).isZero();
    }

    @Test
    void a_deleted_version_takes_along_what_other_sources_said_beside_them() {
        sql.execute(
                "INSERT INTO assessment.source_figure VALUES (?, '2026-03', ?, 0, 0, NULL, NULL, now())",
                clause.id().value(),
                source.id().value());

        sql.execute(
                "DELETE FROM contract.clause_version WHERE clause_id = ?",
                clause.id().value());

        assertThat(sql.fetchCount(
                        DSL.table("assessment.source_figure"),
                        DSL.condition("clause_id = ?", clause.id().value())))
                .isZero();
    }

    @Test
    void a_deleted_service_takes_them_along() {
        sql.execute(
                "DELETE FROM contract.service WHERE id = ?", clause.serviceId().value());

        assertThat(number("clause_id = '" + clause.id() + "'")).isZero();
    }

    @Test
    void a_deleted_source_is_forgotten_and_the_figures_stay() {
        long before = number("clause_id = '" + clause.id() + "'");
        sql.execute("DELETE FROM measurement.source WHERE id = ?", source.id().value());

        assertThat(number("clause_id = '" + clause.id() + "' AND source_id IS NULL"))
                .isEqualTo(before);
    }

    @Test
    void an_older_snapshot_may_not_delete() throws SQLException {
        try (Connection older = database.getConnection()) {
            older.setAutoCommit(false);
            older.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertThatThrownBy(() -> older.createStatement()
                            .execute("DELETE FROM contract.clause_version WHERE clause_id = '" + clause.id() + "'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("read committed");
            older.rollback();
            older.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            older.setAutoCommit(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"contract.clause_version", "contract.clause", "contract.service", "measurement.source"})
    void a_name_that_assessments_use_never_changes(String table) {
        assertRefused("UPDATE " + table + " SET id = uuidv7()");
    }

    @Test
    void an_assessed_clause_stays_with_its_service_and_its_version_with_the_clause() {
        Clause other = fixture.clause();

        assertRefused("UPDATE contract.clause_version SET clause_id = '" + other.id() + "' WHERE clause_id = '"
                + clause.id() + "'");
        assertRefused("UPDATE contract.clause SET contract_id = '" + other.contractId() + "', service_id = '"
                + other.serviceId() + "' WHERE id = '" + clause.id() + "'");
    }

    @Test
    void what_is_being_named_cannot_be_deleted_meanwhile() throws Exception {
        try (Connection adding = database.getConnection();
                Connection deleting = database.getConnection()) {
            adding.setAutoCommit(false);
            adding.createStatement().execute(copy("{}"));
            CompletableFuture<Void> deletion = CompletableFuture.runAsync(() -> {
                try {
                    deleting.createStatement()
                            .execute("DELETE FROM contract.service WHERE id = '" + clause.serviceId() + "'");
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            BlockedSession.await(sql);
            adding.commit();
            adding.setAutoCommit(true);
            deletion.get(30, TimeUnit.SECONDS);
        }
        assertThat(number("clause_id = '" + clause.id() + "'")).isZero();
    }

    @Test
    void what_is_being_deleted_cannot_be_named_meanwhile() throws Exception {
        CompletableFuture<Boolean> addition;
        try (Connection deleting = database.getConnection()) {
            deleting.setAutoCommit(false);
            deleting.createStatement().execute("DELETE FROM measurement.source WHERE id = '" + source.id() + "'");
            addition = CompletableFuture.supplyAsync(() -> {
                try {
                    sql.execute(copy("{}"));
                    return true;
                } catch (DataAccessException refused) {
                    return false;
                }
            });
            BlockedSession.await(sql);
            deleting.commit();
            deleting.setAutoCommit(true);
        }
        assertThat(addition.get(30, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void by_labels_or_by_pairs_of_clause_and_label_the_same_revisions_are_found() {
        String by = "SELECT clause, label, id, revision, latest, bool_or(compared) FROM assessment.last_revisions(%s,"
                + " '2026-02-10Z', '2026-05-10Z') GROUP BY 1, 2, 3, 4, 5 ORDER BY 2";
        sql.execute(
                "INSERT INTO assessment.source_figure VALUES (?, '2026-03', ?, 0, 0, NULL, NULL, now())",
                clause.id().value(),
                source.id().value());

        var byLabels = sql.fetch(by.formatted("'{" + clause.serviceId() + "}', '{2026-03,2026-04,2031-01}'"));
        var byPairs = sql.fetch(by.formatted(
                "'{" + clause.id() + "," + clause.id() + "}', '{2026-03,2026-04}', '{" + clause.serviceId() + "}'"));

        assertThat(byLabels.getValues(1)).isEqualTo(List.of("2026-02", "2026-03", "2026-04", "2026-05"));
        assertThat(byLabels.getValues(5)).isEqualTo(List.of(false, true, false, false));
        assertThat(byPairs).isEqualTo(byLabels);
    }

    @Test
    void clauses_with_a_period_each_are_asked_for_in_pairs() {
        Interval march = stored.interval();
        JooqLatest.Known known = AsSystem.call(
                "test",
                () -> new TransactionTemplate(transactions).execute(status -> {
                    ClauseVersion version = versions.get(stored.subject().clauseVersion());
                    List<Assignment> assignments = new ArrayList<>();
                    assignments.add(new Assignment(clause, version, stored.period(), march));
                    for (int month = 4; month < 9; month++) {
                        assignments.add(
                                new Assignment(fixture.clause(), version, Period.parse("2026-0" + month), march));
                    }
                    return latest.of(Map.of(clause.serviceId(), march), assignments);
                }));

        Reassessment.Key key = new Reassessment.Key(clause.id(), "2026-03");
        assertThat(known.last().keySet()).containsExactly(key);
        assertThat(known.latest().get(key).id()).isEqualTo(stored.id());
        assertThat(known.compared()).isEmpty();
    }

    private String copy(String change) {
        return COPY.formatted(change, stored.id());
    }

    private long number(String condition) {
        Long number = sql.resultQuery("SELECT count(*) FROM assessment.assessment WHERE " + condition)
                .fetchOne(0, Long.class);
        return number == null ? 0 : number;
    }

    private void assertRefused(String statement) {
        assertThatThrownBy(() -> sql.execute(statement))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("ERROR")
                .hasMessageNotContaining("syntax");
    }
}
