package io.recourse.assessment;

import io.recourse.contract.Term;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseInForce;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.Metric;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is to be assessed: a clause in a period, by the version that was in force when the period began (or, where none
 * was, the first that began within it).
 *
 * @param interval the period in the version's zone, cut to the days on which the clause holds
 */
record Assignment(Clause clause, ClauseVersion version, Period period, Interval interval) {

    /** First day that is assessed, in the clause's zone. */
    LocalDate firstDay() {
        return LocalDate.ofInstant(interval.from(), version.terms().zone());
    }

    /** Last day that is assessed, in the clause's zone. */
    LocalDate lastDay() {
        return LocalDate.ofInstant(interval.to().minusMillis(1), version.terms().zone());
    }

    /** Everything about the clauses that touches the time and has begun, in order of clause and period. */
    static List<Assignment> touching(List<ClauseInForce> versions, Interval time, Instant now) {
        Map<Clause, List<ClauseVersion>> byClause = versions.stream()
                .filter(one -> one.version().terms().metric() == Metric.AVAILABILITY)
                .collect(Collectors.groupingBy(
                        ClauseInForce::clause, Collectors.mapping(ClauseInForce::version, Collectors.toList())));
        List<Assignment> assignments = new ArrayList<>();
        byClause.forEach((clause, ofClause) -> {
            List<ClauseVersion> sorted = ofClause.stream()
                    .sorted(Comparator.comparing(version -> version.validity().from()))
                    .toList();
            sorted.forEach(version -> add(assignments, clause, version, sorted, time, now));
        });
        assignments.sort(
                Comparator.comparing((Assignment one) -> one.clause().id().value())
                        .thenComparing(one -> one.interval().from()));
        return assignments;
    }

    private static void add(
            List<Assignment> assignments,
            Clause clause,
            ClauseVersion version,
            List<ClauseVersion> all,
            Interval time,
            Instant now) {
        ZoneId zone = version.terms().zone();
        Period period = Period.containing(version.terms().periodKind(), time.from(), zone);
        Instant end = time.to().isBefore(now) ? time.to() : now;
        while (period.interval(zone).from().isBefore(end)) {
            Period candidate = period;
            governing(all, candidate)
                    .filter(version::equals)
                    .flatMap(governing -> cut(all, candidate, zone))
                    .filter(interval -> interval.from().isBefore(now) && interval.overlaps(time))
                    .ifPresent(interval -> assignments.add(new Assignment(clause, version, candidate, interval)));
            period = period.next();
        }
    }

    private static Optional<ClauseVersion> governing(List<ClauseVersion> all, Period period) {
        Optional<ClauseVersion> atStart = all.stream()
                .filter(version -> version.validity().contains(period.firstDay()))
                .findFirst();
        return atStart.isPresent()
                ? atStart
                : all.stream()
                        .filter(version -> version.validity().from().isAfter(period.firstDay())
                                && !version.validity().from().isAfter(period.lastDay()))
                        .findFirst();
    }

    private static Optional<Interval> cut(List<ClauseVersion> all, Period period, ZoneId zone) {
        LocalDate end = period.lastDay().plusDays(1);
        Term days = new Term(period.firstDay(), end);
        return all.stream()
                .map(ClauseVersion::validity)
                .filter(days::overlaps)
                .reduce(Term::hull)
                .map(hull -> {
                    LocalDate first = hull.from().isAfter(days.from()) ? hull.from() : days.from();
                    LocalDate until = hull.until() == null || hull.until().isAfter(end) ? end : hull.until();
                    return new Interval(start(first, zone), start(until, zone));
                });
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
