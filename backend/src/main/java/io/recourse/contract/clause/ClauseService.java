package io.recourse.contract.clause;

import io.recourse.access.AuditTrail;
import io.recourse.access.Changes;
import io.recourse.access.Roles;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
import io.recourse.text.Conflict;
import io.recourse.text.InputCheck;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists, enters and names KPI clauses. Everybody may read; vendor managers and legal may write. */
@Service
@Transactional
public class ClauseService {

    /** Kind under which the audit trail files clauses and their versions. */
    public static final String SUBJECT = "clause";

    private final JooqClauses clauses;
    private final JooqClauseVersions versions;
    private final ClauseVersionService versionService;
    private final ServiceRegister services;
    private final AuditTrail audit;

    ClauseService(
            JooqClauses clauses,
            JooqClauseVersions versions,
            ClauseVersionService versionService,
            ServiceRegister services,
            AuditTrail audit) {
        this.clauses = clauses;
        this.versions = versions;
        this.versionService = versionService;
        this.services = services;
        this.audit = audit;
    }

    /** All clauses in the order of vendors, services and titles, with the version in force on the day. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<ClauseSummary> list(LocalDate day) {
        return summaries(clauses.all(), versions.all(), day);
    }

    /** Clauses of one contract, with the version in force on the day. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<ClauseSummary> ofContract(ContractId contract, LocalDate day) {
        return summaries(clauses.ofContract(contract), versions.ofContract(contract), day);
    }

    /** Clauses about one service. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Clause> ofService(ServiceId service) {
        return clauses.ofService(service);
    }

    /** Clauses after the given one, of one contract or of all, at most {@code limit}; null begins at the first. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Clause> listAfter(@Nullable ClauseId last, @Nullable ContractId contract, int limit) {
        return clauses.after(last == null ? null : get(last), contract, limit);
    }

    /** Throws NotFound if there is none. */
    @PermitAll
    @Transactional(readOnly = true)
    public Clause get(ClauseId id) {
        return clauses.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /** Enters a clause with its first version. Throws InvalidInput that names every faulty field. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    public Clause create(ClauseDraft draft) {
        InputCheck check = new InputCheck();
        Optional<BoughtService> service = Optional.ofNullable(draft.serviceId()).flatMap(services::find);
        check.that(service.isPresent(), "serviceId", draft.serviceId() == null ? "field.required" : "field.unknown");
        String title = check.required("title", draft.title(), 200);
        if (service.isEmpty()) {
            check.finish();
            throw new InvalidInput("serviceId", "field.unknown");
        }
        refuseTakenTitle(service.get().id(), title, null, check);
        CheckedVersion version =
                versionService.checked(draft.firstVersion(), service.get().contractId(), check);
        check.finish();
        Clause clause = get(clauses.add(service.get(), title));
        versionService.enter(clause, 1, version);
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("title", title, "service", clause.serviceName()));
        audit.record("CLAUSE_CREATED", SUBJECT, clause.id(), title, Changes.between(null, facts));
        return clause;
    }

    /** Gives the clause another title. Throws InvalidInput, or Conflict if somebody changed it since. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    public Clause rename(ClauseId id, int version, @Nullable String entered) {
        Clause before = get(id);
        InputCheck check = new InputCheck();
        String title = check.required("title", entered, 200);
        refuseTakenTitle(before.serviceId(), title, id, check);
        check.finish();
        if (!clauses.change(id, version, title)) {
            throw Conflict.changedMeanwhile();
        }
        audit.record(
                "CLAUSE_RENAMED",
                SUBJECT,
                id,
                title,
                Changes.between(Map.of("title", before.title()), Map.of("title", title)));
        return get(id);
    }

    /** Removes a clause entered by mistake. Throws Conflict once an assessment has used any of its versions. */
    @RolesAllowed({Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.ADMIN})
    public void remove(ClauseId id, int version) {
        Clause clause = get(id);
        if (versions.of(id).stream().anyMatch(ClauseVersion::isUsed)) {
            throw new Conflict("clause.used", clause.title());
        }
        if (!clauses.remove(id, version)) {
            throw Conflict.changedMeanwhile();
        }
        audit.record(
                "CLAUSE_REMOVED", SUBJECT, id, clause.title(), Changes.between(Map.of("title", clause.title()), null));
    }

    private void refuseTakenTitle(ServiceId service, String title, @Nullable ClauseId own, InputCheck check) {
        clauses.ofService(service).stream()
                .filter(other -> !other.id().equals(own) && other.title().equals(title))
                .forEach(other -> check.that(false, "title", "clause.titleTaken"));
    }

    private static List<ClauseSummary> summaries(List<Clause> clauses, List<ClauseVersion> versions, LocalDate day) {
        Map<ClauseId, List<ClauseVersion>> byClause =
                versions.stream().collect(Collectors.groupingBy(ClauseVersion::clauseId));
        return clauses.stream()
                .map(clause -> summary(clause, byClause.getOrDefault(clause.id(), List.of()), day))
                .toList();
    }

    private static ClauseSummary summary(Clause clause, List<ClauseVersion> versions, LocalDate day) {
        return new ClauseSummary(
                clause,
                versions.stream()
                        .filter(version -> version.validity().contains(day))
                        .findFirst()
                        .orElse(null),
                versions.stream()
                        .max(Comparator.comparing(ClauseVersion::number))
                        .orElse(null),
                versions.size());
    }
}
