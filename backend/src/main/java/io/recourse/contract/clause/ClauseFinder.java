package io.recourse.contract.clause;

import io.recourse.contract.Term;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ServiceId;
import io.recourse.time.Period;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what clauses say on given days, for whoever assesses, claims or reports. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class ClauseFinder {

    private final JooqClauses clauses;
    private final JooqClauseVersions versions;
    private final JooqClausesInForce together;

    ClauseFinder(JooqClauses clauses, JooqClauseVersions versions, JooqClausesInForce together) {
        this.clauses = clauses;
        this.versions = versions;
        this.together = together;
    }

    /** Versions of all clauses that hold on any of the days, by vendor, service, title and then number. */
    public List<ClauseInForce> inForce(Term days) {
        return joined(clauses.all(), versions.inForce(days));
    }

    /** Versions of the service's clauses that hold on any of the days. */
    public List<ClauseInForce> inForce(ServiceId service, Term days) {
        return joined(clauses.ofService(service), versions.inForce(service, days));
    }

    /** Versions of the clauses of many services that hold on any of the days, in no particular order. */
    public List<ClauseInForce> inForce(Collection<ServiceId> services, Term days) {
        return services.isEmpty() ? List.of() : together.of(services, days);
    }

    /** Versions of the service's clauses that hold on any day of the period. */
    public List<ClauseInForce> inForce(ServiceId service, Period period) {
        return inForce(service, days(period));
    }

    /** Versions of the clause that hold on any day of the period, the earliest first. */
    public List<ClauseVersion> inForce(ClauseId clause, Period period) {
        return versions.inForce(clause, days(period)).reversed();
    }

    /** The version that holds on the day. */
    public Optional<ClauseVersion> on(ClauseId clause, LocalDate day) {
        return versions.inForce(clause, new Term(day, day.plusDays(1))).stream().findFirst();
    }

    /** Services with a clause, of any version, whose hours are counted by the calendar. */
    public Set<ServiceId> withHoursBy(String calendar) {
        return versions.servicesWithHoursBy(calendar);
    }

    private static Term days(Period period) {
        return new Term(period.firstDay(), period.lastDay().plusDays(1));
    }

    private static List<ClauseInForce> joined(List<Clause> clauses, List<ClauseVersion> versions) {
        Map<ClauseId, List<ClauseVersion>> byClause =
                versions.stream().collect(Collectors.groupingBy(ClauseVersion::clauseId));
        Function<Clause, List<ClauseVersion>> earliestFirst =
                clause -> byClause.getOrDefault(clause.id(), List.of()).reversed();
        return clauses.stream()
                .flatMap(clause ->
                        earliestFirst.apply(clause).stream().map(version -> new ClauseInForce(clause, version)))
                .toList();
    }
}
