package io.recourse.db.query;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * The same questions to each table of what was counted about services: by whom, and since when.
 *
 * @param service column of the service
 * @param source column of the source that counted
 * @param at column of the instant of a row
 */
public record CountedTable(
        TableField<?, ServiceId> service, TableField<?, SourceId> source, TableField<?, Instant> at) {

    /** Sources that counted anything of the service, in order of their ids. */
    public List<SourceId> sources(DSLContext database, ServiceId of) {
        return database.selectDistinct(source)
                .from(source.getTable())
                .where(service.eq(of))
                .orderBy(source)
                .fetch(source);
    }

    /** Instant of the first row about the service. */
    public Optional<Instant> first(DSLContext database, ServiceId of) {
        return database.select(DSL.min(at))
                .from(at.getTable())
                .where(service.eq(of))
                .fetchOptional(0, Instant.class);
    }
}
