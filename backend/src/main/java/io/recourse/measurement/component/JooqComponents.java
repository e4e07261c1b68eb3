package io.recourse.measurement.component;

import static io.recourse.db.jooq.measurement.Tables.SERVICE_COMPONENT;
import static io.recourse.db.jooq.measurement.Tables.STATE_CHANGE;
import static io.recourse.db.jooq.measurement.Tables.STATE_INTERVAL;
import static org.jooq.impl.DSL.selectOne;

import io.recourse.db.id.ServiceId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes measurement.service_component. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqComponents {

    private final DSLContext database;

    JooqComponents(DSLContext database) {
        this.database = database;
    }

    /** Names in their order. */
    List<String> of(ServiceId service) {
        return database.select(SERVICE_COMPONENT.NAME)
                .from(SERVICE_COMPONENT)
                .where(SERVICE_COMPONENT.SERVICE_ID.eq(service))
                .orderBy(SERVICE_COMPONENT.POSITION, SERVICE_COMPONENT.NAME)
                .fetch(SERVICE_COMPONENT.NAME);
    }

    /** Makes other changes of these components wait until the transaction ends. */
    List<String> lock(ServiceId service) {
        return database.select(SERVICE_COMPONENT.NAME)
                .from(SERVICE_COMPONENT)
                .where(SERVICE_COMPONENT.SERVICE_ID.eq(service))
                .orderBy(SERVICE_COMPONENT.POSITION, SERVICE_COMPONENT.NAME)
                .forUpdate()
                .fetch(SERVICE_COMPONENT.NAME);
    }

    /** True if anything was ever measured of the component, corrected since or not. */
    boolean isMeasured(ServiceId service, String name) {
        return database.fetchExists(selectOne()
                        .from(STATE_INTERVAL)
                        .where(STATE_INTERVAL.SERVICE_ID.eq(service), STATE_INTERVAL.COMPONENT.eq(name)))
                || database.fetchExists(selectOne()
                        .from(STATE_CHANGE)
                        .where(STATE_CHANGE.SERVICE_ID.eq(service), STATE_CHANGE.COMPONENT.eq(name)));
    }

    void remove(ServiceId service, List<String> names) {
        database.deleteFrom(SERVICE_COMPONENT)
                .where(SERVICE_COMPONENT.SERVICE_ID.eq(service), SERVICE_COMPONENT.NAME.in(names))
                .execute();
    }

    /** What was measured of them follows, by the foreign keys. Two may exchange their names. */
    void rename(ServiceId service, Map<String, String> newNames) {
        List<String> old = List.copyOf(newNames.keySet());
        for (int i = 0; i < old.size(); i++) {
            rename(service, old.get(i), aside(i));
        }
        for (int i = 0; i < old.size(); i++) {
            rename(service, aside(i), Objects.requireNonNull(newNames.get(old.get(i))));
        }
    }

    void put(ServiceId service, List<String> names) {
        for (int position = 0; position < names.size(); position++) {
            database.insertInto(SERVICE_COMPONENT)
                    .set(SERVICE_COMPONENT.SERVICE_ID, service)
                    .set(SERVICE_COMPONENT.NAME, names.get(position))
                    .set(SERVICE_COMPONENT.POSITION, position)
                    .onConflict(SERVICE_COMPONENT.SERVICE_ID, SERVICE_COMPONENT.NAME)
                    .doUpdate()
                    .set(SERVICE_COMPONENT.POSITION, position)
                    .execute();
        }
    }

    private void rename(ServiceId service, String from, String to) {
        database.update(SERVICE_COMPONENT)
                .set(SERVICE_COMPONENT.NAME, to)
                .where(SERVICE_COMPONENT.SERVICE_ID.eq(service), SERVICE_COMPONENT.NAME.eq(from))
                .execute();
    }

    /** No name that somebody entered: those have no control characters. */
    private static String aside(int position) {
        return "\u0001" + position;
    }
}
