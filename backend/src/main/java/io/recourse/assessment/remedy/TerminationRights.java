package io.recourse.assessment.remedy;

import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentService;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.contract.terms.TerminationRight;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ContractId;
import io.recourse.time.Period;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which clauses give a right to terminate today, since when and until when, from what was assessed. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class TerminationRights {

    private static final int MOST_PERIODS = 240;
    private static final int MOST_CLAUSES = 10_000;

    private final AssessmentService assessments;
    private final ClauseService clauses;
    private final ClauseVersionService versions;
    private final Clock clock;

    TerminationRights(
            AssessmentService assessments, ClauseService clauses, ClauseVersionService versions, Clock clock) {
        this.assessments = assessments;
        this.clauses = clauses;
        this.versions = versions;
        this.clock = clock;
    }

    /** How the clause stands; empty if it gives no such right. */
    public Optional<TerminationStanding> of(ClauseId id) {
        return standing(clauses.get(id));
    }

    /** How the clauses of a contract stand, or all clauses; those that give no such right are left out. */
    public List<TerminationStanding> of(@Nullable ContractId contract) {
        return clauses.listAfter(null, contract, MOST_CLAUSES).stream()
                .flatMap(clause -> standing(clause).stream())
                .toList();
    }

    private Optional<TerminationStanding> standing(Clause clause) {
        ClauseTerms terms = terms(clause, assessments.series(clause.id(), 1));
        TerminationRight rule = terms == null ? null : terms.remedyTerms().termination();
        if (terms == null || rule == null) {
            return Optional.empty();
        }
        List<Assessment> series =
                assessments.series(clause.id(), MOST_PERIODS * terms.periods().windowsAtOnce());
        Period last = series.stream()
                .filter(Assessment::finished)
                .map(Assessment::period)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return Optional.of(new TerminationReckoning(rule, terms, series)
                .on(LocalDate.ofInstant(clock.instant(), terms.zone()), clause, last));
    }

    /** By which the last period was assessed; before anything was, what the newest version says. */
    private @Nullable ClauseTerms terms(Clause clause, List<Assessment> series) {
        if (!series.isEmpty()) {
            return versions.get(series.getLast().subject().clauseVersion()).terms();
        }
        return versions.of(clause.id()).stream()
                .findFirst()
                .map(version -> version.terms())
                .orElse(null);
    }
}
