package io.recourse.assessment.remedy;

import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ContractId;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.util.List;

/** What stands beside an assessment: other credits of its contract, other periods of its clause. */
interface Neighbours {

    /** Credits of a contract whose last day, each by the clock of its own clause, is one of these. */
    List<GrantedCredit> endingWithin(ContractId contract, CapSpan.Days days);

    /** Credits of a clause whose period shares time with the interval and began before it. */
    List<GrantedCredit> overlapping(ClauseId clause, Interval interval);

    /** What became of a period of the clause, or of its parts; empty if it was not assessed yet. */
    List<LaterPeriod> of(ClauseId clause, Period period);
}
