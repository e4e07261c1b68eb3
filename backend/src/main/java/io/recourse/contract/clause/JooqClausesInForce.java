package io.recourse.contract.clause;

import io.recourse.contract.Term;
import io.recourse.db.copy.IdLists;
import io.recourse.db.copy.RowReader;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ClauseVersionId;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.VendorId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the clauses of many services in one statement. Versions are long texts and rules that hardly ever change: only
 * those are read of which this very row was not read before.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqClausesInForce {

    /** A clause, and which row of the table of versions goes with it. */
    private record Found(Clause clause, ClauseVersionId version, VersionImages.Row row) {}

    /** What all clauses of a contract have in common. */
    private record Agreement(String reference, String title, VendorId vendor, String vendorName) {}

    private static final String AGREEMENTS = "SELECT * FROM contract.agreements_of(%s)";

    /** Contract and vendor stand in few rows: they are read once, not joined to each clause. */
    private static final String QUERY = "SELECT * FROM contract.clauses_in_force(%s, '%s', %s)";

    private final DSLContext database;
    private final JooqClauseVersions versions;
    private final VersionImages images = new VersionImages();

    JooqClausesInForce(DSLContext database, JooqClauseVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    /** Versions that hold on any of the days, in no particular order. */
    List<ClauseInForce> of(Collection<ServiceId> services, Term days) {
        LocalDate until = days.until();
        List<Found> found = database.connectionResult(connection -> {
            String ids = IdLists.of(connection, services);
            String query = QUERY.formatted(ids, days.from(), until == null ? "NULL" : "'" + until + "'");
            return read(connection, query, agreements(connection, AGREEMENTS.formatted(ids)));
        });
        Set<ClauseVersionId> unknown = new LinkedHashSet<>();
        List<ClauseInForce> inForce = new ArrayList<>(found.size());
        for (Found one : found) {
            ClauseVersion version = images.find(one.version(), one.row());
            if (version == null) {
                unknown.add(one.version());
            } else {
                inForce.add(new ClauseInForce(one.clause(), version));
            }
        }
        if (!unknown.isEmpty()) {
            Map<ClauseVersionId, ClauseVersion> read = versions.read(unknown, images);
            found.stream()
                    .filter(one -> unknown.contains(one.version()) && read.containsKey(one.version()))
                    .forEach(one -> inForce.add(
                            new ClauseInForce(one.clause(), Objects.requireNonNull(read.get(one.version())))));
        }
        return inForce;
    }

    private static Map<ContractId, Agreement> agreements(Connection connection, String query) throws SQLException {
        Map<ContractId, Agreement> agreements = new HashMap<>();
        try (RowReader rows = RowReader.of(connection, query)) {
            while (rows.next()) {
                agreements.put(
                        new ContractId(rows.uuid()),
                        new Agreement(text(rows), text(rows), new VendorId(rows.uuid()), text(rows)));
            }
        }
        return agreements;
    }

    private static List<Found> read(Connection connection, String query, Map<ContractId, Agreement> agreements)
            throws SQLException {
        List<Found> found = new ArrayList<>();
        try (RowReader rows = RowReader.of(connection, query)) {
            while (rows.next()) {
                ClauseId id = new ClauseId(rows.uuid());
                String title = text(rows);
                ServiceId service = new ServiceId(rows.uuid());
                String serviceName = text(rows);
                String serviceCode = text(rows);
                ContractId contract = new ContractId(rows.uuid());
                Agreement agreement = agreements.get(contract);
                if (agreement == null) {
                    // The contract was deleted between both questions, and this clause with it.
                    continue;
                }
                Clause clause = new Clause(
                        id,
                        title,
                        service,
                        serviceName,
                        serviceCode,
                        contract,
                        agreement.reference(),
                        agreement.title(),
                        agreement.vendor(),
                        agreement.vendorName(),
                        rows.integer(),
                        rows.instant(),
                        rows.instant());
                ClauseVersionId version = new ClauseVersionId(rows.uuid());
                found.add(new Found(clause, version, VersionImages.Row.of(rows.bytes(), rows.bytes())));
            }
        }
        return found;
    }

    private static String text(RowReader rows) {
        return Objects.requireNonNull(rows.text(), "names are never null");
    }
}
