package io.recourse.sample;

import io.recourse.access.AsSystem;
import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Organisation;
import io.recourse.access.OrganisationService;
import io.recourse.access.Role;
import io.recourse.access.Roles;
import io.recourse.access.user.DemoUsers;
import io.recourse.access.user.UserService;
import io.recourse.assessment.AssessmentWorker;
import io.recourse.claim.ClaimExpiry;
import io.recourse.claim.ClaimService;
import io.recourse.claim.settlement.SettlementSample;
import io.recourse.db.id.ServiceId;
import io.recourse.sample.WorkspaceFacts.OrganisationFacts;
import io.recourse.sample.WorkspaceFacts.ServiceFacts;
import io.recourse.sample.WorkspaceFacts.VendorFacts;
import io.recourse.text.Conflict;
import io.recourse.text.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sample workspace: a fictitious company in Hong Kong with real contracts' terms and real outages. Loading happens
 * in steps, each a transaction; a load that was cut short is removed and begun again (decision 003).
 */
@Service
public class SampleWorkspace {

    private static final String JOB = "sample";

    private final SampleStates states;
    private final SampleRows rows;
    private final SampleFacts facts;
    private final SampleRegister register;
    private final SampleMeasurements measurements;
    private final SampleExclusions exclusions;
    private final SampleTickets tickets;
    private final SampleForms forms;
    private final SampleClaims claims;
    private final SampleCredits credits;
    private final SampleVouchers vouchers;
    private final DemoUsers users;
    private final UserService people;
    private final OrganisationService organisations;
    private final AssessmentWorker assessments;
    private final ClaimService claimService;
    private final SettlementSample settlement;
    private final ClaimExpiry expiry;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleWorkspace(
            SampleStates states,
            SampleRows rows,
            SampleFacts facts,
            SampleRegister register,
            SampleMeasurements measurements,
            SampleExclusions exclusions,
            SampleTickets tickets,
            SampleForms forms,
            SampleClaims claims,
            SampleCredits credits,
            SampleVouchers vouchers,
            DemoUsers users,
            UserService people,
            OrganisationService organisations,
            AssessmentWorker assessments,
            ClaimService claimService,
            SettlementSample settlement,
            ClaimExpiry expiry,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.states = states;
        this.rows = rows;
        this.facts = facts;
        this.register = register;
        this.measurements = measurements;
        this.exclusions = exclusions;
        this.tickets = tickets;
        this.forms = forms;
        this.claims = claims;
        this.credits = credits;
        this.vouchers = vouchers;
        this.users = users;
        this.people = people;
        this.organisations = organisations;
        this.assessments = assessments;
        this.claimService = claimService;
        this.settlement = settlement;
        this.expiry = expiry;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the sample is here. */
    @PermitAll
    public SampleState state() {
        return transaction.execute(status -> states.find().orElse(SampleState.NONE));
    }

    /** Loads the sample unless it was ever loaded; a load that was cut short begins again. */
    @RolesAllowed(Roles.ADMIN)
    public void loadOnce() {
        switch (state()) {
            case NONE -> load();
            case LOADING -> {
                transaction.executeWithoutResult(status -> takeAway());
                load();
            }
            case LOADED, REMOVED -> {
                // Nothing to do: it is there, or somebody did not want it.
            }
        }
    }

    /**
     * Takes the sample away; its ledger entries are reversed and stay, marked as sample. Throws Conflict while nobody but
     * the sample's users could administer the installation afterwards.
     */
    @RolesAllowed(Roles.ADMIN)
    public void remove() {
        boolean somebodyStays = people.list().stream()
                .anyMatch(
                        user -> user.enabled() && !user.sample() && user.roles().contains(Role.ADMIN));
        if (!somebodyStays) {
            throw new Conflict("sample.refused.needsAdministrator");
        }
        transaction.executeWithoutResult(status -> {
            takeAway();
            states.save(SampleState.REMOVED, CurrentUser.name());
            audit.record("SAMPLE_REMOVED", "sample", null, null, Map.of());
        });
    }

    private void load() {
        WorkspaceFacts workspace = facts.workspace();
        RunningFacts running = facts.running(clock.instant());
        AsSystem.run(JOB, () -> {
            transaction.executeWithoutResult(status -> {
                states.save(SampleState.LOADING, CurrentUser.name());
                organisations.save(organisation(workspace.organisation()));
                users.create();
                Map<String, ServiceId> services = register.load(workspace.vendors());
                measurements.load(workspace.sources(), facts.measurements(), services, watched(workspace.vendors()));
                Map<String, ServiceId> invented = register.load(running.vendors());
                measurements.load(running.sources(), running.measurements(), invented, watched(running.vendors()));
                tickets.load();
                forms.load(facts.claimForms());
            });
            transaction.executeWithoutResult(status -> exclusions.tell(facts.exclusionStories()));
            assessments.run();
            transaction.executeWithoutResult(status -> claims.tell(facts.claimStories(), facts.paperStories()));
            transaction.executeWithoutResult(status -> claims.tell(running.claims(), List.of()));
            transaction.executeWithoutResult(status -> credits.tell(facts.creditStories()));
            transaction.executeWithoutResult(status -> vouchers.tell(facts.voucherStories()));
            expiry.run();
            vouchers.expire();
            transaction.executeWithoutResult(status -> {
                states.save(SampleState.LOADED, CurrentUser.name());
                audit.record(
                        "SAMPLE_LOADED",
                        "sample",
                        null,
                        workspace.organisation().name(),
                        Map.of());
            });
        });
    }

    private void takeAway() {
        Organisation organisation = organisations.get();
        settlement.remove();
        vouchers.remove();
        claimService.removeSample(organisation.today(clock));
        rows.delete();
        users.disable();
        if (organisation.sample()) {
            organisations.save(new Organisation(
                    "Recourse",
                    organisation.zone(),
                    organisation.country(),
                    organisation.reportingCurrency(),
                    organisation.reportLanguage(),
                    organisation.holidays(),
                    organisation.weekend(),
                    false));
        }
    }

    private static Organisation organisation(OrganisationFacts fact) {
        return new Organisation(
                fact.name(),
                ZoneId.of(fact.zone()),
                fact.country(),
                Currency.getInstance(fact.reportingCurrency()),
                Language.ENGLISH,
                Set.copyOf(fact.holidays()),
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                true);
    }

    private static Map<String, List<String>> watched(List<VendorFacts> vendors) {
        return vendors.stream()
                .flatMap(vendor -> vendor.contracts().stream())
                .flatMap(contract -> contract.services().stream())
                .collect(Collectors.toMap(
                        ServiceFacts::code, ServiceFacts::sources, (one, other) -> one, LinkedHashMap::new));
    }
}
