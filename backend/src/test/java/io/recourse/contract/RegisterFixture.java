package io.recourse.contract;

import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceDraft;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.Tier;
import io.recourse.time.PeriodKind;
import io.recourse.vendor.VendorDraft;
import io.recourse.vendor.VendorService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Vendors, contracts, services and clause drafts for tests; each call makes new ones. */
@Component
public class RegisterFixture {

    /** First day of the contracts. */
    public static final LocalDate START = LocalDate.of(2026, 1, 1);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final VendorService vendors;
    private final ContractService contracts;
    private final ServiceRegister services;

    RegisterFixture(VendorService vendors, ContractService contracts, ServiceRegister services) {
        this.vendors = vendors;
        this.contracts = contracts;
        this.services = services;
    }

    /** A contract in HKD and Hong Kong time, from 2026 without end, of a vendor of its own. */
    public Contract contract() {
        int number = COUNT.incrementAndGet();
        return ActingAs.role(
                Role.VENDOR_MANAGER,
                () -> contracts.create(new ContractDraft(
                        vendors.create(new VendorDraft("Vendor " + number, null, "HK", null, null, null))
                                .id(),
                        "C-" + number,
                        "Master agreement",
                        "HKD",
                        "Asia/Hong_Kong",
                        "Hong Kong",
                        START,
                        null,
                        null,
                        null,
                        null)));
    }

    /** A service under a contract of its own. */
    public BoughtService service() {
        Contract contract = contract();
        return ActingAs.role(
                Role.VENDOR_MANAGER,
                () -> services.create(
                        new ServiceDraft(contract.id(), "Chat", "chat-" + COUNT.incrementAndGet(), null)));
    }

    /** The same promise by the clock of another zone. */
    public static ClauseVersionDraft inZone(ClauseVersionDraft draft, @Nullable String zone) {
        return changed(draft, zone, draft.formula());
    }

    /** The same promise in another zone and by another formula, as somebody may enter them. */
    public static ClauseVersionDraft changed(
            ClauseVersionDraft draft, @Nullable String zone, @Nullable Formula formula) {
        return new ClauseVersionDraft(
                draft.firstDay(),
                draft.lastDay(),
                draft.amendment(),
                draft.section(),
                draft.page(),
                draft.quotedText(),
                draft.sourceUrl(),
                draft.metric(),
                draft.commitment(),
                draft.periodKind(),
                zone,
                formula,
                draft.creditSchedule(),
                draft.claimWindow(),
                draft.remedy(),
                draft.soleRemedy(),
                draft.metricRule(),
                draft.periodRule(),
                draft.remedyTerms());
    }

    /** 99.9 % a month; 10 % of the fee below it, 25 % below 99 %, at most all of it; 30 days to claim. */
    public static ClauseVersionDraft promise(LocalDate firstDay, @Nullable LocalDate lastDay) {
        return promise(firstDay, lastDay, "99.9", Tier.below("99.9", "10"), Tier.below("99", "25"));
    }

    /** The same with another commitment and other tiers. */
    public static ClauseVersionDraft promise(
            LocalDate firstDay, @Nullable LocalDate lastDay, String commitment, Tier... tiers) {
        return new ClauseVersionDraft(
                firstDay,
                lastDay,
                null,
                "4.2",
                7,
                "Monthly Uptime Percentage will be at least 99.9%.",
                "https://vendor.example/sla",
                Metric.AVAILABILITY,
                new BigDecimal(commitment),
                PeriodKind.MONTH,
                null,
                null,
                CreditSchedule.tieredPercent(List.of(tiers), new BigDecimal(100)),
                ClaimWindow.of(ClaimRule.DAYS_AFTER_PERIOD_END, 30),
                Remedy.REMEDY,
                true,
                null,
                null,
                null);
    }
}
