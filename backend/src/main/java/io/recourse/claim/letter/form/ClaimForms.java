package io.recourse.claim.letter.form;

import io.recourse.access.AuditTrail;
import io.recourse.access.Changes;
import io.recourse.access.Roles;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimService;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractService;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
import io.recourse.text.Conflict;
import io.recourse.text.InputCheck;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
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

/** What vendors require of claims, and what people enter because of it. Everybody may read. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class ClaimForms {

    private static final int WORDS_MAX = 4_000;

    private final JooqClaimForms forms;
    private final JooqParticulars particulars;
    private final ContractService contracts;
    private final VendorService vendors;
    private final ServiceRegister services;
    private final ClaimService claims;
    private final AuditTrail audit;

    ClaimForms(
            JooqClaimForms forms,
            JooqParticulars particulars,
            ContractService contracts,
            VendorService vendors,
            ServiceRegister services,
            ClaimService claims,
            AuditTrail audit) {
        this.forms = forms;
        this.particulars = particulars;
        this.contracts = contracts;
        this.vendors = vendors;
        this.services = services;
        this.claims = claims;
        this.audit = audit;
    }

    /** The form of the contract; what can be assumed if nobody has entered one. Throws NotFound. */
    public ClaimForm of(ContractId id) {
        Contract contract = contracts.get(id);
        return forms.find(id).orElseGet(() -> assumed(contract));
    }

    /** How the vendor names the service's resources; nothing filled in if nobody has entered it. */
    public ServiceResources resources(ServiceId service) {
        return forms.resources(service);
    }

    /** What was entered about the claim, in the order of the demands. */
    public List<Particular> particulars(ClaimId claim) {
        return particulars.of(claim);
    }

    /** Throws InvalidInput that names every faulty field, Conflict if somebody changed it since {@code version}. */
    @Transactional
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL})
    public ClaimForm save(ContractId id, int version, ClaimFormDraft draft) {
        Contract contract = contracts.get(id);
        CheckedForm checked = CheckedForm.of(draft);
        Optional<ClaimForm> before = forms.find(id);
        if (!forms.save(id, version, checked)) {
            throw Conflict.changedMeanwhile();
        }
        ClaimForm after = of(id);
        audit.record(
                "CONTRACT_CLAIM_FORM_SAVED",
                ContractService.SUBJECT,
                id,
                contract.reference(),
                Changes.ofRecords(before.map(ClaimForm::draft).orElse(null), after.draft()));
        return after;
    }

    /** Says how the vendor names the service's resources; blank means none. */
    @Transactional
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.IT})
    public ServiceResources name(ServiceId id, @Nullable String identifiers, @Nullable String region) {
        BoughtService service = services.get(id);
        InputCheck check = new InputCheck();
        ServiceResources after = new ServiceResources(
                id, check.optional("identifiers", identifiers, WORDS_MAX), check.optional("region", region, 200));
        check.finish();
        ServiceResources before = forms.resources(id);
        forms.save(after);
        audit.record(
                "SERVICE_RESOURCES_NAMED",
                ServiceRegister.SUBJECT,
                id,
                service.name(),
                Changes.ofRecords(before, after));
        return after;
    }

    /** Enters what the vendor wants to know of the claim; blank takes it back. Throws InvalidInput. */
    @Transactional
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.FINANCE, Roles.IT})
    public void enter(ClaimId id, Demand demand, @Nullable String words) {
        Claim claim = claims.get(id);
        if (demand.origin() != Demand.Origin.CLAIM) {
            throw new InvalidInput("demand", "letter.form.invalid.notOfTheClaim");
        }
        InputCheck check = new InputCheck();
        String checked = check.optional("words", words, WORDS_MAX);
        check.finish();
        Particular before = particulars.of(id).stream()
                .filter(one -> one.demand() == demand)
                .findFirst()
                .orElse(null);
        if (checked == null) {
            particulars.remove(id, demand);
        } else {
            particulars.put(id, demand, checked);
        }
        audit.record(
                "PARTICULAR_ENTERED",
                "claim",
                id,
                claim.name(),
                Changes.between(
                        before == null ? null : Map.of(demand.name(), before.words()),
                        checked == null ? null : Map.of(demand.name(), checked)));
    }

    private ClaimForm assumed(Contract contract) {
        String email = vendors.get(contract.vendorId()).claimEmail();
        return new ClaimForm(
                contract.id(),
                email == null ? Channel.SUPPORT_TICKET : Channel.EMAIL,
                email,
                null,
                Set.of(Demand.ACCOUNT_ID, Demand.INTERVALS),
                Language.ENGLISH,
                null,
                null,
                contract.claimChannel(),
                false,
                0);
    }
}
