package io.recourse.contract.clause;

import io.recourse.access.AuditTrail;
import io.recourse.access.Changes;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.contract.ContractService;
import io.recourse.contract.Term;
import io.recourse.contract.TermCheck;
import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ClauseVersionId;
import io.recourse.db.id.ContractId;
import io.recourse.text.Conflict;
import io.recourse.text.InputCheck;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters versions of clauses. A version that an assessment has used is never edited, only superseded, so that every
 * figure keeps the sentence it was computed from. Every change publishes {@link ClauseChanged}.
 */
@Service
@Transactional
public class ClauseVersionService {

    private final JooqClauseVersions versions;
    private final JooqClauses clauses;
    private final ContractService contracts;
    private final HolidayCalendars calendars;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ClauseVersionService(
            JooqClauseVersions versions,
            JooqClauses clauses,
            ContractService contracts,
            HolidayCalendars calendars,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.versions = versions;
        this.clauses = clauses;
        this.contracts = contracts;
        this.calendars = calendars;
        this.audit = audit;
        this.events = events;
    }

    /** Versions of a clause, the newest first. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<ClauseVersion> of(ClauseId clause) {
        return versions.of(clause);
    }

    /** Versions of all clauses of a contract. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<ClauseVersion> ofContract(ContractId contract) {
        return versions.ofContract(contract);
    }

    /** Throws NotFound if there is none. */
    @PermitAll
    @Transactional(readOnly = true)
    public ClauseVersion get(ClauseVersionId id) {
        return versions.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /**
     * Enters a version. One that holds on its first day ends the day before; without a last day it holds until the next
     * one begins. Throws InvalidInput that names every faulty field, Conflict if somebody changed the clause since
     * {@code clauseVersion}.
     */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    public ClauseVersion add(ClauseId id, int clauseVersion, ClauseVersionDraft draft) {
        Clause clause = touched(id, clauseVersion);
        List<ClauseVersion> others = versions.of(id);
        InputCheck check = new InputCheck();
        CheckedVersion entered = checked(RollingOrigin.kept(draft, others), clause.contractId(), check);
        Placement place = Placement.of(entered.validity(), others, check);
        check.finish();
        ClauseVersion superseded = place.superseded();
        if (superseded != null) {
            versions.setValidity(superseded.id(), Placement.shortened(superseded, place.validity()));
        }
        int number = others.stream().mapToInt(ClauseVersion::number).max().orElse(0) + 1;
        return enter(clause, number, entered.during(place.validity()));
    }

    /**
     * Corrects a version that no assessment has used. Throws InvalidInput that names every faulty field, Conflict if it
     * has been used or if somebody changed the clause since {@code clauseVersion}.
     */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    public ClauseVersion change(ClauseVersionId id, int clauseVersion, ClauseVersionDraft draft) {
        ClauseVersion before = get(id);
        Clause clause = touched(before.clauseId(), clauseVersion);
        if (before.isUsed()) {
            throw new Conflict("clause.versionUsed", before.number());
        }
        InputCheck check = new InputCheck();
        CheckedVersion entered = checked(RollingOrigin.kept(draft, others(before)), clause.contractId(), check);
        Placement.keepsApart(entered.validity(), others(before), check);
        check.finish();
        store(() -> versions.change(id, entered));
        ClauseVersion after = get(id);
        report("CLAUSE_VERSION_CHANGED", clause, VersionFacts.of(before), VersionFacts.of(after));
        publish(clause, before.validity().hull(after.validity()), before);
        return after;
    }

    /** Sets or removes the last day of a version, used or not. Throws as {@link #change} does. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    public ClauseVersion end(ClauseVersionId id, int clauseVersion, @Nullable LocalDate lastDay) {
        ClauseVersion before = get(id);
        Clause clause = touched(before.clauseId(), clauseVersion);
        InputCheck check = new InputCheck();
        Term validity = TermCheck.of("firstDay", before.validity().from(), "lastDay", lastDay, check);
        Placement.keepsApart(validity, others(before), check);
        check.finish();
        store(() -> versions.setValidity(id, validity));
        ClauseVersion after = get(id);
        report("CLAUSE_VERSION_ENDED", clause, VersionFacts.of(before), VersionFacts.of(after));
        publish(clause, before.validity().hull(validity), before);
        return after;
    }

    /**
     * Removes a version that no assessment has used; the one it superseded holds again. Throws Conflict if it has been
     * used, if it is the only one, or if somebody changed the clause since {@code clauseVersion}.
     */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    public void remove(ClauseVersionId id, int clauseVersion) {
        ClauseVersion version = get(id);
        Clause clause = touched(version.clauseId(), clauseVersion);
        List<ClauseVersion> others = others(version);
        if (version.isUsed()) {
            throw new Conflict("clause.versionUsed", version.number());
        }
        if (others.isEmpty()) {
            throw new Conflict("clause.onlyVersion");
        }
        versions.remove(id);
        others.stream()
                .filter(other ->
                        version.validity().from().equals(other.validity().until()))
                .findFirst()
                .ifPresent(other -> versions.setValidity(
                        other.id(),
                        new Term(other.validity().from(), version.validity().until())));
        report("CLAUSE_VERSION_REMOVED", clause, VersionFacts.of(version), null);
        publish(clause, version.validity(), version);
    }

    /** Called by an assessment that has been computed from the version; from then on it is kept as it is. */
    @PermitAll
    public void markUsed(ClauseVersionId id) {
        versions.markUsed(List.of(id));
    }

    /** The same for many. */
    @PermitAll
    public void markUsed(Collection<ClauseVersionId> ids) {
        versions.markUsed(ids);
    }

    /**
     * What a draft would say if it were entered under the contract; nothing is stored. Its days and the sentence of the
     * contract need not be there. Throws InvalidInput that names every faulty field.
     */
    @PermitAll
    @Transactional(readOnly = true)
    public ClauseTerms tried(ContractId contract, ClauseVersionDraft draft) {
        InputCheck check = new InputCheck();
        ClauseTerms terms = new VersionCheck(
                        draft,
                        contracts.get(contract),
                        code -> calendars.find(code).isPresent(),
                        check)
                .rules();
        check.finish();
        return terms;
    }

    /**
     * The same for a draft that would be a version of a clause, whose rolling windows go on where they are unless it says
     * otherwise.
     *
     * @param clause null for a new one
     */
    @PermitAll
    @Transactional(readOnly = true)
    public ClauseTerms tried(ContractId contract, @Nullable ClauseId clause, ClauseVersionDraft draft) {
        List<ClauseVersion> others = clause == null ? List.of() : versions.of(clause);
        return tried(contract, RollingOrigin.kept(draft, others));
    }

    /**
     * Nothing is stored. Throws InvalidInput that names every fault for which a version under the contract would be
     * refused, its place among others apart.
     */
    @PermitAll
    @Transactional(readOnly = true)
    public void check(ContractId contract, ClauseVersionDraft draft) {
        InputCheck check = new InputCheck();
        checked(draft, contract, check);
        check.finish();
    }

    CheckedVersion checked(ClauseVersionDraft draft, ContractId contract, InputCheck check) {
        return new VersionCheck(
                        draft,
                        contracts.get(contract),
                        code -> calendars.find(code).isPresent(),
                        check)
                .read();
    }

    ClauseVersion enter(Clause clause, int number, CheckedVersion checked) {
        ClauseVersionId[] id = new ClauseVersionId[1];
        store(() -> id[0] = versions.add(clause.id(), number, checked, CurrentUser.name()));
        ClauseVersion version = get(id[0]);
        report("CLAUSE_VERSION_ADDED", clause, null, VersionFacts.of(version));
        publish(clause, version.validity(), version);
        return version;
    }

    private Clause touched(ClauseId id, int version) {
        Clause clause = clauses.find(id).orElseThrow(() -> NotFound.of(id));
        if (!clauses.change(id, version, clause.title())) {
            throw Conflict.changedMeanwhile();
        }
        return clause;
    }

    private List<ClauseVersion> others(ClauseVersion version) {
        return versions.of(version.clauseId()).stream()
                .filter(other -> !other.id().equals(version.id()))
                .toList();
    }

    /** What the checks above let through and the database still refuses was entered by somebody else just now. */
    private static void store(Runnable write) {
        try {
            write.run();
        } catch (DataIntegrityViolationException refused) {
            if (String.valueOf(refused.getMessage()).contains("clause_version_never_overlaps")) {
                throw new InvalidInput("firstDay", "clause.overlapsAnother");
            }
            throw refused;
        }
    }

    private void report(String action, Clause clause, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        audit.record(action, ClauseService.SUBJECT, clause.id(), clause.title(), Changes.between(before, after));
    }

    private void publish(Clause clause, Term days, ClauseVersion version) {
        events.publishEvent(new ClauseChanged(
                clause.id(), clause.serviceId(), days, version.terms().zone()));
    }
}
