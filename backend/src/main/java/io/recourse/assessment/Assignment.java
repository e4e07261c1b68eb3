package io.recourse.assessment;

import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseInForce;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is to be assessed: a clause in a period, or in a part of one that an amendment split, by the version that was in
 * force when it began (or, where none was, the first that began within it).
 *
 * @param interval the days in the version's zone: of the period, cut to those on which the clause holds
 */
record Assignment(Clause clause, ClauseVersion version, Period period, Interval interval) {

    private static final Comparator<Assignment> IN_ORDER = Comparator.comparing(
                    (Assignment one) -> one.clause().id().value())
            .thenComparing(one -> one.interval().from())
            .thenComparing(Assignment::period);

    /** The same by a version that says the same, and knows more of its days. */
    Assignment by(ClauseVersion other) {
        return new Assignment(clause, other, period, interval);
    }

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
        List<Assignment> assignments = new ArrayList<>();
        if (versions.size() == 1) {
            // Nearly every service has one clause in one version.
            ClauseInForce only = versions.getFirst();
            add(assignments, only.clause(), List.of(only.version()), time, now);
        } else {
            Map<Clause, List<ClauseVersion>> byClause = versions.stream()
                    .collect(Collectors.groupingBy(
                            ClauseInForce::clause, Collectors.mapping(ClauseInForce::version, Collectors.toList())));
            byClause.forEach((clause, ofClause) -> {
                List<ClauseVersion> sorted = ofClause.stream()
                        .sorted(Comparator.comparing(
                                version -> version.validity().from()))
                        .toList();
                add(assignments, clause, sorted, time, now);
            });
        }
        if (assignments.size() > 1) {
            assignments.sort(IN_ORDER);
        }
        return assignments;
    }

    private static void add(
            List<Assignment> assignments, Clause clause, List<ClauseVersion> sorted, Interval time, Instant now) {
        for (Regime regime : Regime.of(sorted)) {
            add(assignments, clause, regime, time, now);
        }
    }

    private static void add(List<Assignment> assignments, Clause clause, Regime regime, Interval time, Instant now) {
        ZoneId zone = regime.zone();
        Instant end = time.to().isBefore(now) ? time.to() : now;
        if (!time.from().isBefore(end)) {
            return;
        }
        LocalDate last = LocalDate.ofInstant(end.minusNanos(1), zone);
        for (Regime.Part part : regime.parts(LocalDate.ofInstant(time.from(), zone), last)) {
            Interval interval = new Interval(start(part.firstDay(), zone), start(part.until(), zone));
            if (interval.from().isBefore(now) && interval.overlaps(time)) {
                assignments.add(new Assignment(clause, part.version(), part.period(), interval));
            }
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
