package io.recourse.measurement.samples;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Looks rows up one by one, through an index. A join lets the database choose, and that takes a source for nearly empty
 * until its rows are counted, which happens minutes after a large call: all that the source ever told would be read for
 * each thousand rows of the next one.
 */
final class EachByItself {

    private static final String ASKED = "asked";

    private EachByItself() {}

    /**
     * What is asked for in one column.
     *
     * @param values an array; the arrays of all columns are of one length
     */
    record Asked(TableField<?, ?> column, Field<?> values) {

        private <T> Condition same(Field<T> of) {
            return of.eq(field(name(ASKED, of.getName()), of.getDataType()));
        }
    }

    /** Rows that are in all of these columns as asked, row by row, and for which the condition holds. */
    static <R extends Record> List<R> of(DSLContext database, Table<R> of, Condition all, Asked... columns) {
        Table<?> asked = table(
                        "unnest({0})",
                        DSL.list(Stream.of(columns).map(Asked::values).toArray(Field<?>[]::new)))
                .as(ASKED, Stream.of(columns).map(one -> one.column().getName()).toArray(String[]::new));
        Condition same =
                and(Stream.of(columns).map(one -> one.same(one.column())).toList());
        // Nothing is skipped, but a query that may skip is planned by itself.
        Table<R> found = lateral(selectFrom(of).where(same, all).offset(0)).as(of);
        return database.select(found.fields()).from(asked, found).fetch(row -> {
            R record = of.newRecord();
            record.fromArray(row.intoArray());
            return record;
        });
    }
}
