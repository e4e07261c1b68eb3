package io.recourse.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.db.BlockedSession;
import io.recourse.db.id.EntryId;
import io.recourse.ledger.policy.BookMonth.Action;
import io.recourse.ledger.policy.BookMonths;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** People and jobs at the same books at the same time, on real threads and the pool of the application. */
@BackendTest
@WithUser(Role.FINANCE)
class LedgerRacesTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    @Autowired
    Ledger ledger;

    @Autowired
    StandaloneEntries standalone;

    @Autowired
    BookMonths months;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext sql;

    @Test
    void a_hundred_sends_of_one_key_are_one_entry() throws Exception {
        List<Callable<EntryId>> sends = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sends.add(() -> standalone.post(money("one-key", MARCH, "7", "HKD")));
        }
        Set<EntryId> entries = new HashSet<>(atOnce(sends));
        assertThat(entries).hasSize(1);
        assertThat(sql.fetchValue("SELECT count(*) FROM ledger.journal_entry WHERE idempotency_key = 'one-key'"))
                .isEqualTo(1L);
    }

    @Test
    void a_key_that_is_sent_with_another_payload_waits_for_the_first_and_is_refused_if_that_stands() throws Exception {
        assertThat(secondOfTwo("stands", true)).isEqualTo("ledger.refused.keyNamesAnotherEntry");
        assertThat(secondOfTwo("falls", false)).isNull();
    }

    /** What the second caller is refused with; null if its entry stands. */
    private @Nullable String secondOfTwo(String key, boolean firstStands) throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch waits = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> first = threads.submit(as(() -> transaction.execute(status -> {
                EntryId id = ledger.post(money(key, MARCH, "1", "HKD"));
                written.countDown();
                await(waits);
                if (!firstStands) {
                    status.setRollbackOnly();
                }
                return id;
            })));
            await(written);
            CompletableFuture<@Nullable String> second = new CompletableFuture<>();
            threads.submit(as(() -> {
                try {
                    standalone.post(money(key, MARCH, "2", "HKD"));
                    second.complete(null);
                } catch (Conflict refused) {
                    second.complete(refused.messageKey());
                } catch (RuntimeException other) {
                    second.completeExceptionally(other);
                }
                return null;
            }));
            try {
                BlockedSession.await(sql);
            } finally {
                waits.countDown();
            }
            first.get();
            return second.get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void commands_of_several_entries_in_any_order_never_deadlock() throws Exception {
        List<Callable<EntryId>> commands = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            int n = i;
            commands.add(() -> transaction.execute(status -> {
                JournalDraft expected = draft(
                        "order-m-" + n,
                        MARCH,
                        ChartAccount.POTENTIAL_CLAIMS,
                        ChartAccount.POTENTIAL_CLAIMS_CONTRA,
                        "5",
                        "HKD");
                JournalDraft owed = money("order-r-" + n, MARCH, "5", "HKD");
                ledger.post(n % 2 == 0 ? expected : owed);
                return ledger.post(n % 2 == 0 ? owed : expected);
            }));
            commands.add(() -> standalone.post(money("order-s-" + n, MARCH, "5", "HKD")));
        }
        assertThat(atOnce(commands)).hasSize(240).doesNotContainNull();
    }

    @Test
    void an_account_that_two_open_at_once_is_one_account() throws Exception {
        List<Callable<EntryId>> posts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String key = "opened-" + i;
            posts.add(() -> transaction.execute(status -> ledger.post(money(key, MARCH, "1", "NZD"))));
        }
        atOnce(posts);
        assertThat(sql.fetchValue("SELECT count(*) FROM ledger.account WHERE currency = 'NZD'"))
                .isEqualTo(2L);
        assertThat(ledger.verify(PrintedHeads.NONE).problems()).isEmpty();
    }

    @Test
    void whatever_races_with_the_closing_of_months_the_books_hold_and_closed_figures_stand() throws Exception {
        LocalDate may = LocalDate.of(2026, 5, 31);
        LocalDate june = LocalDate.of(2026, 6, 30);
        List<EntryId> undo = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            undo.add(standalone.post(money("undo-" + i, may, "3", "HKD")));
        }
        for (YearMonth month : List.of(YearMonth.from(may), YearMonth.from(june))) {
            months.step(month, Action.CLOSE_REQUESTED, "All is in");
        }
        List<Callable<EntryId>> work = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int n = i;
            work.add(() -> standalone.post(money("race-" + n, n % 2 == 0 ? may : june, "3", "HKD")));
            if (n < undo.size()) {
                work.add(
                        () -> transaction.execute(status -> ledger.reverse(undo.get(n), "undone-" + n, may, "Undone")));
            }
            if (n == 10 || n == 20) {
                work.add(() -> ActingAs.user("bert", Role.FINANCE, () -> {
                    months.step(YearMonth.from(n == 10 ? may : june), Action.CLOSED, "Agreed");
                    return null;
                }));
            }
        }
        AtomicBoolean running = new AtomicBoolean(true);
        try (ExecutorService auditor = Executors.newSingleThreadExecutor()) {
            Future<List<Verification.Problem>> seen = auditor.submit(as(() -> {
                List<Verification.Problem> alarms = new ArrayList<>();
                while (running.get()) {
                    alarms.addAll(ledger.verify(PrintedHeads.NONE).problems());
                }
                return alarms;
            }));
            try {
                atOnce(work);
            } finally {
                // Whatever failed: who looks on for ever would keep it from being told.
                running.set(false);
            }
            assertThat(seen.get()).as("false alarms while others write").isEmpty();
        }
        assertThat(ledger.verify(PrintedHeads.NONE).problems()).isEmpty();
        assertThat(sql.fetchValue("""
                SELECT count(*) FROM ledger.journal_entry WHERE idempotency_key LIKE 'race-%'
                    OR idempotency_key LIKE 'undone-%'""")).isEqualTo(80L);
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (Future<T> one :
                    threads.invokeAll(work.stream().map(LedgerRacesTest::as).toList())) {
                results.add(one.get());
            }
        }
        return results;
    }

    private static <T> Callable<T> as(Callable<T> work) {
        return () -> ActingAs.user("tester", Role.FINANCE, () -> {
            try {
                return work.call();
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES))
                    .as("the other one came")
                    .isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static JournalDraft money(String key, LocalDate day, String amount, String currency) {
        return draft(key, day, ChartAccount.RECEIVABLE, ChartAccount.SLA_CREDITS, amount, currency);
    }

    private static JournalDraft draft(
            String key, LocalDate day, ChartAccount debit, ChartAccount credit, String amount, String currency) {
        return new JournalDraft(
                key,
                day,
                debit.kind().isMemorandum() ? EntryKind.MEMORANDUM : EntryKind.RECOGNITION,
                "Entry " + key,
                null,
                false,
                List.of(
                        PostingDraft.debit(debit, Money.of(amount, currency)),
                        PostingDraft.credit(credit, Money.of(amount, currency))));
    }
}
