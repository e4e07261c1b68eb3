package io.recourse.claim.settlement;

import static io.recourse.ledger.ChartAccount.ACCOUNTS_PAYABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.claim.Claim;
import io.recourse.claim.settlement.intake.ImportedFile;
import io.recourse.claim.settlement.match.Piece;
import io.recourse.text.Conflict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Two people, or two files, at the same time: one effect. */
@BackendTest
class CreditsAtOnceTest extends SettlementFixture {

    @Test
    void of_two_people_who_confirm_at_once_one_wins_and_the_other_is_told_who() throws Exception {
        Claim claim = agreed.approved(contract, "100.00", "CASE-6");
        Credit credit = imported("CN-1,2026-09-10,100.00,CASE-6").getFirst();
        List<Piece> pieces = best(credit);

        List<String> results = atOnce(8, number -> () -> {
            try {
                confirm("clerk-" + number, pieces);
                return "done";
            } catch (Conflict refused) {
                return refused.message(Locale.ENGLISH);
            }
        });

        assertThat(results).containsOnlyOnce("done");
        assertThat(results.stream().filter(result -> !result.equals("done")))
                .allMatch(result -> result.contains("is taken for " + claim.name() + " already, by clerk-"));
        assertThat(details(credit).matches()).hasSize(1);
        assertThat(balances(claim)).containsEntry(ACCOUNTS_PAYABLE, hkd("100.00"));
    }

    @Test
    void two_credits_for_one_claim_confirmed_at_once_pay_it_once() throws Exception {
        Claim claim = agreed.approved(contract, "100.00", null);
        List<Credit> twins = imported("CN-1,2026-09-10,100.00,SLA", "CN-2,2026-09-10,100.00,SLA");
        List<List<Piece>> pieces = twins.stream().map(this::best).toList();

        List<String> results = atOnce(2, number -> () -> {
            try {
                confirm("clerk-" + number, pieces.get(number));
                return "done";
            } catch (Conflict refused) {
                return "refused";
            }
        });

        assertThat(results).containsExactlyInAnyOrder("done", "refused");
        assertThat(balances(claim)).containsEntry(ACCOUNTS_PAYABLE, hkd("100.00"));
    }

    @Test
    void the_same_file_twice_at_once_has_one_effect_and_a_longer_one_adds_what_is_new() throws Exception {
        String[] rows = {"CN-1,2026-09-10,10.00,a", "CN-1,2026-09-10,10.00,a"};
        List<String> results = atOnce(4, number -> () -> {
            try {
                return imported(contract, rows).getFirst().number();
            } catch (Conflict refused) {
                return "refused";
            }
        });
        assertThat(results).containsOnlyOnce("CN-1");

        ImportedFile longer = importFile(
                contract,
                "CN-1,2026-09-10,10.00,a",
                "CN-1,2026-09-10,10.00,a",
                "CN-2,2026-09-10,7.00,b",
                "CN-1,2026-09-10,10.50,late",
                "CN-3,someday,1.00,c");
        assertThat(longer)
                .returns(2, ImportedFile::taken)
                .returns(2, ImportedFile::known)
                .returns(1, ImportedFile::rejected);
        assertThat(longer.rejections()).singleElement().returns(6, ImportedFile.Rejection::line);
        assertThatThrownBy(() -> importFile(contract, "CN-2,2026-09-10,7.01,b")).isInstanceOf(Conflict.class);
        asFinance(() -> imports.undo(longer.id()));
        assertThat(importFile(contract, "CN-2,2026-09-10,7.01,b").taken()).isEqualTo(1);
        assertThat(asFinance(() -> imports.file(longer.id())))
                .asString(StandardCharsets.UTF_8)
                .contains("someday");
    }
}
