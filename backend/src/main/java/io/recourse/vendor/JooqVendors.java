package io.recourse.vendor;

import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import io.recourse.db.id.VendorId;
import io.recourse.db.jooq.vendor.tables.records.VendorRecord;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes vendor.vendor. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqVendors {

    private final DSLContext database;
    private final Clock clock;

    JooqVendors(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Vendor> all() {
        return database.selectFrom(VENDOR_)
                .orderBy(lower(VENDOR_.NAME), VENDOR_.ID)
                .fetch(JooqVendors::vendor);
    }

    /** Vendors after the given one in the order of names; at most {@code limit}. */
    List<Vendor> after(@Nullable Vendor last, int limit) {
        Condition later = last == null
                ? noCondition()
                : row(lower(VENDOR_.NAME), VENDOR_.ID).gt(lower(val(last.name())), val(last.id(), VENDOR_.ID));
        return database.selectFrom(VENDOR_)
                .where(later)
                .orderBy(lower(VENDOR_.NAME), VENDOR_.ID)
                .limit(limit)
                .fetch(JooqVendors::vendor);
    }

    Optional<Vendor> find(VendorId id) {
        return database.selectFrom(VENDOR_).where(VENDOR_.ID.eq(id)).fetchOptional(JooqVendors::vendor);
    }

    Optional<Vendor> named(String name) {
        return database.selectFrom(VENDOR_)
                .where(lower(VENDOR_.NAME).eq(name.toLowerCase(Locale.ROOT)))
                .fetchOptional(JooqVendors::vendor);
    }

    Vendor add(CheckedVendor vendor) {
        return database.insertInto(VENDOR_)
                .set(VENDOR_.NAME, vendor.name())
                .set(VENDOR_.LEGAL_ENTITY, vendor.legalEntity())
                .set(VENDOR_.COUNTRY, vendor.country())
                .set(VENDOR_.WEBSITE, vendor.website())
                .set(VENDOR_.CLAIM_EMAIL, vendor.claimEmail())
                .set(VENDOR_.NOTES, vendor.notes())
                .set(VENDOR_.CREATED_AT, clock.instant())
                .set(VENDOR_.UPDATED_AT, clock.instant())
                .returning()
                .fetchSingle(JooqVendors::vendor);
    }

    /** Changes the vendor if nobody else has since the given version; empty if somebody has. */
    Optional<Vendor> change(VendorId id, int version, CheckedVendor vendor) {
        return database.update(VENDOR_)
                .set(VENDOR_.NAME, vendor.name())
                .set(VENDOR_.LEGAL_ENTITY, vendor.legalEntity())
                .set(VENDOR_.COUNTRY, vendor.country())
                .set(VENDOR_.WEBSITE, vendor.website())
                .set(VENDOR_.CLAIM_EMAIL, vendor.claimEmail())
                .set(VENDOR_.NOTES, vendor.notes())
                .set(VENDOR_.VERSION, VENDOR_.VERSION.plus(1))
                .set(VENDOR_.UPDATED_AT, clock.instant())
                .where(VENDOR_.ID.eq(id), VENDOR_.VERSION.eq(version))
                .returning()
                .fetchOptional(JooqVendors::vendor);
    }

    void markAsSample(VendorId id) {
        database.update(VENDOR_)
                .set(VENDOR_.SAMPLE, true)
                .where(VENDOR_.ID.eq(id))
                .execute();
    }

    /** False if somebody changed or removed the vendor since. */
    boolean remove(VendorId id, int version) {
        return database.deleteFrom(VENDOR_)
                        .where(VENDOR_.ID.eq(id), VENDOR_.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static Vendor vendor(VendorRecord row) {
        return new Vendor(
                row.getId(),
                row.getName(),
                row.getLegalEntity(),
                row.getCountry(),
                row.getWebsite(),
                row.getClaimEmail(),
                row.getNotes(),
                row.getSample(),
                row.getVersion(),
                row.getCreatedAt(),
                row.getUpdatedAt());
    }
}
