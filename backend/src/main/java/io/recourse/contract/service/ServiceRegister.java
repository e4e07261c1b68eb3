package io.recourse.contract.service;

import io.recourse.access.AuditTrail;
import io.recourse.access.Changes;
import io.recourse.access.Roles;
import io.recourse.contract.ContractService;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
import io.recourse.text.Conflict;
import io.recourse.text.InputCheck;
import io.recourse.text.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists, enters and changes the services bought. Everybody may read; vendor managers and legal may write. */
@Service
@Transactional
public class ServiceRegister {

    /** Kind under which the audit trail files services and their fees. */
    public static final String SUBJECT = "service";

    private final JooqServices services;
    private final ContractService contracts;
    private final AuditTrail audit;

    ServiceRegister(JooqServices services, ContractService contracts, AuditTrail audit) {
        this.services = services;
        this.contracts = contracts;
        this.audit = audit;
    }

    /** All services in the order of vendor names and service names. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<BoughtService> list() {
        return services.all();
    }

    /** Services bought under one contract, in the order of names. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<BoughtService> ofContract(ContractId contract) {
        return services.ofContract(contract);
    }

    /** Services after the given one, of one contract or of all, at most {@code limit}; null begins at the first. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<BoughtService> listAfter(@Nullable ServiceId last, @Nullable ContractId contract, int limit) {
        return services.after(last == null ? null : get(last), contract, limit);
    }

    /** Throws NotFound if there is none. */
    @PermitAll
    @Transactional(readOnly = true)
    public BoughtService get(ServiceId id) {
        return services.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /** The service, or empty if there is none. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<BoughtService> find(ServiceId id) {
        return services.find(id);
    }

    /** The service that feeds and imports call by this code. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<BoughtService> coded(String code) {
        return services.coded(code.strip());
    }

    /** Throws InvalidInput that names every faulty field. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    public BoughtService create(ServiceDraft draft) {
        InputCheck check = new InputCheck();
        if (draft.contractId() != null) {
            check.that(contracts.find(draft.contractId()).isPresent(), "contractId", "field.unknown");
        }
        BoughtService service = get(services.add(checked(draft, null, check)));
        audit.record(
                "SERVICE_CREATED", SUBJECT, service.id(), service.name(), Changes.ofRecords(null, service.draft()));
        return service;
    }

    /**
     * Changes everything but the contract. Throws InvalidInput that names every faulty field, Conflict if somebody
     * changed the service or its fees since {@code version}.
     */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    public BoughtService change(ServiceId id, int version, ServiceDraft draft) {
        BoughtService before = get(id);
        InputCheck check = new InputCheck();
        check.that(
                draft.contractId() == null || draft.contractId().equals(before.contractId()),
                "contractId",
                "service.contractStays");
        ServiceDraft kept = new ServiceDraft(before.contractId(), draft.name(), draft.code(), draft.description());
        if (!services.change(id, version, checked(kept, id, check))) {
            throw Conflict.changedMeanwhile();
        }
        BoughtService after = get(id);
        audit.record("SERVICE_CHANGED", SUBJECT, id, after.name(), Changes.ofRecords(before.draft(), after.draft()));
        return after;
    }

    /** Removes a service entered by mistake, with its fees. Throws Conflict while there are clauses about it. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    public void remove(ServiceId id, int version) {
        BoughtService service = get(id);
        if (services.hasClauses(id)) {
            throw new Conflict("service.hasClauses", service.name());
        }
        if (!services.remove(id, version)) {
            throw Conflict.changedMeanwhile();
        }
        audit.record("SERVICE_REMOVED", SUBJECT, id, service.name(), Changes.ofRecords(service.draft(), null));
    }

    private CheckedService checked(ServiceDraft draft, @Nullable ServiceId own, InputCheck check) {
        CheckedService service = CheckedService.of(draft, check);
        services.ofContract(service.contractId()).stream()
                .filter(other -> !other.id().equals(own) && other.name().equals(service.name()))
                .forEach(other -> check.that(false, "name", "service.nameTaken"));
        services.coded(service.code())
                .filter(other -> !other.id().equals(own))
                .ifPresent(other -> check.that(false, "code", "service.codeTaken", other.name(), other.vendorName()));
        check.finish();
        return service;
    }
}
