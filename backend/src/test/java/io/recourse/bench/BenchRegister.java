package io.recourse.bench;

import io.recourse.assessment.AssessmentFixture;
import io.recourse.bench.Workload.Changes;
import io.recourse.bench.Workload.Windows;
import io.recourse.contract.clause.Clause;
import io.recourse.db.copy.RowWriter;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.time.Interval;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Set A as the product keeps it: services under a contract, each with a fee and a clause, measured by one source. */
final class BenchRegister {

    private static final String[] STATES = {"UP", "DEGRADED", "DOWN", "UNKNOWN"};
    private static final String[] KINDS = {"FORCE_MAJEURE", "PLANNED_MAINTENANCE"};

    private final Connection connection;
    private final SourceId source;
    private final List<ServiceId> services;

    private BenchRegister(Connection connection, SourceId source, List<ServiceId> services) {
        this.connection = connection;
        this.source = source;
        this.services = services;
    }

    /** One service by the product's own forms, and the others as its copies. */
    static BenchRegister of(ApplicationContext context, Connection connection) throws SQLException {
        AssessmentFixture fixture = context.getBean(AssessmentFixture.class);
        Clause clause = fixture.clause();
        SourceId source = fixture.source().id();
        execute(connection, """
                INSERT INTO contract.service (contract_id, name, code)
                    SELECT contract_id, 'Service ' || n, 'bench-' || n FROM contract.service, generate_series(2, %d) n
                    WHERE id = '%s';
                INSERT INTO contract.service_fee SELECT s.id, f.validity, f.amount_minor, f.currency
                    FROM contract.service s, contract.service_fee f WHERE f.service_id = '%2$s' AND s.id <> f.service_id;
                INSERT INTO contract.clause (contract_id, service_id, title)
                    SELECT contract_id, id, 'Monthly availability' FROM contract.service WHERE id <> '%2$s';
                UPDATE contract.clause_version SET zone = 'UTC';
                INSERT INTO contract.clause_version
                    SELECT (jsonb_populate_record(v, jsonb_build_object('id', uuidv7(), 'clause_id', c.id))).*
                    FROM contract.clause_version v, contract.clause c WHERE c.id <> v.clause_id;
                INSERT INTO measurement.service_source SELECT id, '%s' FROM contract.service;
                INSERT INTO measurement.coverage (source_id, service_id, covered)
                    SELECT '%3$s', id, '[2026-04-01Z, 2026-06-01Z)' FROM contract.service;
                """.formatted(Workload.SERVICES, clause.serviceId(), source));
        List<ServiceId> services = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM contract.service ORDER BY id")) {
            while (rows.next()) {
                services.add(new ServiceId(rows.getObject(1, UUID.class)));
            }
        }
        BenchRegister register = new BenchRegister(connection, source, services);
        register.load();
        return register;
    }

    List<ServiceId> services() {
        return services;
    }

    SourceId source() {
        return source;
    }

    /** The month before May, again and again, in the past of one service: as many changes in each. */
    void addHistory(ServiceId service, int months) throws SQLException {
        addCoverage(service);
        RowWriter records = new RowWriter();
        long length = Workload.MONTH_END - Workload.MONTH_START;
        for (int month = 1; month < months; month++) {
            long start = Workload.MONTH_START - month * length;
            Changes changes = Workload.changes(month, start, start + length);
            for (int i = 1; i < changes.size(); i++) {
                long until = i + 1 < changes.size() ? changes.at()[i + 1] : start + length;
                if (changes.at()[i] < until) {
                    record(records, service, changes.state()[i], changes.at()[i], until);
                }
            }
        }
        copyRecords(records);
        execute(connection, "VACUUM ANALYZE measurement.state_interval");
    }

    /** The source has always watched the service. */
    void addCoverage(ServiceId service) throws SQLException {
        execute(connection, """
                DELETE FROM measurement.coverage WHERE service_id = '%1$s';
                INSERT INTO measurement.coverage (source_id, service_id, covered)
                    VALUES ('%2$s', '%1$s', '[2000-01-01Z, 2026-06-01Z)')
                """.formatted(service, source));
    }

    /** So many times the changes of a month within a time, for each service; returns how many there are. */
    long addChanges(List<ServiceId> some, Interval time, int times) throws SQLException {
        RowWriter records = new RowWriter();
        long begin = time.from().toEpochMilli();
        long part = (time.to().toEpochMilli() - begin) / times;
        for (ServiceId service : some) {
            for (int i = 0; i < times; i++) {
                long start = begin + i * part;
                Changes changes =
                        Workload.changes(services.indexOf(service) + i * services.size(), start, start + part);
                for (int change = i == 0 ? 0 : 1; change < changes.size(); change++) {
                    long until = change + 1 < changes.size() ? changes.at()[change + 1] : start + part;
                    if (changes.at()[change] < until) {
                        record(records, service, changes.state()[change], changes.at()[change], until);
                    }
                }
            }
        }
        copyRecords(records);
        execute(connection, "VACUUM ANALYZE measurement.state_interval");
        return records.rows();
    }

    private void load() throws SQLException {
        RowWriter records = new RowWriter();
        RowWriter exclusions = new RowWriter();
        for (int n = 0; n < services.size(); n++) {
            ServiceId service = services.get(n);
            Changes changes = Workload.changes(n);
            for (int i = 0; i < changes.size(); i++) {
                record(
                        records,
                        service,
                        changes.state()[i],
                        changes.at()[i],
                        i + 1 < changes.size() ? changes.at()[i + 1] : Long.MAX_VALUE);
            }
            Windows windows = Workload.windows(n);
            for (int i = 0; i < windows.size(); i++) {
                exclusions
                        .row(10)
                        .uuid(service.value())
                        .range(Instant.ofEpochMilli(windows.from()[i]), Instant.ofEpochMilli(windows.to()[i]))
                        .text(KINDS[windows.kind()[i]])
                        .text("ACCEPTED")
                        .text("Agreed")
                        .text("maker")
                        .text("checker")
                        .time(Instant.ofEpochMilli(windows.to()[i]))
                        .text("checker")
                        .time(Instant.ofEpochMilli(windows.to()[i]));
            }
        }
        copyRecords(records);
        exclusions.copyInto(
                connection,
                "exclusion.exclusion (service_id, period, kind, status, reason, proposed_by, decided_by, decided_at,"
                        + " accepted_by, accepted_at)");
        for (String table : List.of(
                "measurement.state_interval",
                "exclusion.exclusion",
                "contract.clause_version",
                "contract.clause",
                "contract.service",
                "measurement.coverage")) {
            execute(connection, "VACUUM ANALYZE " + table);
        }
    }

    private void record(RowWriter records, ServiceId service, byte state, long from, long until) {
        Instant begin = Instant.ofEpochMilli(from);
        records.row(7)
                .uuid(source.value())
                .uuid(service.value())
                .text(STATES[state])
                .time(begin)
                .text(begin.toString());
        if (until == Long.MAX_VALUE) {
            records.nothing().nothing();
        } else {
            records.time(Instant.ofEpochMilli(until))
                    .text(Instant.ofEpochMilli(until).toString());
        }
    }

    private void copyRecords(RowWriter records) throws SQLException {
        records.copyInto(
                connection,
                "measurement.state_interval (source_id, service_id, state, started_at, original_from, ended_at, original_to)");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
