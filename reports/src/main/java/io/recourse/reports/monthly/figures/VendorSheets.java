package io.recourse.reports.monthly.figures;

import io.recourse.assessment.AssessedDay;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.Attribution;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractService;
import io.recourse.contract.ContractSummary;
import io.recourse.contract.Term;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.FeeService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import io.recourse.reports.monthly.figures.MonthlyFigures.ContractSheet;
import io.recourse.reports.monthly.figures.MonthlyFigures.DayFacts;
import io.recourse.reports.monthly.figures.MonthlyFigures.ServiceSheet;
import io.recourse.reports.monthly.figures.MonthlyFigures.VendorSheet;
import io.recourse.vendor.Vendor;
import io.recourse.vendor.VendorService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers a sheet for each vendor with a contract in force in the month. */
@Component
class VendorSheets {

    private final VendorService vendors;
    private final ContractService contracts;
    private final ServiceRegister services;
    private final FeeService fees;
    private final ServiceHistory history;
    private final AssessmentSheets sheets;

    VendorSheets(
            VendorService vendors,
            ContractService contracts,
            ServiceRegister services,
            FeeService fees,
            ServiceHistory history,
            AssessmentSheets sheets) {
        this.vendors = vendors;
        this.contracts = contracts;
        this.services = services;
        this.fees = fees;
        this.history = history;
        this.sheets = sheets;
    }

    /** Contracts that are in force on some day of the month. */
    List<Contract> contractsIn(ReportMonth month) {
        Term days = new Term(month.firstDay(), month.lastDay().plusDays(1));
        return contracts.list().stream()
                .map(ContractSummary::contract)
                .filter(contract -> contract.term().overlaps(days))
                .toList();
    }

    List<VendorSheet> of(ReportMonth month, List<Contract> inForce) {
        Map<ServiceId, List<Assessment>> shown = history.of(month.periods(), month).stream()
                .filter(month::shows)
                .collect(
                        Collectors.groupingBy(assessment -> assessment.subject().service()));
        List<VendorSheet> result = new ArrayList<>();
        for (Vendor vendor : vendors.list()) {
            List<ContractSheet> ofVendor = inForce.stream()
                    .filter(contract -> contract.vendorId().equals(vendor.id()))
                    .map(contract -> sheet(contract, month, shown))
                    .toList();
            if (!ofVendor.isEmpty()) {
                result.add(new VendorSheet(vendor.name(), vendor.legalEntity(), ofVendor));
            }
        }
        return result;
    }

    private ContractSheet sheet(Contract contract, ReportMonth month, Map<ServiceId, List<Assessment>> shown) {
        List<ServiceSheet> ofContract = services.ofContract(contract.id()).stream()
                .map(service -> sheet(service, contract, month, shown.getOrDefault(service.id(), List.of())))
                .toList();
        return new ContractSheet(
                contract.reference(),
                contract.title(),
                contract.currency().getCurrencyCode(),
                contract.zone().getId(),
                ofContract);
    }

    private ServiceSheet sheet(BoughtService service, Contract contract, ReportMonth month, List<Assessment> shown) {
        return new ServiceSheet(
                service.name(),
                fees.on(service.id(), month.lastDay())
                        .or(() -> fees.on(service.id(), month.firstDay()))
                        .orElse(null),
                history.days(service.id(), month, contract.zone()).stream()
                        .map(VendorSheets::facts)
                        .toList(),
                shown.stream().map(assessment -> sheets.of(assessment, month)).toList());
    }

    private static DayFacts facts(AssessedDay day) {
        return new DayFacts(
                day.day(),
                day.of(Attribution.DOWN).toMillis(),
                day.of(Attribution.EXCLUDED).toMillis(),
                day.of(Attribution.UNKNOWN).toMillis(),
                !day.time().isEmpty());
    }
}
