package io.recourse.sample;

import static io.recourse.db.jooq.sample.Tables.WORKSPACE;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers whether the sample was loaded, so that it is loaded once and never again after its removal. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SampleStates {

    private final DSLContext sql;
    private final Clock clock;

    SampleStates(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<SampleState> find() {
        return sql.select(WORKSPACE.STATE).from(WORKSPACE).fetchOptional(row -> SampleState.valueOf(row.value1()));
    }

    void save(SampleState state, String actor) {
        sql.insertInto(WORKSPACE)
                .set(WORKSPACE.STATE, state.name())
                .set(WORKSPACE.CHANGED_AT, clock.instant())
                .set(WORKSPACE.CHANGED_BY, actor)
                .onConflict(WORKSPACE.SINGLETON)
                .doUpdate()
                .set(WORKSPACE.STATE, state.name())
                .set(WORKSPACE.CHANGED_AT, clock.instant())
                .set(WORKSPACE.CHANGED_BY, actor)
                .execute();
    }
}
