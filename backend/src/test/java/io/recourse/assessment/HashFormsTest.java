package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.AsSystem;
import io.recourse.contract.clause.Clause;
import io.recourse.db.id.ServiceId;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.run.Watching;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@BackendTest
class HashFormsTest {

    private static final String OUTAGE = "2026-03-10T00:00Z,2026-03-10T00:10Z,DOWN";
    private static final String LATER_OUTAGE = "2026-03-20T00:00Z,2026-03-20T00:10Z,DOWN";

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    Gathering gathering;

    @Autowired
    JooqStaleServices stale;

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void what_was_hashed_as_text_is_compared_and_revised_as_text() {
        Clause clause = fixture.clause();
        MeasurementSource source = fixture.source();
        fixture.measure(source, clause, OUTAGE);
        Assessment packed = fixture.assessed(clause, "2026-03");
        assertThat(packed.hashes().form()).isEqualTo(HashForm.PACKED);
        storeAsText(packed);
        Assessment earlier = fixture.latest(clause, "2026-03");
        assertThat(earlier.hashes().form()).isEqualTo(HashForm.TEXT);
        assertThat(earlier.hashes().input()).isNotEqualTo(packed.hashes().input());

        inTransaction(() -> stale.mark(clause.serviceId(), packed.interval()));
        assertThat(fixture.work()).as("the same inputs make no revision").isZero();
        fixture.measure(source, clause, OUTAGE, LATER_OUTAGE);
        Assessment revised = fixture.assessed(clause, "2026-03");

        assertThat(revised.revision()).isEqualTo(2);
        assertThat(revised.hashes().form()).isEqualTo(HashForm.TEXT);
        assertThat(fixture.detail(revised).revisions().getFirst().changed()).containsExactly(Revision.Input.TIMELINE);
    }

    @Test
    void a_withdrawn_revision_decides_the_form_of_the_next() {
        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause, OUTAGE);
        Assessment packed = fixture.assessed(clause, "2026-03");
        storeAsText(packed);
        inTransaction(
                () -> sql.execute("UPDATE assessment.assessment SET latest = false WHERE id = {0}", uuid(packed)));

        inTransaction(() -> stale.mark(clause.serviceId(), packed.interval()));
        Assessment again = fixture.assessed(clause, "2026-03");

        assertThat(again.revision()).isEqualTo(2);
        assertThat(again.hashes()).isEqualTo(textual(packed));
    }

    /** Puts a revision in the place of one, as an earlier version of the program would have stored it. */
    private void storeAsText(Assessment packed) {
        InputHashes hashes = textual(packed);
        inTransaction(() -> {
            sql.execute("""
                    CREATE TEMPORARY TABLE earlier ON COMMIT DROP AS
                        SELECT (jsonb_populate_record(a, jsonb_build_object('hash_form', 1, 'timeline_hash', {1},
                            'exclusion_hash', {2}, 'input_hash', {3}))).*
                        FROM assessment.assessment a WHERE id = {0}
                    """, uuid(packed), text(hashes.timeline()), text(hashes.exclusions()), text(hashes.input()));
            sql.execute("DELETE FROM assessment.assessment WHERE id = {0}", uuid(packed));
            sql.execute("INSERT INTO assessment.assessment SELECT * FROM earlier");
        });
    }

    private InputHashes textual(Assessment packed) {
        ServiceId service = packed.subject().service();
        Interval time = packed.interval();
        return AsSystem.call(
                "test",
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                    Map<ServiceId, Watching> watching = gathering.watching(List.of(service));
                    Instant now = packed.computedAt();
                    return gathering
                            .assessments(
                                    gathering.assignments(Map.of(service, time), watching, now).stream()
                                            .filter(one -> one.interval().equals(time))
                                            .toList(),
                                    watching,
                                    now,
                                    one -> HashForm.TEXT)
                            .getFirst()
                            .hashes();
                })));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private static Field<?> uuid(Assessment one) {
        return DSL.val(one.id().value());
    }

    private static Field<?> text(String value) {
        return DSL.inline(value);
    }
}
