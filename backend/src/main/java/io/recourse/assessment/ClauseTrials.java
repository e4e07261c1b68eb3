package io.recourse.assessment;

import io.recourse.access.CurrentUser;
import io.recourse.assessment.MetricAssessment.MetricOutcome;
import io.recourse.assessment.remedy.Breach;
import io.recourse.assessment.remedy.Surroundings;
import io.recourse.assessment.remedy.TriedCredit;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractService;
import io.recourse.contract.Term;
import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.contract.terms.ClaimDays;
import io.recourse.contract.terms.ClaimOccasion;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ClauseVersionId;
import io.recourse.db.id.ServiceId;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import io.recourse.time.PeriodCalendar;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries a draft of a clause on what was measured: the same computation as an assessment, of which nothing is stored. A
 * trial takes the periods one by one from the latest back and stops after a few seconds, whatever the amount of data.
 */
@Service
@Transactional(readOnly = true, timeout = 15)
@PermitAll
public class ClauseTrials {

    /** Most months that a trial looks back. */
    public static final int MOST_MONTHS = 60;

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    /** Sorts behind every clause there is: a new one shares caps as the youngest. */
    private static final UUID NOBODY = new UUID(-1, -1);

    private final Gathering gathering;
    private final ServiceRegister services;
    private final ContractService contracts;
    private final ClauseVersionService versions;
    private final HolidayCalendars calendars;
    private final Surroundings surroundings;
    private final Clock clock;

    ClauseTrials(
            Gathering gathering,
            ServiceRegister services,
            ContractService contracts,
            ClauseVersionService versions,
            HolidayCalendars calendars,
            Surroundings surroundings,
            Clock clock) {
        this.gathering = gathering;
        this.services = services;
        this.contracts = contracts;
        this.versions = versions;
        this.calendars = calendars;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /**
     * What the draft would have given in the periods that make up the last months of measurement and are over.
     *
     * @param months how far to look back from the last finished period with data, 1 to 60
     * @throws InvalidInput if the draft is faulty, naming every field
     */
    public Trial of(ServiceId id, ClauseVersionDraft draft, int months) {
        return of(id, null, draft, months);
    }

    /**
     * The same for a later version of a clause, whose own assessments then do not stand beside the trial: caps of the
     * contract are shared with the stored credits of its other clauses only.
     *
     * @param replaced the clause of which the draft would be a version; null for a new one
     */
    public Trial of(ServiceId id, @Nullable ClauseId replaced, ClauseVersionDraft draft, int months) {
        if (months < 1 || months > MOST_MONTHS) {
            throw new InvalidInput("months", "field.range", 1, MOST_MONTHS);
        }
        BoughtService service = services.get(id);
        Contract contract = contracts.get(service.contractId());
        ClauseTerms terms = versions.tried(contract.id(), replaced, draft);
        Interval measured =
                gathering.measured(id, terms.metric(), clock.instant()).orElse(null);
        Clause clause = clause(replaced == null ? new ClauseId(NOBODY) : replaced, service, contract);
        List<TrialPeriod> periods = new ArrayList<>();
        boolean complete = true;
        Instant now = clock.instant();
        long start = System.nanoTime();
        if (measured != null) {
            Period period = lastFinished(terms, measured.to().isBefore(now) ? measured.to() : now, now);
            LocalDate since = period.lastDay().plusDays(1).minusMonths(months);
            while (complete
                    && !period.firstDay().isBefore(since)
                    && period.interval(terms.zone()).to().isAfter(measured.from())) {
                complete = System.nanoTime() - start < PATIENCE.toNanos();
                if (complete) {
                    periods.addFirst(tried(clause, terms, period, now));
                    period = terms.periods().before(period);
                }
            }
        }
        if (measured != null && Surroundings.matterTo(terms) && !periods.isEmpty()) {
            Tried tried = new Tried(clause, terms, contract.currency().getCurrencyCode(), now);
            List<TrialPeriod> earlier = earlier(tried, periods, heldSince(draft, replaced), measured.from(), start);
            List<TrialPeriod> all = new ArrayList<>(earlier);
            all.addAll(periods);
            periods = fitted(tried, all).subList(earlier.size(), all.size());
        }
        return new Trial(terms, periods, sum(periods, contract.currency().getCurrencyCode()), complete);
    }

    private static Period lastFinished(ClauseTerms terms, Instant last, Instant now) {
        PeriodCalendar calendar = terms.periods();
        Period period = calendar.containing(LocalDate.ofInstant(last.minusMillis(1), terms.zone()));
        while (period.interval(terms.zone()).to().isAfter(now)) {
            period = calendar.before(period);
        }
        return period;
    }

    /** What is tried, and how its credits are told. */
    private record Tried(Clause clause, ClauseTerms terms, String currency, Instant now) {

        Breach breach(TrialPeriod one) {
            return new Breach(
                    clause,
                    terms,
                    one.period(),
                    one.interval(),
                    one.entitlement().fee(),
                    currency);
        }
    }

    /**
     * Periods before those that are told whose credits leave less for them, as far back as the clause holds: what a
     * contract year paid in them is gone. The earliest first.
     */
    private List<TrialPeriod> earlier(
            Tried tried, List<TrialPeriod> told, LocalDate heldSince, Instant measuredFrom, long start) {
        ClauseTerms terms = tried.terms();
        List<TrialPeriod> earlier = new ArrayList<>();
        LocalDate reach = told.stream()
                .map(one -> reach(tried, one))
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        Period period = terms.periods().before(told.getFirst().period());
        while (!period.lastDay().isBefore(reach)
                && !period.firstDay().isBefore(heldSince)
                && period.interval(terms.zone()).to().isAfter(measuredFrom)
                && System.nanoTime() - start < PATIENCE.toNanos()) {
            TrialPeriod one = tried(tried.clause(), terms, period, tried.now());
            earlier.addFirst(one);
            LocalDate further = reach(tried, one);
            reach = further.isBefore(reach) ? further : reach;
            period = terms.periods().before(period);
        }
        return earlier;
    }

    private LocalDate reach(Tried tried, TrialPeriod one) {
        return one.entitlement().isGranted() ? surroundings.reach(tried.breach(one)) : LocalDate.MAX;
    }

    /** First day of the clause as far as it is known; the end of time for a draft without days. */
    private LocalDate heldSince(ClauseVersionDraft draft, @Nullable ClauseId replaced) {
        Stream<LocalDate> entered = replaced == null
                ? Stream.empty()
                : versions.of(replaced).stream()
                        .map(version -> version.validity().from());
        return Stream.concat(Stream.ofNullable(draft.firstDay()), entered)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    private List<TrialPeriod> fitted(Tried tried, List<TrialPeriod> periods) {
        List<Entitlement> fitted = surroundings.fit(periods.stream()
                .map(one -> new TriedCredit(tried.breach(one), one.figure(), one.entitlement()))
                .toList());
        List<TrialPeriod> result = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            result.add(periods.get(i).granting(fitted.get(i)));
        }
        return result;
    }

    private TrialPeriod tried(Clause clause, ClauseTerms terms, Period period, Instant now) {
        Interval interval = period.interval(terms.zone());
        MetricOutcome outcome = gathering
                .assessment(new Assignment(clause, version(terms), period, interval), now)
                .outcome();
        return new TrialPeriod(
                period,
                interval,
                outcome.figure(),
                outcome.entitlement(),
                outcome.entitlement().isGranted() ? claimDays(terms, interval, TrialFacts.firstFailure(outcome)) : null,
                TrialFacts.unknown(outcome),
                TrialFacts.outages(outcome));
    }

    private ClaimDays claimDays(ClauseTerms terms, Interval interval, @Nullable Instant firstDowntime) {
        return terms.claimWindow()
                .days(
                        new ClaimOccasion(
                                interval,
                                firstDowntime,
                                null,
                                terms.zone(),
                                terms.periodRule().billingDay()),
                        calendars.workingDays(terms.claimWindow().calendar()));
    }

    private static Money sum(List<TrialPeriod> periods, String currency) {
        return periods.stream().map(one -> one.entitlement().credit()).reduce(Money.zero(currency), Money::plus);
    }

    private Clause clause(ClauseId id, BoughtService service, Contract contract) {
        Instant now = clock.instant();
        return new Clause(
                id,
                "",
                service.id(),
                service.name(),
                service.code(),
                contract.id(),
                contract.reference(),
                contract.title(),
                contract.vendorId(),
                contract.vendorName(),
                0,
                now,
                now);
    }

    private ClauseVersion version(ClauseTerms terms) {
        return new ClauseVersion(
                new ClauseVersionId(NOBODY),
                new ClauseId(NOBODY),
                1,
                new Term(LocalDate.EPOCH, null),
                null,
                terms,
                "",
                null,
                clock.instant(),
                CurrentUser.name());
    }
}
