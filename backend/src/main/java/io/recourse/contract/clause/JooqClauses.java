package io.recourse.contract.clause;

import static io.recourse.db.jooq.contract.Tables.CLAUSE;
import static io.recourse.db.jooq.contract.Tables.CONTRACT_;
import static io.recourse.db.jooq.contract.Tables.SERVICE;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import io.recourse.contract.service.BoughtService;
import io.recourse.db.id.ClauseId;
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

/** Reads and writes contract.clause. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqClauses {

    private final DSLContext database;
    private final Clock clock;

    JooqClauses(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In the order of vendor names, service names and titles. */
    List<Clause> all() {
        return clauses(noCondition(), Integer.MAX_VALUE);
    }

    List<Clause> ofContract(ContractId contract) {
        return clauses(CLAUSE.CONTRACT_ID.eq(contract), Integer.MAX_VALUE);
    }

    List<Clause> ofService(ServiceId service) {
        return clauses(CLAUSE.SERVICE_ID.eq(service), Integer.MAX_VALUE);
    }

    /** Clauses after the given one, at most {@code limit}; null begins at the first. */
    List<Clause> after(@Nullable Clause last, @Nullable ContractId contract, int limit) {
        Condition later = last == null
                ? noCondition()
                : row(lower(VENDOR_.NAME), lower(SERVICE.NAME), lower(CLAUSE.TITLE), CLAUSE.ID)
                        .gt(
                                lower(val(last.vendorName())),
                                lower(val(last.serviceName())),
                                lower(val(last.title())),
                                val(last.id(), CLAUSE.ID));
        return clauses(contract == null ? later : later.and(CLAUSE.CONTRACT_ID.eq(contract)), limit);
    }

    Optional<Clause> find(ClauseId id) {
        return clauses(CLAUSE.ID.eq(id), 1).stream().findFirst();
    }

    ClauseId add(BoughtService service, String title) {
        return database.insertInto(CLAUSE)
                .set(CLAUSE.CONTRACT_ID, service.contractId())
                .set(CLAUSE.SERVICE_ID, service.id())
                .set(CLAUSE.TITLE, title)
                .set(CLAUSE.CREATED_AT, clock.instant())
                .set(CLAUSE.UPDATED_AT, clock.instant())
                .returning(CLAUSE.ID)
                .fetchSingle()
                .getId();
    }

    /** Counts the version up, with another title or the same; false if somebody else has changed the clause. */
    boolean change(ClauseId id, int version, String title) {
        return database.update(CLAUSE)
                        .set(CLAUSE.TITLE, title)
                        .set(CLAUSE.VERSION, CLAUSE.VERSION.plus(1))
                        .set(CLAUSE.UPDATED_AT, clock.instant())
                        .where(CLAUSE.ID.eq(id), CLAUSE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean remove(ClauseId id, int version) {
        return database.deleteFrom(CLAUSE)
                        .where(CLAUSE.ID.eq(id), CLAUSE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private List<Clause> clauses(Condition condition, int limit) {
        return database.select(CLAUSE.fields())
                .select(SERVICE.NAME, SERVICE.CODE, CONTRACT_.REFERENCE, CONTRACT_.TITLE, VENDOR_.ID, VENDOR_.NAME)
                .from(CLAUSE)
                .join(SERVICE)
                .on(SERVICE.ID.eq(CLAUSE.SERVICE_ID))
                .join(CONTRACT_)
                .on(CONTRACT_.ID.eq(CLAUSE.CONTRACT_ID))
                .join(VENDOR_)
                .on(VENDOR_.ID.eq(CONTRACT_.VENDOR_ID))
                .where(condition)
                .orderBy(lower(VENDOR_.NAME), lower(SERVICE.NAME), lower(CLAUSE.TITLE), CLAUSE.ID)
                .limit(limit)
                .fetch(JooqClauses::clause);
    }

    private static Clause clause(Record row) {
        return new Clause(
                row.get(CLAUSE.ID),
                row.get(CLAUSE.TITLE),
                row.get(CLAUSE.SERVICE_ID),
                row.get(SERVICE.NAME),
                row.get(SERVICE.CODE),
                row.get(CLAUSE.CONTRACT_ID),
                row.get(CONTRACT_.REFERENCE),
                row.get(CONTRACT_.TITLE),
                row.get(VENDOR_.ID),
                row.get(VENDOR_.NAME),
                row.get(CLAUSE.VERSION),
                row.get(CLAUSE.CREATED_AT),
                row.get(CLAUSE.UPDATED_AT));
    }
}
