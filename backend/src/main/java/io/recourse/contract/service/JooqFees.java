package io.recourse.contract.service;

import static io.recourse.db.jooq.contract.Tables.SERVICE_FEE;

import io.recourse.contract.Days;
import io.recourse.contract.Term;
import io.recourse.db.copy.IdLists;
import io.recourse.db.copy.RowReader;
import io.recourse.db.id.ServiceId;
import io.recourse.db.jooq.contract.tables.records.ServiceFeeRecord;
import io.recourse.money.Money;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes contract.service_fee. The database refuses two fees on one day. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqFees {

    private static final String QUERY = "SELECT * FROM contract.fees_of(%s)";

    private final DSLContext database;

    JooqFees(DSLContext database) {
        this.database = database;
    }

    /** Fees of a service, the earliest first. */
    List<Fee> of(ServiceId service) {
        return database.selectFrom(SERVICE_FEE).where(SERVICE_FEE.SERVICE_ID.eq(service)).fetch(JooqFees::fee).stream()
                .sorted(Comparator.comparing(fee -> fee.validity().from()))
                .toList();
    }

    /** Fees of some services, the earliest of each first; services without any are left out. */
    Map<ServiceId, List<Fee>> of(Collection<ServiceId> services) {
        if (services.isEmpty()) {
            return Map.of();
        }
        return database.connectionResult(
                connection -> read(connection, QUERY.formatted(IdLists.of(connection, services))));
    }

    /** Fees of all services, for lists. */
    List<Fee> all() {
        return database.selectFrom(SERVICE_FEE).fetch(JooqFees::fee);
    }

    void add(Fee fee) {
        database.insertInto(SERVICE_FEE)
                .set(SERVICE_FEE.SERVICE_ID, fee.serviceId())
                .set(SERVICE_FEE.VALIDITY, Days.range(fee.validity()))
                .set(SERVICE_FEE.AMOUNT_MINOR, fee.amount().minorUnits())
                .set(SERVICE_FEE.CURRENCY, fee.amount().currency().getCurrencyCode())
                .execute();
    }

    /** Replaces the fee that began on the given day. */
    void replace(LocalDate from, Fee fee) {
        Term old = of(fee.serviceId()).stream()
                .map(Fee::validity)
                .filter(validity -> validity.from().equals(from))
                .findFirst()
                .orElseThrow();
        database.update(SERVICE_FEE)
                .set(SERVICE_FEE.VALIDITY, Days.range(fee.validity()))
                .set(SERVICE_FEE.AMOUNT_MINOR, fee.amount().minorUnits())
                .set(SERVICE_FEE.CURRENCY, fee.amount().currency().getCurrencyCode())
                .where(SERVICE_FEE.SERVICE_ID.eq(fee.serviceId()), SERVICE_FEE.VALIDITY.eq(Days.range(old)))
                .execute();
    }

    void remove(Fee fee) {
        database.deleteFrom(SERVICE_FEE)
                .where(SERVICE_FEE.SERVICE_ID.eq(fee.serviceId()), SERVICE_FEE.VALIDITY.eq(Days.range(fee.validity())))
                .execute();
    }

    private static Map<ServiceId, List<Fee>> read(Connection connection, String query) throws SQLException {
        Map<ServiceId, List<Fee>> fees = new HashMap<>();
        try (RowReader rows = RowReader.of(connection, query)) {
            while (rows.next()) {
                ServiceId service = new ServiceId(rows.uuid());
                Term validity = new Term(rows.day(), rows.isNothing() ? null : rows.day());
                Money amount = Money.ofMinor(rows.number(), Objects.requireNonNull(rows.text()));
                fees.computeIfAbsent(service, key -> new ArrayList<>()).add(new Fee(service, validity, amount));
            }
        }
        fees.values()
                .forEach(some ->
                        some.sort(Comparator.comparing(fee -> fee.validity().from())));
        return fees;
    }

    private static Fee fee(ServiceFeeRecord row) {
        return new Fee(
                row.getServiceId(),
                Days.term(row.getValidity()),
                Money.ofMinor(row.getAmountMinor(), row.getCurrency()));
    }
}
