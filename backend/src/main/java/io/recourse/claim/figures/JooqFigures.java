package io.recourse.claim.figures;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.CLAIM_EVENT;
import static io.recourse.db.jooq.contract.Tables.CLAUSE;
import static io.recourse.db.jooq.contract.Tables.SERVICE;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStanding;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.LossCause;
import io.recourse.db.id.VendorId;
import io.recourse.db.jooq.claim.Routines;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sums over claim.claim, and what was lost of it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqFigures {

    private static final List<String> AWAITED = List.of(
            ClaimStatus.APPROVED.name(), ClaimStatus.PARTIALLY_APPROVED.name(), ClaimStatus.CREDIT_PENDING.name());
    /** What another claim covers is not lost when this one ends. */
    private static final Condition IS_OWN = CLAIM_.COVERED_BY.isNull();

    private final DSLContext sql;
    private final Clock clock;

    JooqFigures(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<StageSum> byStage(@Nullable VendorId vendor) {
        Field<BigDecimal> computed = total(CLAIM_.COMPUTED_MINOR);
        Field<BigDecimal> claimed = total(CLAIM_.CLAIMED_MINOR);
        Field<BigDecimal> approved = total(CLAIM_.APPROVED_MINOR);
        Field<BigDecimal> credited = total(CLAIM_.CREDITED_MINOR);
        Field<BigDecimal> awaited = awaited();
        Field<Boolean> lapsed = Routines.offerHasLapsed(
                // A parameter would be another one in GROUP BY.
                CLAIM_.STATUS, CLAIM_.OFFER_UNTIL, CLAIM_.ZONE, inline(clock.instant(), CLAIM_.OPENED_AT));
        return sql
                .select(CLAIM_.STATUS, lapsed, CLAIM_.CURRENCY, count(), computed, claimed, approved, credited, awaited)
                .from(CLAIM_)
                .where(vendor == null ? noCondition() : CLAIM_.VENDOR_ID.eq(vendor))
                .groupBy(CLAIM_.STATUS, lapsed, CLAIM_.CURRENCY)
                .fetch(row -> new StageSum(
                        new ClaimStanding(ClaimStatus.valueOf(row.get(CLAIM_.STATUS)), row.get(lapsed)),
                        row.get(count()),
                        money(row, computed),
                        money(row, claimed),
                        money(row, approved),
                        money(row, credited),
                        money(row, awaited)))
                .stream()
                .sorted(java.util.Comparator.comparing(StageSum::status)
                        .thenComparing(sum -> sum.standing().offerLapsed())
                        .thenComparing(sum -> sum.computed().currencyCode()))
                .toList();
    }

    List<AgeSum> ageing(LocalDate asOf) {
        Field<Integer> days = org.jooq.impl.DSL.localDateDiff(DatePart.DAY, CLAIM_.APPROVED_ON, inline(asOf));
        Field<Integer> age = when(days.le(30), inline(0))
                .when(days.le(60), inline(31))
                .when(days.le(90), inline(61))
                .otherwise(inline(91));
        Field<Integer> fromDays = age.as("from_days");
        Field<BigDecimal> open = awaited();
        return sql.select(fromDays, CLAIM_.CURRENCY, count(), open)
                .from(CLAIM_)
                .where(CLAIM_.STATUS.in(AWAITED), CLAIM_.APPROVED_ON.le(asOf))
                .groupBy(fromDays, CLAIM_.CURRENCY)
                .orderBy(fromDays, CLAIM_.CURRENCY)
                .fetch(row -> new AgeSum(row.get(fromDays), row.get(count()), money(row, open)));
    }

    List<LossSum> losses(LocalDate from, LocalDate to) {
        Field<BigDecimal> lost = total(CLAIM_.LOST_MINOR);
        return sql
                .select(CLAIM_.LOST_CAUSE, CLAIM_.CURRENCY, count(), lost)
                .from(CLAIM_)
                .where(CLAIM_.LOST_MINOR.gt(0L), IS_OWN, lostOn().between(from, to))
                .groupBy(CLAIM_.LOST_CAUSE, CLAIM_.CURRENCY)
                .fetch(row -> new LossSum(
                        LossCause.valueOf(Objects.requireNonNull(row.get(CLAIM_.LOST_CAUSE))),
                        row.get(count()),
                        money(row, lost)))
                .stream()
                .sorted(java.util.Comparator.comparing(LossSum::cause)
                        .thenComparing(sum -> sum.amount().currencyCode()))
                .toList();
    }

    List<LostClaim> lost(LossFilter filter) {
        Field<LocalDate> lostOn = lostOn().as("lost_on");
        Condition condition = CLAIM_.LOST_MINOR
                .gt(0L)
                .or(CLAIM_.LOST_CAUSE.ne(LossCause.NO_LONGER_BREACHED.name()).and(CLAIM_.QUANTITY.isNotNull()));
        if (filter.from() != null) {
            condition = condition.and(lostOn().ge(filter.from()));
        }
        if (filter.to() != null) {
            condition = condition.and(lostOn().le(filter.to()));
        }
        if (filter.vendor() != null) {
            condition = condition.and(CLAIM_.VENDOR_ID.eq(filter.vendor()));
        }
        if (filter.cause() != null) {
            condition = condition.and(CLAIM_.LOST_CAUSE.eq(filter.cause().name()));
        }
        return sql.select(CLAIM_.fields())
                .select(lostOn, VENDOR_.NAME, SERVICE.NAME, CLAUSE.TITLE)
                .from(CLAIM_)
                .join(VENDOR_)
                .on(VENDOR_.ID.eq(CLAIM_.VENDOR_ID))
                .join(SERVICE)
                .on(SERVICE.ID.eq(CLAIM_.SERVICE_ID))
                .join(CLAUSE)
                .on(CLAUSE.ID.eq(CLAIM_.CLAUSE_ID))
                .where(condition, IS_OWN)
                .orderBy(lostOn.desc(), CLAIM_.NUMBER.desc())
                .fetch(row -> lost(row, row.get(lostOn)));
    }

    private static LostClaim lost(Record row, LocalDate lostOn) {
        BigDecimal quantity = row.get(CLAIM_.QUANTITY);
        return new LostClaim(
                row.get(CLAIM_.ID),
                Claim.nameOf(row.get(CLAIM_.NUMBER)),
                row.get(CLAIM_.VENDOR_ID),
                row.get(VENDOR_.NAME),
                row.get(SERVICE.NAME),
                row.get(CLAUSE.TITLE),
                row.get(CLAIM_.PERIOD_LABEL),
                LossCause.valueOf(Objects.requireNonNull(row.get(CLAIM_.LOST_CAUSE))),
                lostOn,
                Money.ofMinor(Objects.requireNonNullElse(row.get(CLAIM_.LOST_MINOR), 0L), row.get(CLAIM_.CURRENCY)),
                quantity == null
                        ? null
                        : new Claim.Quantity(quantity.stripTrailingZeros(), row.get(CLAIM_.QUANTITY_UNIT)),
                null);
    }

    /** Day of the step that lost it: neither closing the claim later nor a letter about it moves the loss. */
    private static Field<LocalDate> lostOn() {
        return org.jooq.impl.DSL.field(org.jooq
                .impl
                .DSL
                .select(max(CLAIM_EVENT.OCCURRED_ON))
                .from(CLAIM_EVENT)
                .where(
                        CLAIM_EVENT.CLAIM_ID.eq(CLAIM_.ID),
                        CLAIM_EVENT.TO_STATUS.ne(ClaimStatus.CLOSED.name()),
                        CLAIM_EVENT.KIND.notIn("AMENDMENT_DUE", "AMENDMENT_SETTLED", "REDATED", "REOPENING_PROPOSED")));
    }

    /** Agreed and not credited yet; zero once all of it, or more, has arrived. */
    private static Field<BigDecimal> awaited() {
        Field<Long> missing = CLAIM_.APPROVED_MINOR.minus(coalesce(CLAIM_.CREDITED_MINOR, inline(0L)));
        return total(greatest(missing, inline(0L))).as("awaited");
    }

    private static Field<BigDecimal> total(Field<Long> minor) {
        return coalesce(sum(minor), inline(BigDecimal.ZERO));
    }

    private static Money money(Record row, Field<BigDecimal> minor) {
        return Money.ofMinor(row.get(minor).longValueExact(), row.get(CLAIM_.CURRENCY));
    }
}
