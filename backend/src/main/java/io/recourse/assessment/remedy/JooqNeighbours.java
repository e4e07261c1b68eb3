package io.recourse.assessment.remedy;

import static io.recourse.db.jooq.assessment.Tables.ASSESSMENT_;
import static io.recourse.db.jooq.contract.Tables.CLAUSE;
import static io.recourse.db.jooq.contract.Tables.CLAUSE_VERSION;

import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ContractId;
import io.recourse.measurement.Ranges;
import io.recourse.money.Money;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the latest stored assessments grant and say. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqNeighbours implements Neighbours {

    /** Where a day begins first and ends last, anywhere. */
    private static final ZoneOffset FIRST_OF_DAY = ZoneOffset.ofHours(18);

    private static final ZoneOffset LAST_OF_DAY = ZoneOffset.ofHours(-18);

    private final DSLContext database;

    JooqNeighbours(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<GrantedCredit> endingWithin(ContractId contract, CapSpan.Days days) {
        Instant from = days.first().atStartOfDay(FIRST_OF_DAY).toInstant();
        Instant to = days.last().plusDays(1).atStartOfDay(LAST_OF_DAY).toInstant();
        return granted(DSL.and(
                        CLAUSE.CONTRACT_ID.eq(contract),
                        DSL.condition("upper({0}) > {1}", ASSESSMENT_.PERIOD, DSL.val(from)),
                        DSL.condition("upper({0}) <= {1}", ASSESSMENT_.PERIOD, DSL.val(to))))
                .stream()
                .filter(one -> days.contains(one.lastDay()))
                .toList();
    }

    @Override
    public List<GrantedCredit> overlapping(ClauseId clause, Interval interval) {
        return granted(DSL.and(
                CLAUSE.ID.eq(clause),
                DSL.condition("{0} && {1}", ASSESSMENT_.PERIOD, DSL.val(Ranges.range(interval), ASSESSMENT_.PERIOD)),
                DSL.condition("lower({0}) < {1}", ASSESSMENT_.PERIOD, DSL.val(interval.from()))));
    }

    @Override
    public List<LaterPeriod> of(ClauseId clause, Period period) {
        return database.select(ASSESSMENT_.PERIOD_LABEL, ASSESSMENT_.FINAL, ASSESSMENT_.EXACT, ASSESSMENT_.AVAILABILITY)
                .from(ASSESSMENT_)
                .where(ASSESSMENT_.CLAUSE_ID.eq(clause), ASSESSMENT_.LATEST.isTrue())
                .and(ASSESSMENT_
                        .PERIOD_LABEL
                        .eq(period.label())
                        .or(ASSESSMENT_.PERIOD_LABEL.startsWith(period.label() + ".")))
                .orderBy(ASSESSMENT_.PERIOD_LABEL)
                .fetch(row -> new LaterPeriod(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private List<GrantedCredit> granted(Condition condition) {
        return database.select(
                        ASSESSMENT_.CLAUSE_ID,
                        ASSESSMENT_.PERIOD,
                        ASSESSMENT_.CREDIT_MINOR,
                        ASSESSMENT_.CREDIT_QUANTITY,
                        ASSESSMENT_.CURRENCY,
                        CLAUSE_VERSION.ZONE)
                .from(ASSESSMENT_)
                .join(CLAUSE)
                .on(CLAUSE.ID.eq(ASSESSMENT_.CLAUSE_ID))
                .join(CLAUSE_VERSION)
                .on(CLAUSE_VERSION.ID.eq(ASSESSMENT_.CLAUSE_VERSION_ID))
                .where(condition, ASSESSMENT_.LATEST.isTrue(), ASSESSMENT_.FINAL.isTrue())
                .and(ASSESSMENT_.CREDIT_MINOR.gt(0L).or(ASSESSMENT_.CREDIT_QUANTITY.isNotNull()))
                .orderBy(ASSESSMENT_.PERIOD, ASSESSMENT_.CLAUSE_ID)
                .fetch(row -> {
                    Interval interval = Ranges.interval(row.value2());
                    return new GrantedCredit(
                            row.value1(),
                            interval,
                            LocalDate.ofInstant(interval.to().minusMillis(1), ZoneId.of(row.value6())),
                            Money.ofMinor(row.value3(), row.value5()),
                            row.value4());
                });
    }
}
