package io.recourse.assessment;

import io.recourse.assessment.remedy.Surroundings;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.contract.service.FeeChanged;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.contract.terms.EarnBack;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Marks the assessments whose credit hangs on another one that has just changed: those that share a cap with it and come
 * after it, windows that share its days, and earlier breaches whose credit it may earn back. Each of these looks one way
 * only, so that the marks come to an end.
 */
@Component
class Dependents {

    private final ServiceRegister services;
    private final ClauseService clauses;
    private final ClauseVersionService versions;
    private final StaleMarks marks;
    private final Clock clock;

    Dependents(
            ServiceRegister services,
            ClauseService clauses,
            ClauseVersionService versions,
            StaleMarks marks,
            Clock clock) {
        this.services = services;
        this.clauses = clauses;
        this.versions = versions;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * A revision was added, or ({@code now} null) the latest one was withdrawn.
     *
     * @param capped filled with what was found out about contracts, for the next of many
     */
    void after(
            ClauseTerms terms,
            @Nullable Assessment before,
            @Nullable Assessment now,
            Map<ContractId, Set<ServiceId>> capped) {
        Assessment one = now == null ? before : now;
        if (one == null || !one.finished()) {
            return;
        }
        if (!grants(before).equals(grants(now))) {
            creditChanged(terms, one, capped);
        }
        EarnBack earnBack = terms.remedyTerms().earnBack();
        if (earnBack != null) {
            Period first = terms.periods().apart(one.period().whole(), -earnBack.periods());
            mark(
                    one.subject().service(),
                    first.interval(one.zone()).from(),
                    one.interval().from());
        }
    }

    /** Caps that are percentages of the fees of the whole contract are others now. */
    @EventListener
    void on(FeeChanged change) {
        Instant from = change.days().from().atStartOfDay(change.zone()).toInstant();
        capped(services.get(change.serviceId()).contractId()).forEach(service -> mark(service, from, clock.instant()));
    }

    private void creditChanged(ClauseTerms terms, Assessment one, Map<ContractId, Set<ServiceId>> capped) {
        Instant lastMoment = one.interval().to().minusMillis(1);
        capped.computeIfAbsent(one.subject().contract(), this::capped)
                .forEach(service -> mark(service, lastMoment, clock.instant()));
        if (Surroundings.windowsOverlap(terms)) {
            mark(one.subject().service(), one.interval().from(), clock.instant());
        }
    }

    /** Services of the contract with a clause whose cap reaches over the contract. */
    private Set<ServiceId> capped(ContractId contract) {
        Set<ServiceId> found = new LinkedHashSet<>();
        versions.ofContract(contract).stream()
                .filter(version -> version.terms().remedyTerms().caps().reachOverContract())
                .map(ClauseVersion::clauseId)
                .distinct()
                .forEach(clause -> found.add(clauses.get(clause).serviceId()));
        return found;
    }

    private void mark(ServiceId service, Instant from, Instant to) {
        if (from.isBefore(to)) {
            marks.mark(service, new Interval(from, to));
        }
    }

    private static String grants(@Nullable Assessment assessment) {
        if (assessment == null || !assessment.finished()) {
            return "nothing";
        }
        Entitlement entitlement = assessment.entitlement();
        return entitlement.isGranted() ? entitlement.credit() + " " + entitlement.quantity() : "nothing";
    }
}
