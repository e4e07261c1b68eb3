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
import java.util.HashMap;
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
        Instant end = time.to().isBefore(now) ? time.to() : now;
        if (!time.from().isBefore(end)) {
            return;
        }
        List<Regime> regimes = Regime.of(sorted);
        List<Placed> placed = new ArrayList<>();
        // A day more on each side, so that regimes of other zones tell of the same periods.
        int margin = regimes.size() > 1 ? 1 : 0;
        for (Regime regime : regimes) {
            LocalDate first = LocalDate.ofInstant(time.from(), regime.zone()).minusDays(margin);
            LocalDate last =
                    LocalDate.ofInstant(end.minusNanos(1), regime.zone()).plusDays(margin);
            regime.parts(first, last).forEach(part -> placed.add(new Placed(part, regime.zone())));
        }
        for (Placed one : regimes.size() > 1 ? numbered(placed) : placed) {
            Regime.Part part = one.part();
            Interval interval = new Interval(start(part.firstDay(), one.zone()), start(part.until(), one.zone()));
            if (interval.from().isBefore(now) && interval.overlaps(time)) {
                assignments.add(new Assignment(clause, part.version(), part.period(), interval));
            }
        }
    }

    private record Placed(Regime.Part part, ZoneId zone) {}

    /** A period of which several regimes have a part is divided as by an amendment that splits it. */
    private static List<Placed> numbered(List<Placed> placed) {
        Map<String, Long> parts = placed.stream()
                .collect(
                        Collectors.groupingBy(one -> one.part().period().whole().label(), Collectors.counting()));
        Map<String, Integer> numbers = new HashMap<>();
        List<Placed> numbered = new ArrayList<>();
        for (Placed one : placed) {
            Regime.Part part = one.part();
            String label = part.period().whole().label();
            Period period = parts.getOrDefault(label, 1L) > 1
                    ? part.period().part(numbers.merge(label, 1, Integer::sum))
                    : part.period();
            numbered.add(
                    new Placed(new Regime.Part(period, part.version(), part.firstDay(), part.until()), one.zone()));
        }
        return numbered;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
