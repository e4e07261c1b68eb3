package io.recourse.db.query;

import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jooq.Field;

/** Instants as one parameter of a statement, in their order: many are looked up by one statement that never changes. */
public final class InstantArray {

    private InstantArray() {}

    public static Field<OffsetDateTime[]> of(Stream<Instant> instants) {
        return val(instants.map(instant -> instant.atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new));
    }
}
