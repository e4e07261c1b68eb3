package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.db.copy.IdLists;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Long lists of ids are sent once in a transaction and then named: decision 102. */
@BackendTest
class LongListsTest {

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<UUID> many =
            Stream.generate(UUID::randomUUID).limit(1_000).toList();

    @Test
    void a_long_list_is_named_and_says_the_same_each_time_it_is_asked_for() {
        inTransaction(() -> {
            String first = of(many);
            assertThat(first).hasSizeLessThan(50);
            assertThat(read(first)).containsExactlyInAnyOrderElementsOf(many);
            assertThat(of(many.reversed())).isEqualTo(first);
            assertThat(read(first)).containsExactlyInAnyOrderElementsOf(many);
        });
    }

    @Test
    void another_list_has_another_name_in_the_same_transaction() {
        inTransaction(() -> {
            String all = of(many);
            String fewer = of(many.subList(0, 900));
            assertThat(read(fewer)).containsExactlyInAnyOrderElementsOf(many.subList(0, 900));
            assertThat(read(all)).hasSize(1_000);
        });
    }

    @Test
    void a_transaction_within_another_sends_its_own_and_takes_nothing_from_it() {
        inTransaction(() -> {
            String outer = of(many);
            inTransaction(() -> assertThat(read(of(many.subList(0, 500)))).hasSize(500));
            assertThat(read(of(many))).hasSize(1_000);
            assertThat(of(many)).isEqualTo(outer);
        });
    }

    @Test
    void short_lists_and_those_outside_of_transactions_are_written_out() {
        inTransaction(() -> assertThat(read(of(many.subList(0, 3)))).isEqualTo(many.subList(0, 3)));
        assertThat(read(of(many))).isEqualTo(many);
        assertThat(read(of(List.of()))).isEmpty();
    }

    private void inTransaction(Runnable work) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.executeWithoutResult(status -> work.run());
    }

    private String of(List<UUID> ids) {
        return sql.connectionResult(connection -> IdLists.of(connection, ids));
    }

    private List<UUID> read(String expression) {
        return Arrays.asList(sql.resultQuery("SELECT " + expression).fetchOne(0, UUID[].class));
    }
}
