package io.recourse.contract;

import io.recourse.access.AuditTrail;
import io.recourse.access.Changes;
import io.recourse.access.Roles;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.VendorId;
import io.recourse.text.Conflict;
import io.recourse.text.InputCheck;
import io.recourse.text.NotFound;
import io.recourse.vendor.VendorService;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists, enters and changes contracts. Everybody may read; vendor managers and legal may write. */
@Service
@Transactional
public class ContractService {

    /** Kind under which the audit trail files contracts. */
    public static final String SUBJECT = "contract";

    private final JooqContracts contracts;
    private final VendorService vendors;
    private final AuditTrail audit;

    ContractService(JooqContracts contracts, VendorService vendors, AuditTrail audit) {
        this.contracts = contracts;
        this.vendors = vendors;
        this.audit = audit;
    }

    /** All contracts in the order of vendor names and references. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<ContractSummary> list() {
        return contracts.all();
    }

    /** Contracts of one vendor in the order of references. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<ContractSummary> ofVendor(VendorId vendor) {
        return contracts.ofVendor(vendor);
    }

    /** Contracts after the given one, of one vendor or of all, at most {@code limit}; null begins at the first. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<ContractSummary> listAfter(@Nullable ContractId last, @Nullable VendorId vendor, int limit) {
        return contracts.after(last == null ? null : get(last), vendor, limit);
    }

    /** Throws NotFound if there is none. */
    @PermitAll
    @Transactional(readOnly = true)
    public Contract get(ContractId id) {
        return contracts.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /** The contract, or empty if there is none. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Contract> find(ContractId id) {
        return contracts.find(id);
    }

    /** ISO codes of the currencies that contracts are in, all asked for at once; contracts that do not exist are left out. */
    @PermitAll
    @Transactional(readOnly = true)
    public Map<ContractId, String> currencies(Set<ContractId> ids) {
        return contracts.currencies(ids);
    }

    /** Throws InvalidInput that names every faulty field. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    public Contract create(ContractDraft draft) {
        InputCheck check = new InputCheck();
        if (draft.vendorId() != null) {
            check.that(vendors.find(draft.vendorId()).isPresent(), "vendorId", "field.unknown");
            refuseTakenReference(draft, draft.vendorId(), null, check);
        }
        Contract contract = get(contracts.add(CheckedContract.of(draft, check)));
        audit.record(
                "CONTRACT_CREATED",
                SUBJECT,
                contract.id(),
                contract.reference(),
                Changes.ofRecords(null, contract.draft()));
        return contract;
    }

    /**
     * Changes everything but the vendor. Throws InvalidInput that names every faulty field, Conflict if somebody
     * changed the contract since {@code version}. The currency stays once there are services, because their fees are
     * counted in it.
     */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    public Contract change(ContractId id, int version, ContractDraft draft) {
        Contract before = get(id);
        InputCheck check = new InputCheck();
        check.that(
                draft.vendorId() == null || draft.vendorId().equals(before.vendorId()),
                "vendorId",
                "contract.vendorStays");
        check.that(
                before.currency().getCurrencyCode().equalsIgnoreCase(draft.currency()) || !contracts.hasServices(id),
                "currency",
                "contract.currencyStays");
        refuseTakenReference(draft, before.vendorId(), id, check);
        CheckedContract checked = CheckedContract.of(draft.ofVendor(before.vendorId()), check);
        if (!contracts.change(id, version, checked)) {
            throw Conflict.changedMeanwhile();
        }
        Contract after = get(id);
        audit.record(
                "CONTRACT_CHANGED", SUBJECT, id, after.reference(), Changes.ofRecords(before.draft(), after.draft()));
        return after;
    }

    /** Removes a contract entered by mistake. Throws Conflict while there are services under it. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    public void remove(ContractId id, int version) {
        Contract contract = get(id);
        if (contracts.hasServices(id)) {
            throw new Conflict("contract.hasServices", contract.reference());
        }
        if (!contracts.remove(id, version)) {
            throw Conflict.changedMeanwhile();
        }
        audit.record("CONTRACT_REMOVED", SUBJECT, id, contract.reference(), Changes.ofRecords(contract.draft(), null));
    }

    private void refuseTakenReference(
            ContractDraft draft, VendorId vendor, @Nullable ContractId own, InputCheck check) {
        if (draft.reference() != null) {
            contracts
                    .referenced(vendor, draft.reference().strip())
                    .filter(other -> !other.id().equals(own))
                    .ifPresent(other -> check.that(false, "reference", "contract.referenceTaken", other.title()));
        }
    }
}
