package io.recourse.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused before the database is even asked. */
class JournalDraftTest {

    private static final PostingDraft DEBIT = PostingDraft.debit(ChartAccount.RECEIVABLE, Money.of("1", "HKD"));

    @Test
    void an_entry_that_does_not_balance_is_no_entry() {
        refused(DEBIT, PostingDraft.credit(ChartAccount.SLA_CREDITS, Money.of("1.01", "HKD")));
    }

    @Test
    void currencies_balance_each_on_its_own() {
        refused(DEBIT, PostingDraft.credit(ChartAccount.SLA_CREDITS, Money.of("1", "USD")));
    }

    @Test
    void memorandum_does_not_balance_money() {
        refused(DEBIT, PostingDraft.credit(ChartAccount.POTENTIAL_CLAIMS_CONTRA, Money.of("1", "HKD")));
    }

    @Test
    void one_posting_is_no_entry() {
        refused(DEBIT);
    }

    @Test
    void a_posting_of_zero_is_no_posting() {
        assertThatThrownBy(() -> PostingDraft.debit(ChartAccount.RECEIVABLE, Money.zero("HKD")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(PostingDraft... postings) {
        assertThatThrownBy(() -> new JournalDraft(
                        "key",
                        LocalDate.of(2026, 3, 31),
                        EntryKind.RECOGNITION,
                        "Test",
                        null,
                        false,
                        List.of(postings)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
