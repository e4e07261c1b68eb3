package io.recourse.assessment.remedy;

import io.recourse.assessment.Entitlement;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ContractId;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A clause that is only tried stands beside what is stored of other clauses, and beside its own tried periods. */
final class TriedNeighbours implements Neighbours {

    private final Neighbours stored;
    private final List<TriedCredit> tried;
    private final List<GrantedCredit> granted = new ArrayList<>();

    TriedNeighbours(Neighbours stored, List<TriedCredit> tried) {
        this.stored = stored;
        this.tried = tried;
    }

    void grant(Breach breach, Entitlement fitted) {
        boolean something = fitted.credit().isPositive() || fitted.quantity() != null;
        if (something) {
            granted.add(new GrantedCredit(
                    breach.clause().id(), breach.interval(), breach.lastDay(), fitted.credit(), fitted.quantity()));
        }
    }

    @Override
    public List<GrantedCredit> endingWithin(ContractId contract, CapSpan.Days days) {
        ClauseId own = tried.getFirst().breach().clause().id();
        return Stream.concat(
                        stored.endingWithin(contract, days).stream()
                                .filter(one -> !one.clause().equals(own)),
                        granted.stream().filter(one -> days.contains(one.lastDay())))
                .toList();
    }

    @Override
    public List<GrantedCredit> overlapping(ClauseId clause, Interval interval) {
        return granted.stream()
                .filter(one -> one.interval().overlaps(interval)
                        && one.interval().from().isBefore(interval.from()))
                .toList();
    }

    @Override
    public List<LaterPeriod> of(ClauseId clause, Period period) {
        return tried.stream()
                .filter(one -> one.breach().period().equals(period))
                .map(one -> new LaterPeriod(
                        period.label(), true, one.figure().exact(), one.figure().availability()))
                .toList();
    }
}
