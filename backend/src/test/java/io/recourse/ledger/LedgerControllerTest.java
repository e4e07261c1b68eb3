package io.recourse.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@BackendTest
@WithUser(Role.FINANCE)
class LedgerControllerTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void post() {
        ActingAs.role(
                Role.FINANCE,
                () -> transaction.execute(status -> ledger.post(new JournalDraft(
                        "api",
                        LocalDate.of(2026, 3, 31),
                        EntryKind.RECOGNITION,
                        "From the API test",
                        null,
                        false,
                        List.of(
                                PostingDraft.debit(ChartAccount.RECEIVABLE, Money.of("12.34", "HKD")),
                                PostingDraft.credit(ChartAccount.SLA_CREDITS, Money.of("12.34", "HKD")))))));
    }

    @Test
    void the_trial_balance_is_money_with_its_currency() {
        assertThat(http.get().uri("/api/v1/ledger/trial-balance").accept(MediaType.APPLICATION_JSON))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0]")
                .asMap()
                .containsEntry("account", "1310")
                .containsEntry("memorandum", false)
                .containsEntry("debit", java.util.Map.of("amount", "12.34", "currency", "HKD"));
    }

    @Test
    void entries_carry_postings_and_seal() {
        assertThat(http.get().uri("/api/v1/ledger/entries?account=1310&limit=1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].seal.position")
                .isEqualTo(1);
    }

    @Test
    void a_limit_or_account_that_makes_no_sense_is_a_bad_request() {
        assertThat(http.get().uri("/api/v1/ledger/entries?limit=501")).hasStatus(400);
        assertThat(http.get().uri("/api/v1/ledger/entries?account=7777")).hasStatus(400);
        assertThat(http.get().uri("/api/v1/ledger/entries?from=yesterday")).hasStatus(400);
    }

    @Test
    void verify_answers_that_all_holds() {
        assertThat(http.post().uri("/api/v1/ledger/verify").with(csrf()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.holds")
                .isEqualTo(true);
    }

    @Test
    void a_printed_head_needs_its_position_and_its_hash_and_no_body_needs_neither() {
        assertThat(verify("{}")).hasStatusOk();
        assertThat(verify("{\"position\": 5}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("hash");
        assertThat(verify("{\"hash\": \"" + "0".repeat(64) + "\"}")).hasStatus(400);
        assertThat(verify("{\"position\": 1, \"hash\": \"x\"}")).hasStatus(400);
        assertThat(verify("{\"position\": 1, \"hash\": \"" + "0".repeat(64) + "\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.holds")
                .isEqualTo(false);
    }

    private MvcTestResult verify(String body) {
        return http.post()
                .uri("/api/v1/ledger/verify")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    @WithUser(Role.IT)
    void who_may_not_read_the_books_is_told_so() {
        assertThat(http.get().uri("/api/v1/ledger/trial-balance")).hasStatus(403);
    }
}
