package io.recourse.claim.figures;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.CLAIM_EVENT;
import static io.recourse.db.jooq.claim.Tables.STEP_MOVEMENT;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.toChar;

import io.recourse.claim.ClaimStatus;
import io.recourse.claim.figures.MonthMovement.CountedMoney;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What steps of claims moved, by month, vendor and currency. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqMovement {

    private static final List<String> AGREEMENTS =
            List.of(ClaimStatus.APPROVED.name(), ClaimStatus.PARTIALLY_APPROVED.name());
    private static final List<String> LOST = List.of(
            ClaimStatus.WITHDRAWN.name(),
            ClaimStatus.EXPIRED.name(),
            ClaimStatus.REJECTED.name(),
            ClaimStatus.LAPSED.name(),
            ClaimStatus.WRITTEN_OFF.name());

    private final DSLContext sql;

    JooqMovement(DSLContext sql) {
        this.sql = sql;
    }

    List<MonthMovement> movement(LocalDate from, LocalDate to) {
        Field<String> month = toChar(CLAIM_EVENT.OCCURRED_ON, "YYYY-MM").as("month");
        Step opened = new Step("opened", CLAIM_EVENT.KIND.eq("OPENED"), CLAIM_EVENT.AMOUNT_MINOR);
        Step claimed = new Step("claimed", moved(List.of(ClaimStatus.SUBMITTED.name())), CLAIM_EVENT.AMOUNT_MINOR);
        Step raised = amended("raised", STEP_MOVEMENT.RAISED);
        Step lowered = amended("lowered", STEP_MOVEMENT.LOWERED);
        Step approved = new Step("approved", moved(AGREEMENTS), CLAIM_EVENT.AMOUNT_MINOR);
        Step credited = new Step(
                "credited",
                moved(List.of(ClaimStatus.CREDITED.name()))
                        .or(CLAIM_EVENT.KIND.in("CREDIT_BOOKED", "CREDIT_TAKEN_BACK")),
                CLAIM_EVENT.AMOUNT_MINOR);
        Step lost = new Step("lost", lostLast().and(CLAIM_.LOST_MINOR.gt(0L)), CLAIM_.LOST_MINOR);
        List<Field<?>> figures = Stream.of(opened, claimed, raised, lowered, approved, credited, lost)
                .<Field<?>>flatMap(step -> Stream.of(step.number(), step.amount()))
                .toList();
        return sql.select(month, CLAIM_.VENDOR_ID, VENDOR_.NAME, CLAIM_.CURRENCY)
                .select(figures)
                .from(CLAIM_EVENT)
                .join(CLAIM_)
                .on(CLAIM_.ID.eq(CLAIM_EVENT.CLAIM_ID))
                .join(STEP_MOVEMENT)
                .on(STEP_MOVEMENT.CLAIM_ID.eq(CLAIM_EVENT.CLAIM_ID), STEP_MOVEMENT.POSITION.eq(CLAIM_EVENT.POSITION))
                .join(VENDOR_)
                .on(VENDOR_.ID.eq(CLAIM_.VENDOR_ID))
                .where(CLAIM_EVENT.OCCURRED_ON.between(from, to))
                .groupBy(month, CLAIM_.VENDOR_ID, VENDOR_.NAME, CLAIM_.CURRENCY)
                .orderBy(month, VENDOR_.NAME, CLAIM_.CURRENCY)
                .fetch(row -> new MonthMovement(
                        YearMonth.parse(row.get(month)),
                        row.get(CLAIM_.VENDOR_ID),
                        row.get(VENDOR_.NAME),
                        opened.of(row),
                        claimed.of(row),
                        raised.of(row),
                        lowered.of(row),
                        approved.of(row),
                        credited.of(row),
                        lost.of(row)));
    }

    /** One kind of step, counted and summed. */
    private record Step(String name, Condition which, Field<Long> minor) {

        Field<Integer> number() {
            return count().filterWhere(which).as(name + "_number");
        }

        Field<BigDecimal> amount() {
            return coalesce(sum(minor).filterWhere(which), inline(BigDecimal.ZERO))
                    .as(name + "_amount");
        }

        CountedMoney of(Record row) {
            return new CountedMoney(
                    row.get(name + "_number", Integer.class),
                    Money.ofMinor(
                            row.get(name + "_amount", BigDecimal.class).longValueExact(), row.get(CLAIM_.CURRENCY)));
        }
    }

    private static Step amended(String name, Field<Long> by) {
        return new Step(name, CLAIM_EVENT.KIND.eq("AMENDED").and(by.gt(0L)), by);
    }

    /** The step that lost it; of a claim that was reopened and lost again the last one. */
    private static Condition lostLast() {
        io.recourse.db.jooq.claim.tables.ClaimEvent other = CLAIM_EVENT.as("other");
        List<String> losing = List.of("MOVED", "REASSESSED");
        return CLAIM_EVENT.POSITION.eq(org.jooq.impl.DSL.field(org.jooq
                .impl
                .DSL
                .select(max(other.POSITION))
                .from(other)
                .where(other.CLAIM_ID.eq(CLAIM_EVENT.CLAIM_ID), other.KIND.in(losing), other.TO_STATUS.in(LOST))));
    }

    private static Condition moved(List<String> to) {
        return CLAIM_EVENT.KIND.eq("MOVED").and(CLAIM_EVENT.TO_STATUS.in(to));
    }
}
