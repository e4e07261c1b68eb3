package io.recourse.contract.service;

import static io.recourse.db.jooq.contract.Tables.CLAUSE;
import static io.recourse.db.jooq.contract.Tables.CONTRACT_;
import static io.recourse.db.jooq.contract.Tables.SERVICE;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes contract.service. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqServices {

    private final DSLContext database;
    private final Clock clock;

    JooqServices(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In the order of vendor names, service names. */
    List<BoughtService> all() {
        return services(noCondition(), Integer.MAX_VALUE);
    }

    List<BoughtService> ofContract(ContractId contract) {
        return services(SERVICE.CONTRACT_ID.eq(contract), Integer.MAX_VALUE);
    }

    /** Services after the given one, at most {@code limit}; null begins at the first. */
    List<BoughtService> after(@Nullable BoughtService last, @Nullable ContractId contract, int limit) {
        Condition later = last == null
                ? noCondition()
                : row(lower(VENDOR_.NAME), lower(SERVICE.NAME), SERVICE.ID)
                        .gt(lower(val(last.vendorName())), lower(val(last.name())), val(last.id(), SERVICE.ID));
        return services(contract == null ? later : later.and(SERVICE.CONTRACT_ID.eq(contract)), limit);
    }

    Optional<BoughtService> find(ServiceId id) {
        return services(SERVICE.ID.eq(id), 1).stream().findFirst();
    }

    Optional<BoughtService> coded(String code) {
        return services(SERVICE.CODE.eq(code), 1).stream().findFirst();
    }

    ServiceId add(CheckedService service) {
        return database.insertInto(SERVICE)
                .set(SERVICE.CONTRACT_ID, service.contractId())
                .set(SERVICE.NAME, service.name())
                .set(SERVICE.CODE, service.code())
                .set(SERVICE.DESCRIPTION, service.description())
                .set(SERVICE.CREATED_AT, clock.instant())
                .set(SERVICE.UPDATED_AT, clock.instant())
                .returning(SERVICE.ID)
                .fetchSingle()
                .getId();
    }

    /** False if somebody else has changed the service since the given version. */
    boolean change(ServiceId id, int version, CheckedService service) {
        return database.update(SERVICE)
                        .set(SERVICE.NAME, service.name())
                        .set(SERVICE.CODE, service.code())
                        .set(SERVICE.DESCRIPTION, service.description())
                        .set(SERVICE.VERSION, SERVICE.VERSION.plus(1))
                        .set(SERVICE.UPDATED_AT, clock.instant())
                        .where(SERVICE.ID.eq(id), SERVICE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Counts the version up without changing the service itself, for a change of its fees. */
    boolean touch(ServiceId id, int version) {
        return database.update(SERVICE)
                        .set(SERVICE.VERSION, SERVICE.VERSION.plus(1))
                        .set(SERVICE.UPDATED_AT, clock.instant())
                        .where(SERVICE.ID.eq(id), SERVICE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean remove(ServiceId id, int version) {
        return database.deleteFrom(SERVICE)
                        .where(SERVICE.ID.eq(id), SERVICE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean hasClauses(ServiceId id) {
        return database.fetchExists(selectOne().from(CLAUSE).where(CLAUSE.SERVICE_ID.eq(id)));
    }

    private List<BoughtService> services(Condition condition, int limit) {
        return database.select(SERVICE.fields())
                .select(CONTRACT_.REFERENCE, CONTRACT_.TITLE, VENDOR_.ID, VENDOR_.NAME)
                .from(SERVICE)
                .join(CONTRACT_)
                .on(CONTRACT_.ID.eq(SERVICE.CONTRACT_ID))
                .join(VENDOR_)
                .on(VENDOR_.ID.eq(CONTRACT_.VENDOR_ID))
                .where(condition)
                .orderBy(lower(VENDOR_.NAME), lower(SERVICE.NAME), SERVICE.ID)
                .limit(limit)
                .fetch(JooqServices::service);
    }

    private static BoughtService service(Record row) {
        return new BoughtService(
                row.get(SERVICE.ID),
                row.get(SERVICE.CONTRACT_ID),
                row.get(CONTRACT_.REFERENCE),
                row.get(CONTRACT_.TITLE),
                row.get(VENDOR_.ID),
                row.get(VENDOR_.NAME),
                row.get(SERVICE.NAME),
                row.get(SERVICE.CODE),
                row.get(SERVICE.DESCRIPTION),
                row.get(SERVICE.VERSION),
                row.get(SERVICE.CREATED_AT),
                row.get(SERVICE.UPDATED_AT));
    }
}
