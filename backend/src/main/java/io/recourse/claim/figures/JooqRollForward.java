package io.recourse.claim.figures;

import static io.recourse.db.jooq.claim.Tables.STEP_MOVEMENT;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.toChar;

import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads claim.step_movement month by month. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqRollForward {

    private static final Field<String> MONTH =
            toChar(STEP_MOVEMENT.OCCURRED_ON, "YYYY-MM").as("month");
    private static final List<Field<BigDecimal>> SUMS = List.of(
            total(STEP_MOVEMENT.OPENED),
            total(STEP_MOVEMENT.RESTATED),
            total(STEP_MOVEMENT.RAISED),
            total(STEP_MOVEMENT.LOWERED),
            total(STEP_MOVEMENT.CREDITED),
            total(STEP_MOVEMENT.LOST),
            total(STEP_MOVEMENT.REGAINED),
            total(STEP_MOVEMENT.CHANGE));

    private final DSLContext sql;

    JooqRollForward(DSLContext sql) {
        this.sql = sql;
    }

    /** Every month from one to another in which something was at stake or moved, by month, vendor and currency. */
    List<RollForward> list(YearMonth from, YearMonth to) {
        Map<Line, Map<YearMonth, Record>> moved = moved(to);
        List<RollForward> rows = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            for (Map.Entry<Line, Map<YearMonth, Record>> line : moved.entrySet()) {
                RollForward row = row(line.getKey(), month, line.getValue());
                if (!row.isQuiet() || !row.opening().isZero()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private Map<Line, Map<YearMonth, Record>> moved(YearMonth to) {
        Map<Line, Map<YearMonth, Record>> moved = new TreeMap<>();
        LocalDate last = to.atEndOfMonth();
        sql.select(MONTH, STEP_MOVEMENT.VENDOR_ID, VENDOR_.NAME, STEP_MOVEMENT.CURRENCY)
                .select(SUMS)
                .from(STEP_MOVEMENT)
                .join(VENDOR_)
                .on(VENDOR_.ID.eq(STEP_MOVEMENT.VENDOR_ID))
                .where(STEP_MOVEMENT.OCCURRED_ON.le(last))
                .groupBy(MONTH, STEP_MOVEMENT.VENDOR_ID, VENDOR_.NAME, STEP_MOVEMENT.CURRENCY)
                .forEach(row -> moved.computeIfAbsent(
                                new Line(
                                        row.get(VENDOR_.NAME),
                                        row.get(STEP_MOVEMENT.VENDOR_ID),
                                        row.get(STEP_MOVEMENT.CURRENCY)),
                                line -> new HashMap<>())
                        .put(YearMonth.parse(row.get(MONTH)), row));
        return moved;
    }

    private static RollForward row(Line line, YearMonth month, Map<YearMonth, Record> moved) {
        Money opening = moved.entrySet().stream()
                .filter(entry -> entry.getKey().isBefore(month))
                .map(entry -> line.money(entry.getValue(), STEP_MOVEMENT.CHANGE))
                .reduce(Money.zero(line.currency()), Money::plus);
        Record row = moved.get(month);
        if (row == null) {
            Money none = Money.zero(line.currency());
            return new RollForward(
                    month, line.vendor(), line.name(), opening, none, none, none, none, none, none, none, opening);
        }
        return new RollForward(
                month,
                line.vendor(),
                line.name(),
                opening,
                line.money(row, STEP_MOVEMENT.OPENED),
                line.money(row, STEP_MOVEMENT.RESTATED),
                line.money(row, STEP_MOVEMENT.RAISED),
                line.money(row, STEP_MOVEMENT.LOWERED),
                line.money(row, STEP_MOVEMENT.CREDITED),
                line.money(row, STEP_MOVEMENT.LOST),
                line.money(row, STEP_MOVEMENT.REGAINED),
                opening.plus(line.money(row, STEP_MOVEMENT.CHANGE)));
    }

    private static Field<BigDecimal> total(Field<Long> minor) {
        return coalesce(sum(minor), inline(BigDecimal.ZERO)).as(minor.getName());
    }

    /** One vendor in one currency, in the order of names. */
    private record Line(String name, VendorId vendor, String currency) implements Comparable<Line> {

        Money money(Record row, Field<Long> column) {
            return Money.ofMinor(row.get(column.getName(), BigDecimal.class).longValueExact(), currency);
        }

        @Override
        public int compareTo(Line other) {
            int byName = name.compareTo(other.name);
            int byVendor = byName == 0 ? vendor.value().compareTo(other.vendor.value()) : byName;
            return byVendor == 0 ? currency.compareTo(other.currency) : byVendor;
        }
    }
}
