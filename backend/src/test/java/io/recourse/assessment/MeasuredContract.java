package io.recourse.assessment;

import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.ContractDraft;
import io.recourse.contract.ContractService;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseDraft;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.FeeDraft;
import io.recourse.contract.service.FeeService;
import io.recourse.contract.service.ServiceDraft;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionDraft;
import io.recourse.exclusion.ExclusionFixture;
import io.recourse.exclusion.ExclusionService;
import io.recourse.measurement.imports.ImportFixture;
import io.recourse.vendor.VendorDraft;
import io.recourse.vendor.VendorService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Thirty months of a service under a contract that began on 1 March 2024: outages, degraded time, gaps, a maintenance
 * that was accepted and one that was refused, and a fee that changed on 15 February 2026.
 */
@Component
class MeasuredContract {

    private static final LocalDate BEGIN = LocalDate.of(2024, 3, 1);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String USUAL = """
            {"quotedText": "At least 99.9 %.", "metric": "AVAILABILITY", "commitment": "99.9", "periodKind": "MONTH",
             "remedy": "REMEDY", "claimWindow": {"rule": "DAYS_AFTER_PERIOD_END", "count": "30"},
             "creditSchedule": {"kind": "TIERED_PERCENT", "capPercentOfFee": "100",
               "tiers": [{"below": "99.9", "credit": "10"}, {"below": "99", "credit": "25"}]}}""";

    private final VendorService vendors;
    private final ContractService contracts;
    private final ServiceRegister services;
    private final FeeService fees;
    private final ClauseService clauses;
    private final ClauseVersionService versions;
    private final ExclusionService exclusions;
    private final ExclusionFixture people;
    private final ImportFixture imports;

    MeasuredContract(
            VendorService vendors,
            ContractService contracts,
            ServiceRegister services,
            FeeService fees,
            ClauseService clauses,
            ClauseVersionService versions,
            ExclusionService exclusions,
            ExclusionFixture people,
            ImportFixture imports) {
        this.vendors = vendors;
        this.contracts = contracts;
        this.services = services;
        this.fees = fees;
        this.clauses = clauses;
        this.versions = versions;
        this.exclusions = exclusions;
        this.people = people;
        this.imports = imports;
    }

    /** 99.9 % a month; 10 % of the fee below it, 25 % below 99 %; with these members of its JSON instead. */
    static ClauseVersionDraft draft(String firstDay, String rules) {
        JsonMapper json = new JsonMapper();
        ObjectNode draft = (ObjectNode) json.readTree(USUAL);
        draft.put("firstDay", firstDay);
        draft.setAll((ObjectNode) json.readTree("{" + rules + "}"));
        return json.treeToValue(draft, ClauseVersionDraft.class);
    }

    /** A clause about a measured service of its own. */
    Clause clause(ClauseVersionDraft draft) {
        int number = COUNT.incrementAndGet();
        BoughtService service = ActingAs.role(Role.VENDOR_MANAGER, () -> {
            BoughtService bought = services.create(new ServiceDraft(
                    contracts
                            .create(new ContractDraft(
                                    vendors.create(new VendorDraft("Measured " + number, null, "HK", null, null, null))
                                            .id(),
                                    "M-" + number,
                                    "Agreement",
                                    "HKD",
                                    "Asia/Hong_Kong",
                                    null,
                                    BEGIN,
                                    null,
                                    null,
                                    null,
                                    null))
                            .id(),
                    "Mail",
                    "mail-" + number,
                    null));
            fee(bought, BEGIN, LocalDate.of(2026, 2, 14), "10000");
            fee(bought, LocalDate.of(2026, 2, 15), null, "12345.67");
            return bought;
        });
        measure(service);
        exclude(service, "2026-05-12T01:00:00Z", "2026-05-12T03:00:00Z", true);
        exclude(service, "2026-06-16T01:00:00Z", "2026-06-16T02:00:00Z", false);
        return ActingAs.role(
                Role.VENDOR_MANAGER, () -> clauses.create(new ClauseDraft(service.id(), "Availability", draft)));
    }

    void amend(Clause clause, ClauseVersionDraft draft) {
        ActingAs.role(
                Role.LEGAL,
                () -> versions.add(clause.id(), clauses.get(clause.id()).version(), draft));
    }

    private void fee(BoughtService service, LocalDate first, LocalDate last, String amount) {
        fees.add(service.id(), services.get(service.id()).version(), new FeeDraft(first, last, amount));
    }

    private void measure(BoughtService service) {
        String rows = """
                2024-12-10T01:00Z,2024-12-10T11:00Z,DOWN
                2025-02-11T01:00Z,2025-02-11T03:00Z,DOWN
                2025-04-08T01:00Z,2025-04-08T11:00Z,DOWN
                2025-07-20T02:00Z,2025-07-20T04:00Z,DOWN
                2025-08-28T02:00Z,2025-08-28T04:00Z,DOWN
                2025-10-14T02:00Z,2025-10-14T04:00Z,DOWN
                2025-11-30T20:00Z,2025-12-01T08:00Z,DOWN
                2026-01-12T00:00Z,2026-01-14T00:00Z,UNKNOWN
                2026-02-18T02:00Z,2026-02-18T04:10Z,DOWN
                2026-03-05T02:00Z,2026-03-05T05:00Z,DEGRADED
                2026-03-31T15:30Z,2026-03-31T16:40Z,DOWN
                2026-05-12T01:00Z,2026-05-12T03:20Z,DOWN
                2026-06-16T01:00Z,2026-06-16T02:00Z,DOWN
                2026-07-07T07:00Z,2026-07-07T17:00Z,DOWN
                """;
        StringBuilder file = new StringBuilder("service,from,to,state\n");
        rows.lines()
                .forEach(row ->
                        file.append(service.code()).append(',').append(row).append('\n'));
        imports.commit(ImportFixture.about(
                ImportFixture.file(imports.source(), file.toString(), "2024-02-29T16:00:00Z", "2026-08-31T16:00:00Z"),
                service.id()));
    }

    private void exclude(BoughtService service, String from, String to, boolean accepted) {
        Exclusion proposed = people.proposed(
                service.id(),
                new ExclusionDraft(
                        Instant.parse(from), Instant.parse(to), ExclusionKind.PLANNED_MAINTENANCE, "announced"));
        if (accepted) {
            people.accepted(proposed);
        } else {
            ActingAs.user(
                    "checker",
                    Role.LEGAL,
                    () -> exclusions.refuse(proposed.id(), proposed.version(), "was not announced"));
        }
    }
}
