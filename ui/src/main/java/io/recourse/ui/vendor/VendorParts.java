package io.recourse.ui.vendor;

import com.vaadin.flow.component.Component;
import io.recourse.access.OrganisationService;
import io.recourse.assessment.AssessmentFilter;
import io.recourse.assessment.AssessmentService;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.contract.ContractService;
import io.recourse.contract.service.FeeService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.measurement.statuspage.StatusPageDraft;
import io.recourse.measurement.statuspage.StatusPages;
import io.recourse.ui.register.AssessmentsCard;
import io.recourse.ui.statuspage.StatusPagesCard;
import io.recourse.vendor.Vendor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Gathers what other features know about a vendor, for its page. */
@org.springframework.stereotype.Component
class VendorParts {

    private static final int ASSESSMENTS = 12;

    private final ContractService contracts;
    private final ServiceRegister services;
    private final FeeService fees;
    private final AssessmentService assessments;
    private final ClaimService claims;
    private final StatusPages pages;
    private final OrganisationService organisations;

    VendorParts(
            ContractService contracts,
            ServiceRegister services,
            FeeService fees,
            AssessmentService assessments,
            ClaimService claims,
            StatusPages pages,
            OrganisationService organisations) {
        this.contracts = contracts;
        this.services = services;
        this.fees = fees;
        this.assessments = assessments;
        this.claims = claims;
        this.pages = pages;
        this.organisations = organisations;
    }

    /** Contracts, services, open claims, latest assessments and status pages, in the order of the page. */
    List<Component> of(Vendor vendor, LocalDate today) {
        return List.of(
                new VendorContracts(contracts.ofVendor(vendor.id()), vendor, today),
                new VendorServices(
                        services.list().stream()
                                .filter(service -> service.vendorId().equals(vendor.id()))
                                .toList(),
                        fees.on(today)),
                new VendorClaims(claims.list(new ClaimFilter(Set.of(), vendor.id(), null, null))),
                new AssessmentsCard(assessments.latest(AssessmentFilter.of(vendor.id()), ASSESSMENTS)),
                new StatusPagesCard(
                        pages,
                        pages.of(vendor.id()),
                        new StatusPageDraft(vendor.id(), null, "", ""),
                        organisations.get().zone()));
    }
}
