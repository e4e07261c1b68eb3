package io.recourse.contract.service;

import io.recourse.access.AuditTrail;
import io.recourse.access.Changes;
import io.recourse.access.Roles;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractService;
import io.recourse.contract.Term;
import io.recourse.db.id.ServiceId;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InputCheck;
import io.recourse.text.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Monthly fees of services over time. Every change publishes {@link FeeChanged}. */
@Service
@Transactional
public class FeeService {

    private final JooqFees fees;
    private final JooqServices services;
    private final ContractService contracts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    FeeService(
            JooqFees fees,
            JooqServices services,
            ContractService contracts,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.fees = fees;
        this.services = services;
        this.contracts = contracts;
        this.audit = audit;
        this.events = events;
    }

    /** Fees of a service, the earliest first. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Fee> of(ServiceId service) {
        return fees.of(service);
    }

    /** Fees of many services at once, the earliest of each first; services without any are left out. */
    @PermitAll
    @Transactional(readOnly = true)
    public Map<ServiceId, List<Fee>> of(Collection<ServiceId> services) {
        return fees.of(services);
    }

    /** Fee of a calendar month that holds on the given day; empty if none was entered for it. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Money> on(ServiceId service, LocalDate day) {
        return fees.of(service).stream()
                .filter(fee -> fee.validity().contains(day))
                .map(Fee::amount)
                .findFirst();
    }

    /** Fees of all services that hold on the given day; services without a fee are left out. */
    @PermitAll
    @Transactional(readOnly = true)
    public Map<ServiceId, Money> on(LocalDate day) {
        return fees.all().stream()
                .filter(fee -> fee.validity().contains(day))
                .collect(Collectors.toUnmodifiableMap(Fee::serviceId, Fee::amount));
    }

    /**
     * Enters a fee. The open-ended fee before it ends the day before; without a last day the new fee holds until the
     * next one begins. Throws InvalidInput that names every faulty field, Conflict if somebody changed the service or
     * its fees since {@code version}.
     */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.ADMIN})
    public Fee add(ServiceId service, int version, FeeDraft draft) {
        BoughtService owner = touched(service, version);
        List<Fee> others = fees.of(service);
        Fee fee = checked(owner, draft, others);
        others.stream()
                .filter(other -> other.validity().from().isBefore(fee.validity().from()))
                .filter(other -> other.validity().until() == null)
                .forEach(other -> fees.replace(other.validity().from(), endingBefore(other, fee)));
        fees.add(fee);
        audit.record("FEE_ADDED", ServiceRegister.SUBJECT, service, owner.name(), Changes.between(null, fee.facts()));
        publish(owner, fee.validity());
        return fee;
    }

    /** Corrects the fee that begins on the given day. Throws as {@link #add} does, NotFound if none begins then. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.ADMIN})
    public Fee change(ServiceId service, int version, LocalDate from, FeeDraft draft) {
        BoughtService owner = touched(service, version);
        Fee before = beginning(service, from);
        Fee after = checked(
                owner,
                draft,
                fees.of(service).stream().filter(fee -> !fee.equals(before)).toList());
        fees.replace(from, after);
        audit.record(
                "FEE_CHANGED",
                ServiceRegister.SUBJECT,
                service,
                owner.name(),
                Changes.between(before.facts(), after.facts()));
        publish(owner, before.validity().hull(after.validity()));
        return after;
    }

    /** Removes the fee that begins on the given day; its days then have no fee. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.ADMIN})
    public void remove(ServiceId service, int version, LocalDate from) {
        BoughtService owner = touched(service, version);
        Fee fee = beginning(service, from);
        fees.remove(fee);
        audit.record("FEE_REMOVED", ServiceRegister.SUBJECT, service, owner.name(), Changes.between(fee.facts(), null));
        publish(owner, fee.validity());
    }

    private BoughtService touched(ServiceId id, int version) {
        BoughtService service = services.find(id).orElseThrow(() -> NotFound.of(id));
        if (!services.touch(id, version)) {
            throw Conflict.changedMeanwhile();
        }
        return service;
    }

    private Fee beginning(ServiceId service, LocalDate from) {
        return fees.of(service).stream()
                .filter(fee -> fee.validity().from().equals(from))
                .findFirst()
                .orElseThrow(() -> NotFound.of(from));
    }

    private Fee checked(BoughtService service, FeeDraft draft, List<Fee> others) {
        InputCheck check = new InputCheck();
        Contract contract = contracts.get(service.contractId());
        Fee fee = FeeCheck.of(service.id(), draft, contract, others, check);
        check.finish();
        return fee;
    }

    private static Fee endingBefore(Fee fee, Fee next) {
        Term shorter = new Term(fee.validity().from(), next.validity().from());
        return new Fee(fee.serviceId(), shorter, fee.amount());
    }

    private void publish(BoughtService service, Term days) {
        events.publishEvent(new FeeChanged(
                service.id(), days, contracts.get(service.contractId()).zone()));
    }
}
