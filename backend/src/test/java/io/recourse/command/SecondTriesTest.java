package io.recourse.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.EntryKind;
import io.recourse.ledger.JournalDraft;
import io.recourse.ledger.PostingDraft;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Commands that wait for each other in a circle both succeed; who waits for too long is told so. */
@BackendTest
@WithUser(Role.FINANCE)
class SecondTriesTest {

    @Autowired
    CommandOfTwo commands;

    @Autowired
    DSLContext sql;

    @Autowired
    Environment settings;

    @Test
    void two_commands_over_the_same_two_currencies_in_different_order_both_succeed() throws Exception {
        // Accounts that are there already: each command holds one currency and waits for the other.
        commands.post(money("opens-1", "HKD"), () -> {}, money("opens-2", "EUR"));
        together(
                money("one-1", "HKD"), money("one-2", "EUR"),
                money("two-1", "EUR"), money("two-2", "HKD"));
        assertThat(entries("one-%")).isEqualTo(2);
        assertThat(entries("two-%")).isEqualTo(2);
    }

    @Test
    void two_commands_that_open_the_same_accounts_in_different_order_both_succeed() throws Exception {
        together(
                memorandum("three-1", "NOK"), money("three-2", "NOK"),
                money("four-1", "NOK"), memorandum("four-2", "NOK"));
        assertThat(entries("three-%")).isEqualTo(2);
        assertThat(entries("four-%")).isEqualTo(2);
    }

    @Test
    void who_waits_for_too_long_is_told_so_and_nothing_of_it_is_kept() throws Exception {
        commands.post(money("held-1", "CHF"), () -> {}, money("held-2", "CHF"));
        CountDownLatch holds = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> holder = threads.submit(as(() -> commands.post(
                    money("holder-1", "CHF"),
                    () -> {
                        holds.countDown();
                        await(released);
                    },
                    money("holder-2", "CHF"))));
            try {
                await(holds);
                // As the setting of all sessions, only sooner.
                assertThatThrownBy(() -> commands.post(
                                money("late-0", "DKK"),
                                () -> sql.execute("SET LOCAL lock_timeout = '200ms'"),
                                money("late-1", "CHF")))
                        .isInstanceOfSatisfying(
                                Conflict.class,
                                told -> assertThat(told.messageKey()).isEqualTo("problem.conflict.busy"));
            } finally {
                released.countDown();
            }
            holder.get();
        }
        assertThat(entries("late-%")).isZero();
        assertThat(entries("holder-%")).isEqualTo(2);
    }

    @Test
    void no_session_of_the_product_waits_for_ever() {
        sql.transaction(one -> {
            one.dsl().execute("SET LOCAL lock_timeout = 0");
            one.dsl().execute(settings.getRequiredProperty("spring.datasource.hikari.connection-init-sql"));
            assertThat(one.dsl().fetchValue("SHOW lock_timeout")).isEqualTo("2min");
        });
    }

    /** Runs two commands at once, each of which has written its first entry before either writes its second. */
    private void together(JournalDraft a1, JournalDraft a2, JournalDraft b1, JournalDraft b2) throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Runnable meet = () -> {
            both.countDown();
            await(both);
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> one = threads.submit(as(() -> commands.post(a1, meet, a2)));
            Future<?> other = threads.submit(as(() -> commands.post(b1, meet, b2)));
            one.get();
            other.get();
        }
    }

    private long entries(String keys) {
        return (Long) sql.fetchValue("SELECT count(*) FROM ledger.journal_entry WHERE idempotency_key LIKE ?", keys);
    }

    private static Runnable as(Runnable work) {
        return () -> ActingAs.user("tester", Role.FINANCE, work);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static JournalDraft money(String key, String currency) {
        return draft(key, EntryKind.RECOGNITION, ChartAccount.RECEIVABLE, ChartAccount.SLA_CREDITS, currency);
    }

    private static JournalDraft memorandum(String key, String currency) {
        return draft(
                key,
                EntryKind.MEMORANDUM,
                ChartAccount.POTENTIAL_CLAIMS,
                ChartAccount.POTENTIAL_CLAIMS_CONTRA,
                currency);
    }

    private static JournalDraft draft(
            String key, EntryKind kind, ChartAccount debit, ChartAccount credit, String currency) {
        return new JournalDraft(
                key,
                LocalDate.of(2026, 3, 31),
                kind,
                "Entry " + key,
                null,
                false,
                List.of(
                        PostingDraft.debit(debit, Money.of("5", currency)),
                        PostingDraft.credit(credit, Money.of("5", currency))));
    }
}
