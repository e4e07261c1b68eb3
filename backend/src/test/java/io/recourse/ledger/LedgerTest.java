package io.recourse.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.db.id.EntryId;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@BackendTest
@WithUser(Role.FINANCE)
class LedgerTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);

    @Autowired
    Ledger ledger;

    @Autowired
    StandaloneEntries standalone;

    @Autowired
    Sealer sealer;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext sql;

    @Test
    void an_entry_is_read_back_as_it_was_written_and_sealed_right_after_its_commit() {
        UUID claim = UUID.randomUUID();
        EntryId id = post("whole", MARCH, ChartAccount.RECEIVABLE, ChartAccount.SLA_CREDITS, "1234.50", "HKD", claim);

        JournalEntry entry = ledger.entry(id);
        assertThat(entry.postings())
                .extracting(posting -> posting.account() + " " + posting.amount())
                .containsExactly("RECEIVABLE HKD 1234.50", "SLA_CREDITS HKD -1234.50");
        assertThat(entry.claim()).isEqualTo(new ClaimReference(claim, "CLM-000001", "Example"));
        assertThat(entry.bookedBy()).isEqualTo("tester");
        assertThat(entry.eventDate()).isEqualTo(MARCH);
        assertThat(entry.seal()).isNotNull();
        assertThat(ledger.entriesOfClaim(claim)).containsExactly(entry);
        assertThat(ledger.head()).contains(entry.seal());
    }

    @Test
    void posting_needs_the_transaction_of_a_command() {
        JournalDraft draft = draft("alone", MARCH, ChartAccount.RECEIVABLE, ChartAccount.SLA_CREDITS, "1", "HKD", null);

        assertThatThrownBy(() -> ledger.post(draft)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void entries_that_stand_alone_share_transactions_and_are_refused_alone() throws Exception {
        List<Callable<EntryId>> work = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String amount = i == 25 ? "2" : "1";
            String key = "standalone-" + (i == 25 ? 24 : i);
            work.add(() -> ActingAs.user(
                    "tester",
                    Role.FINANCE,
                    () -> standalone.post(draft(
                            key, MARCH, ChartAccount.RECEIVABLE, ChartAccount.SLA_CREDITS, amount, "INR", null))));
        }
        int refused = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(40)) {
            for (Future<EntryId> one : threads.invokeAll(work)) {
                try {
                    assertThat(ledger.entry(one.get()).bookedBy()).isEqualTo("tester");
                } catch (ExecutionException refusal) {
                    assertThat(refusal).hasCauseInstanceOf(Conflict.class);
                    refused++;
                }
            }
        }
        assertThat(refused).isEqualTo(1);
        assertThat(ledger.entries(new EntryFilter(null, null, null, "INR", null, null, null, null, 100))
                        .items())
                .hasSize(39);
        assertThat(sql.fetchValue("SELECT count(*) FROM access.audit_entry WHERE action = 'LEDGER_ENTRY_POSTED'"))
                .isEqualTo(39L);
    }

    @Test
    void a_command_that_fails_after_posting_leaves_no_entry() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    ledger.post(
                            draft("lost", MARCH, ChartAccount.RECEIVABLE, ChartAccount.SLA_CREDITS, "1", "HKD", null));
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");
        assertThat(ledger.entries(new EntryFilter(null, null, null, null, null, null, "lost", null, 10))
                        .items())
                .isEmpty();
    }

    @Test
    void a_key_that_names_another_entry_is_a_conflict_and_the_same_entry_is_found_again() {
        EntryId first = post("twice", MARCH, ChartAccount.RECEIVABLE, ChartAccount.SLA_CREDITS, "5", "HKD", null);

        assertThat(post("twice", MARCH, ChartAccount.RECEIVABLE, ChartAccount.SLA_CREDITS, "5", "HKD", null))
                .isEqualTo(first);
        assertThatThrownBy(
                        () -> post("twice", MARCH, ChartAccount.RECEIVABLE, ChartAccount.SLA_CREDITS, "6", "HKD", null))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.messageKey()).isEqualTo("ledger.refused.keyNamesAnotherEntry"));
    }

    @Test
    void an_entry_is_reversed_once_and_a_reversal_never() {
        EntryId entry = post("undo", MARCH, ChartAccount.RECEIVABLE, ChartAccount.SLA_CREDITS, "7", "USD", null);
        EntryId reversal = reverse(entry, "undo-1");

        assertThat(ledger.entry(entry).reversedBy()).isEqualTo(reversal);
        assertThat(ledger.entry(reversal).reverses()).isEqualTo(entry);
        assertThatThrownBy(() -> reverse(entry, "undo-2"))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.messageKey()).isEqualTo("ledger.refused.alreadyReversed"));
        assertThatThrownBy(() -> reverse(reversal, "undo-3"))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.messageKey()).isEqualTo("ledger.refused.reversalIsFinal"));
    }

    @Test
    void trial_balance_movement_and_statement_tell_the_same_story() {
        post("s1", MARCH, ChartAccount.RECEIVABLE, ChartAccount.SLA_CREDITS, "100", "SGD", null);
        post("s2", APRIL, ChartAccount.ACCOUNTS_PAYABLE, ChartAccount.RECEIVABLE, "40", "SGD", null);

        TrialBalance march = ledger.trialBalance(MARCH);
        TrialBalance now = ledger.trialBalance(null);
        Money sixty = Money.of("60", "SGD");
        assertThat(march.balance(ChartAccount.RECEIVABLE, sixty.currency())).isEqualTo(Money.of("100", "SGD"));
        assertThat(now.balance(ChartAccount.RECEIVABLE, sixty.currency())).isEqualTo(sixty);
        assertThat(now.lines(sixty.currency(), false).stream()
                        .map(TrialBalance.Line::balance)
                        .reduce(Money.zero("SGD"), Money::plus)
                        .isZero())
                .isTrue();
        assertThat(ledger.movement(MARCH.plusDays(1), APRIL).lines())
                .contains(new Movement.Line(
                        ChartAccount.RECEIVABLE,
                        Money.of("100", "SGD"),
                        Money.zero("SGD"),
                        Money.of("40", "SGD"),
                        sixty));
        AccountStatement statement = ledger.statement(ChartAccount.RECEIVABLE, "SGD", null, 1);
        assertThat(statement.balance()).isEqualTo(sixty);
        assertThat(statement.lines().getFirst().balanceAfter()).isEqualTo(sixty);
        assertThat(statement.nextCursor()).isEqualTo("2");
        assertThat(ledger.statement(ChartAccount.RECEIVABLE, "SGD", 2L, 1).nextCursor())
                .isNull();
    }

    @Test
    void entries_are_filtered_and_read_page_by_page() {
        for (int i = 0; i < 5; i++) {
            post("p" + i, MARCH, ChartAccount.POTENTIAL_CLAIMS, ChartAccount.POTENTIAL_CLAIMS_CONTRA, "1", "THB", null);
        }
        EntryPage first = ledger.entries(
                new EntryFilter(MARCH, MARCH, ChartAccount.POTENTIAL_CLAIMS, "THB", null, null, null, null, 3));
        assertThat(first.items()).extracting(JournalEntry::key).containsExactly("p4", "p3", "p2");
        EntryPage second = ledger.entries(new EntryFilter(
                null, null, null, "THB", EntryKind.MEMORANDUM, null, "Entry", Long.valueOf(first.nextCursor()), 3));
        assertThat(second.items()).extracting(JournalEntry::key).containsExactly("p1", "p0");
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void both_verifiers_hold_and_both_name_what_was_changed() {
        EntryId victim = post("victim", MARCH, ChartAccount.RECEIVABLE, ChartAccount.SLA_CREDITS, "9", "HKD", null);
        Verification whole = ledger.verify(PrintedHeads.NONE);
        assertThat(whole.problems()).isEmpty();
        assertThat(whole.waiting()).isZero();
        assertThat(whole.sealed()).isPositive();
        Seal head = whole.head();
        assertThat(ledger.verify(new PrintedHeads(new Anchor(head.position(), head.hash()), List.of()))
                        .holds())
                .isTrue();
        assertThat(ledger.verify(new PrintedHeads(new Anchor(head.position(), "00".repeat(32)), List.of()))
                        .problems())
                .extracting(Verification.Problem::sort)
                .containsExactly(Verification.Sort.ANCHOR_NOT_FOUND);

        sql.execute("ALTER TABLE ledger.journal_entry DISABLE TRIGGER USER");
        sql.execute("UPDATE ledger.journal_entry SET description = description || '!' WHERE id = ?", victim.value());
        assertThat(ledger.verify(PrintedHeads.NONE).problems())
                .extracting(problem -> problem.sort() + " " + problem.checker() + " " + victim.equals(problem.entry()))
                .containsExactly(
                        "ENTRY_CHANGED DATABASE true",
                        "TRIGGER_DISABLED DATABASE false",
                        "ENTRY_CHANGED INDEPENDENT true",
                        "RULE_CHANGED INDEPENDENT false",
                        "RULE_CHANGED INDEPENDENT false",
                        "RULE_CHANGED INDEPENDENT false");

        sql.execute(
                "UPDATE ledger.journal_entry SET description = rtrim(description, '!') WHERE id = ?", victim.value());
        sql.execute("ALTER TABLE ledger.journal_entry ENABLE TRIGGER USER");
        assertThat(ledger.verify(PrintedHeads.NONE).holds()).isTrue();
    }

    @Test
    void removing_the_sample_reverses_its_entries_and_keeps_them_readable() {
        EntryId invented = transaction.execute(status -> ledger.post(new JournalDraft(
                "invented",
                MARCH,
                EntryKind.RECOGNITION,
                "Invented",
                null,
                true,
                List.of(
                        PostingDraft.debit(ChartAccount.RECEIVABLE, Money.of("11", "EUR")),
                        PostingDraft.credit(ChartAccount.SLA_CREDITS, Money.of("11", "EUR"))))));

        int reversed = ActingAs.role(Role.ADMIN, () -> ledger.reverseSample(APRIL));

        assertThat(reversed).isEqualTo(1);
        assertThat(ledger.entry(invented).sample()).isTrue();
        assertThat(ledger.entry(invented).reversedBy()).isNotNull();
        assertThat(ledger.trialBalance(null)
                        .balance(ChartAccount.RECEIVABLE, Money.zero("EUR").currency())
                        .isZero())
                .isTrue();
        assertThat(ActingAs.role(Role.ADMIN, () -> ledger.reverseSample(APRIL))).isZero();
    }

    @Test
    void who_neither_keeps_nor_audits_the_books_does_not_read_them() {
        for (Role role : List.of(Role.LEGAL, Role.EXECUTIVE, Role.IT, Role.VENDOR_MANAGER)) {
            assertThatThrownBy(() -> ActingAs.role(role, () -> ledger.trialBalance(null)))
                    .as(role.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(ActingAs.role(Role.AUDITOR, () -> ledger.trialBalance(null))).isNotNull();
        assertThatThrownBy(() -> ActingAs.role(
                        Role.AUDITOR,
                        () -> post(
                                "never", MARCH, ChartAccount.RECEIVABLE, ChartAccount.SLA_CREDITS, "1", "HKD", null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_chart_in_code_is_the_chart_in_the_database() {
        assertThat(sql.fetch("SELECT code || ' ' || kind FROM ledger.chart ORDER BY code")
                        .getValues(0))
                .isEqualTo(java.util.Arrays.stream(ChartAccount.values())
                        .map(account -> account.code() + " " + account.kind())
                        .toList());
    }

    private EntryId post(
            String key,
            LocalDate day,
            ChartAccount debit,
            ChartAccount credit,
            String amount,
            String currency,
            UUID claim) {
        return transaction.execute(status -> ledger.post(draft(key, day, debit, credit, amount, currency, claim)));
    }

    private EntryId reverse(EntryId entry, String key) {
        return transaction.execute(status -> ledger.reverse(entry, key, APRIL, "Undone"));
    }

    private static JournalDraft draft(
            String key,
            LocalDate day,
            ChartAccount debit,
            ChartAccount credit,
            String amount,
            String currency,
            UUID claim) {
        return new JournalDraft(
                key,
                day,
                debit.kind().isMemorandum() ? EntryKind.MEMORANDUM : EntryKind.RECOGNITION,
                "Entry " + key,
                claim == null ? null : new ClaimReference(claim, "CLM-000001", "Example"),
                false,
                List.of(
                        PostingDraft.debit(debit, Money.of(amount, currency)),
                        PostingDraft.credit(credit, Money.of(amount, currency))));
    }
}
