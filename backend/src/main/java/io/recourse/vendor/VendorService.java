package io.recourse.vendor;

import io.recourse.access.AuditTrail;
import io.recourse.access.Changes;
import io.recourse.access.Roles;
import io.recourse.db.id.VendorId;
import io.recourse.text.Conflict;
import io.recourse.text.InputCheck;
import io.recourse.text.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists, enters and changes vendors. Everybody may read; vendor managers and legal may write. */
@Service
@Transactional
public class VendorService {

    /** Kind under which the audit trail files vendors. */
    public static final String SUBJECT = "vendor";

    private final JooqVendors vendors;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    VendorService(JooqVendors vendors, AuditTrail audit, ApplicationEventPublisher events) {
        this.vendors = vendors;
        this.audit = audit;
        this.events = events;
    }

    /** All vendors in the order of their names. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Vendor> list() {
        return vendors.all();
    }

    /** Vendors after the given one in the order of names, at most {@code limit}; null begins at the first. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Vendor> listAfter(@Nullable VendorId last, int limit) {
        return vendors.after(last == null ? null : get(last), limit);
    }

    /** Throws NotFound if there is none. */
    @PermitAll
    @Transactional(readOnly = true)
    public Vendor get(VendorId id) {
        return vendors.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /** The vendor, or empty if there is none. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Vendor> find(VendorId id) {
        return vendors.find(id);
    }

    /** The vendor of this name, without regard to case. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Vendor> named(String name) {
        return vendors.named(name.strip());
    }

    /** Throws InvalidInput that names every faulty field. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    public Vendor create(VendorDraft draft) {
        Vendor vendor = vendors.add(checked(draft, null));
        audit.record("VENDOR_CREATED", SUBJECT, vendor.id(), vendor.name(), Changes.ofRecords(null, vendor.draft()));
        return vendor;
    }

    /** Throws InvalidInput that names every faulty field, Conflict if somebody changed it since {@code version}. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    public Vendor change(VendorId id, int version, VendorDraft draft) {
        Vendor before = get(id);
        Vendor after = vendors.change(id, version, checked(draft, id)).orElseThrow(Conflict::changedMeanwhile);
        audit.record("VENDOR_CHANGED", SUBJECT, id, after.name(), Changes.ofRecords(before.draft(), after.draft()));
        return after;
    }

    /** Removes a vendor entered by mistake. Throws Conflict while anything, such as a contract, refers to it. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    public void remove(VendorId id, int version) {
        Vendor vendor = get(id);
        events.publishEvent(new VendorRemoval(id, vendor.name()));
        if (!vendors.remove(id, version)) {
            throw Conflict.changedMeanwhile();
        }
        audit.record("VENDOR_REMOVED", SUBJECT, id, vendor.name(), Changes.ofRecords(vendor.draft(), null));
    }

    /** Marks a vendor as part of the sample workspace, so that it goes with it. */
    @RolesAllowed(Roles.ADMIN)
    public void markAsSample(VendorId id) {
        Vendor vendor = get(id);
        vendors.markAsSample(id);
        audit.record("VENDOR_MARKED_AS_SAMPLE", SUBJECT, id, vendor.name(), Map.of());
    }

    private CheckedVendor checked(VendorDraft draft, @Nullable VendorId own) {
        InputCheck check = new InputCheck();
        CheckedVendor vendor = CheckedVendor.of(draft, check);
        vendors.named(vendor.name())
                .filter(other -> !other.id().equals(own))
                .ifPresent(other -> check.that(false, "name", "vendor.nameTaken", other.name()));
        check.finish();
        return vendor;
    }
}
