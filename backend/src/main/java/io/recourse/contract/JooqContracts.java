package io.recourse.contract;

import static io.recourse.db.jooq.contract.Tables.CLAUSE;
import static io.recourse.db.jooq.contract.Tables.CONTRACT_;
import static io.recourse.db.jooq.contract.Tables.SERVICE;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import io.recourse.db.id.ContractId;
import io.recourse.db.id.VendorId;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes contract.contract. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqContracts {

    private static final Field<Integer> SERVICES = field(
                    selectCount().from(SERVICE).where(SERVICE.CONTRACT_ID.eq(CONTRACT_.ID)))
            .as("services");
    private static final Field<Integer> CLAUSES = field(
                    selectCount().from(CLAUSE).where(CLAUSE.CONTRACT_ID.eq(CONTRACT_.ID)))
            .as("clauses");

    private final DSLContext database;
    private final Clock clock;

    JooqContracts(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In the order of vendor names and references. */
    List<ContractSummary> all() {
        return summaries(noCondition(), Integer.MAX_VALUE);
    }

    List<ContractSummary> ofVendor(VendorId vendor) {
        return summaries(CONTRACT_.VENDOR_ID.eq(vendor), Integer.MAX_VALUE);
    }

    /** Contracts after the given one, at most {@code limit}; null begins at the first. */
    List<ContractSummary> after(@Nullable Contract last, @Nullable VendorId vendor, int limit) {
        Condition later = last == null
                ? noCondition()
                : row(lower(VENDOR_.NAME), CONTRACT_.REFERENCE, CONTRACT_.ID)
                        .gt(lower(val(last.vendorName())), val(last.reference()), val(last.id(), CONTRACT_.ID));
        return summaries(vendor == null ? later : later.and(CONTRACT_.VENDOR_ID.eq(vendor)), limit);
    }

    private List<ContractSummary> summaries(Condition condition, int limit) {
        return selectContracts(SERVICES, CLAUSES)
                .where(condition)
                .orderBy(lower(VENDOR_.NAME), CONTRACT_.REFERENCE, CONTRACT_.ID)
                .limit(limit)
                .fetch(row -> new ContractSummary(contract(row), row.get(SERVICES), row.get(CLAUSES)));
    }

    Optional<Contract> find(ContractId id) {
        return selectContracts().where(CONTRACT_.ID.eq(id)).fetchOptional(JooqContracts::contract);
    }

    /** Of those that exist. */
    Map<ContractId, String> currencies(Set<ContractId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.select(CONTRACT_.ID, CONTRACT_.CURRENCY)
                        .from(CONTRACT_)
                        .where(CONTRACT_.ID.in(ids))
                        .fetchMap(CONTRACT_.ID, CONTRACT_.CURRENCY);
    }

    Optional<Contract> referenced(VendorId vendor, String reference) {
        return selectContracts()
                .where(CONTRACT_.VENDOR_ID.eq(vendor), CONTRACT_.REFERENCE.eq(reference))
                .fetchOptional(JooqContracts::contract);
    }

    ContractId add(CheckedContract contract) {
        return database.insertInto(CONTRACT_)
                .set(CONTRACT_.VENDOR_ID, contract.vendorId())
                .set(CONTRACT_.REFERENCE, contract.reference())
                .set(CONTRACT_.TITLE, contract.title())
                .set(CONTRACT_.CURRENCY, contract.currency().getCurrencyCode())
                .set(CONTRACT_.ZONE, contract.zone().getId())
                .set(CONTRACT_.GOVERNING_LAW, contract.governingLaw())
                .set(CONTRACT_.TERM, Days.range(contract.term()))
                .set(CONTRACT_.CLAIM_CHANNEL, contract.claimChannel())
                .set(CONTRACT_.ACCOUNT_NUMBER, contract.accountNumber())
                .set(CONTRACT_.NOTES, contract.notes())
                .set(CONTRACT_.CREATED_AT, clock.instant())
                .set(CONTRACT_.UPDATED_AT, clock.instant())
                .returning(CONTRACT_.ID)
                .fetchSingle()
                .getId();
    }

    /** False if somebody else has changed the contract since the given version. */
    boolean change(ContractId id, int version, CheckedContract contract) {
        return database.update(CONTRACT_)
                        .set(CONTRACT_.REFERENCE, contract.reference())
                        .set(CONTRACT_.TITLE, contract.title())
                        .set(CONTRACT_.CURRENCY, contract.currency().getCurrencyCode())
                        .set(CONTRACT_.ZONE, contract.zone().getId())
                        .set(CONTRACT_.GOVERNING_LAW, contract.governingLaw())
                        .set(CONTRACT_.TERM, Days.range(contract.term()))
                        .set(CONTRACT_.CLAIM_CHANNEL, contract.claimChannel())
                        .set(CONTRACT_.ACCOUNT_NUMBER, contract.accountNumber())
                        .set(CONTRACT_.NOTES, contract.notes())
                        .set(CONTRACT_.VERSION, CONTRACT_.VERSION.plus(1))
                        .set(CONTRACT_.UPDATED_AT, clock.instant())
                        .where(CONTRACT_.ID.eq(id), CONTRACT_.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** False if somebody else has changed the contract since the given version. */
    boolean remove(ContractId id, int version) {
        return database.deleteFrom(CONTRACT_)
                        .where(CONTRACT_.ID.eq(id), CONTRACT_.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean hasServices(ContractId id) {
        return database.fetchExists(selectOne().from(SERVICE).where(SERVICE.CONTRACT_ID.eq(id)));
    }

    boolean vendorHasContracts(VendorId vendor) {
        return database.fetchExists(selectOne().from(CONTRACT_).where(CONTRACT_.VENDOR_ID.eq(vendor)));
    }

    private SelectOnConditionStep<Record> selectContracts(Field<?>... more) {
        return database.select(CONTRACT_.fields())
                .select(VENDOR_.NAME)
                .select(more)
                .from(CONTRACT_)
                .join(VENDOR_)
                .on(VENDOR_.ID.eq(CONTRACT_.VENDOR_ID));
    }

    private static Contract contract(Record row) {
        return new Contract(
                row.get(CONTRACT_.ID),
                row.get(CONTRACT_.VENDOR_ID),
                row.get(VENDOR_.NAME),
                row.get(CONTRACT_.REFERENCE),
                row.get(CONTRACT_.TITLE),
                Currency.getInstance(row.get(CONTRACT_.CURRENCY)),
                ZoneId.of(row.get(CONTRACT_.ZONE)),
                row.get(CONTRACT_.GOVERNING_LAW),
                Days.term(row.get(CONTRACT_.TERM)),
                row.get(CONTRACT_.CLAIM_CHANNEL),
                row.get(CONTRACT_.ACCOUNT_NUMBER),
                row.get(CONTRACT_.NOTES),
                row.get(CONTRACT_.VERSION),
                row.get(CONTRACT_.CREATED_AT),
                row.get(CONTRACT_.UPDATED_AT));
    }
}
