package io.recourse.sample;

import io.recourse.contract.Contract;
import io.recourse.contract.ContractDraft;
import io.recourse.contract.ContractService;
import io.recourse.contract.clause.ClauseDraft;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.FeeDraft;
import io.recourse.contract.service.FeeService;
import io.recourse.contract.service.ServiceDraft;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import io.recourse.sample.WorkspaceFacts.ClauseFacts;
import io.recourse.sample.WorkspaceFacts.ContractFacts;
import io.recourse.sample.WorkspaceFacts.FeeFacts;
import io.recourse.sample.WorkspaceFacts.ServiceFacts;
import io.recourse.sample.WorkspaceFacts.VendorFacts;
import io.recourse.time.PeriodKind;
import io.recourse.vendor.Vendor;
import io.recourse.vendor.VendorDraft;
import io.recourse.vendor.VendorService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Enters vendors, contracts, services, fees and clauses of the sample, as a vendor manager would. */
@Component
class SampleRegister {

    private final VendorService vendors;
    private final ContractService contracts;
    private final ServiceRegister services;
    private final FeeService fees;
    private final ClauseService clauses;

    SampleRegister(
            VendorService vendors,
            ContractService contracts,
            ServiceRegister services,
            FeeService fees,
            ClauseService clauses) {
        this.vendors = vendors;
        this.contracts = contracts;
        this.services = services;
        this.fees = fees;
        this.clauses = clauses;
    }

    /** Returns the new services by their codes. */
    Map<String, ServiceId> load(List<VendorFacts> facts) {
        Map<String, ServiceId> loaded = new LinkedHashMap<>();
        for (VendorFacts fact : facts) {
            Vendor vendor = vendors.create(new VendorDraft(
                    fact.name(), fact.legalEntity(), fact.country(), fact.website(), fact.claimEmail(), null));
            vendors.markAsSample(vendor.id());
            for (ContractFacts contractFact : fact.contracts()) {
                Contract contract = create(vendor, contractFact);
                contractFact.services().forEach(service -> loaded.put(service.code(), create(contract, service)));
            }
        }
        return loaded;
    }

    private Contract create(Vendor vendor, ContractFacts fact) {
        return contracts.create(new ContractDraft(
                vendor.id(),
                fact.reference(),
                fact.title(),
                fact.currency(),
                fact.zone(),
                fact.governingLaw(),
                fact.firstDay(),
                fact.lastDay(),
                fact.claimChannel(),
                fact.accountNumber(),
                null));
    }

    private ServiceId create(Contract contract, ServiceFacts fact) {
        BoughtService service =
                services.create(new ServiceDraft(contract.id(), fact.name(), fact.code(), fact.description()));
        for (FeeFacts fee : fact.fees()) {
            int version = services.get(service.id()).version();
            fees.add(service.id(), version, new FeeDraft(fee.firstDay(), null, fee.amount()));
        }
        fact.clauses()
                .forEach(clause -> clauses.create(new ClauseDraft(service.id(), clause.title(), firstVersion(clause))));
        return service.id();
    }

    private static ClauseVersionDraft firstVersion(ClauseFacts fact) {
        return new ClauseVersionDraft(
                fact.firstDay(),
                null,
                null,
                fact.section(),
                fact.page(),
                fact.quotedText(),
                fact.sourceUrl(),
                Metric.valueOf(fact.metric()),
                fact.commitment(),
                PeriodKind.valueOf(fact.periodKind()),
                fact.zone(),
                fact.formula(),
                fact.creditSchedule(),
                fact.claimWindow(),
                Remedy.valueOf(fact.remedy()),
                fact.soleRemedy(),
                null,
                null,
                null);
    }
}
