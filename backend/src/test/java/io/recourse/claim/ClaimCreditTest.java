package io.recourse.claim;

import static io.recourse.claim.ClaimFixture.hkd;
import static io.recourse.claim.ClaimFixture.refused;
import static io.recourse.claim.ClaimStatus.APPROVED;
import static io.recourse.claim.ClaimStatus.CREDIT_PENDING;
import static io.recourse.claim.ClaimStatus.DISPUTED;
import static io.recourse.claim.ClaimStatus.REJECTED;
import static io.recourse.claim.ClaimStatus.SUBMITTED;
import static io.recourse.claim.ClaimStatus.WRITTEN_OFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.ledger.policy.Recognition;
import io.recourse.ledger.policy.RecognitionPolicies;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Credits that arrive in parts. */
@BackendTest
class ClaimCreditTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimService service;

    @Autowired
    RecognitionPolicies policies;

    @AfterEach
    void back() {
        ActingAs.role(Role.FINANCE, () -> policies.decide(Recognition.ON_APPROVAL, "In a test"));
    }

    @Test
    void parts_add_up_and_what_the_last_one_is_short_of_a_second_person_writes_off() {
        Claim claim = fixture.at(APPROVED);
        claim = credit(claim, part("400.00", "CN-1", false));
        assertThat(claim.status()).isEqualTo(CREDIT_PENDING);
        assertThat(claim.amounts().credited()).isEqualTo(hkd("400"));
        assertThat(claim.amounts().awaited()).isEqualTo(hkd("600"));
        assertThat(fixture.books(claim)).isEqualTo("1310=600.00 2100=400.00 5009=-1000.00");
        claim = credit(claim, part("300.00", "CN-2", false));
        assertThat(fixture.books(claim)).isEqualTo("1310=300.00 2100=700.00 5009=-1000.00");
        claim = credit(claim, part("290.00", "CN-3", true));
        assertThat(claim.status()).isEqualTo(CREDIT_PENDING);
        assertThat(fixture.books(claim)).isEqualTo("1310=10.00 2100=990.00 5009=-1000.00");
        claim = fixture.writtenOffByAnother(claim);
        assertThat(claim.status()).isEqualTo(WRITTEN_OFF);
        assertThat(claim.amounts().credited()).isEqualTo(hkd("990"));
        assertThat(claim.amounts().lost()).isEqualTo(hkd("10"));
        assertThat(fixture.books(claim)).isEqualTo("2100=990.00 5009=-1000.00 5990=10.00");
        assertThat(claim.state().trail().creditedOn()).isEqualTo(DAY);
        assertThat(credits(claim)).extracting(BookedCredit::document).containsExactly("CN-1", "CN-2", "CN-3");
    }

    @Test
    void a_part_of_more_than_was_agreed_leaves_nothing_receivable() {
        Claim claim = credit(fixture.at(APPROVED), part("1000.01", "CN-1", false));
        assertThat(fixture.books(claim)).isEqualTo("2100=1000.01 5009=-1000.00 5990=-0.01");
        claim = credit(claim, part("5.00", "CN-2", true));
        assertThat(fixture.books(claim)).isEqualTo("2100=1005.01 5009=-1000.00 5990=-5.01");
        assertThat(claim.amounts().lost()).isNull();
    }

    @Test
    void under_the_policy_on_credit_note_each_part_is_recognised_as_it_comes() {
        ActingAs.role(Role.FINANCE, () -> policies.decide(Recognition.ON_CREDIT_NOTE, "In a test"));
        Claim claim = credit(fixture.at(APPROVED), part("400.00", "CN-1", false));
        assertThat(fixture.books(claim)).isEqualTo("2100=400.00 5009=-400.00 9100=600.00 9199=-600.00");
        claim = credit(claim, part("600.00", "CN-2", true));
        assertThat(fixture.books(claim)).isEqualTo("2100=1000.00 5009=-1000.00");
    }

    @Test
    void the_rest_can_be_disputed_refused_or_written_off() {
        Claim disputed = fixture.move(credit(fixture.at(APPROVED), part("400.00", "CN-1", false)), DISPUTED);
        assertThat(fixture.books(disputed)).isEqualTo("1315=600.00 2100=400.00 5009=-1000.00");
        Claim refused = fixture.move(disputed, REJECTED);
        assertThat(fixture.books(refused)).isEqualTo("2100=400.00 5009=-400.00");
        assertThat(refused.amounts().approved()).isEqualTo(hkd("400"));
        assertThat(refused.amounts().lost()).isEqualTo(hkd("600"));
        Claim agreed = fixture.move(
                fixture.move(credit(fixture.at(APPROVED), part("400.00", "CN-2", false)), DISPUTED), APPROVED);
        assertThat(fixture.books(agreed)).isEqualTo("1310=600.00 2100=400.00 5009=-1000.00");
        Claim gone = fixture.move(credit(fixture.at(APPROVED), part("400.00", "CN-3", false)), WRITTEN_OFF);
        assertThat(fixture.books(gone)).isEqualTo("2100=400.00 5009=-1000.00 5990=600.00");
        assertThat(gone.amounts().lost()).isEqualTo(hkd("600"));
    }

    @Test
    void that_nothing_more_comes_one_says_by_a_last_credit_of_zero_and_another_agrees() {
        Claim claim = credit(fixture.at(APPROVED), part("400.00", "CN-1", false));
        claim = credit(claim, new ClaimCredit(hkd("0"), "", DAY, true, "close-" + claim.id()));
        assertThat(claim.status()).isEqualTo(CREDIT_PENDING);
        claim = fixture.writtenOffByAnother(claim);
        assertThat(fixture.books(claim)).isEqualTo("2100=400.00 5009=-1000.00 5990=600.00");
        assertThat(claim.amounts().lostCause()).isEqualTo(LossCause.CREDITED_SHORT);
    }

    @Test
    void the_same_key_has_one_effect_and_another_content_is_refused() throws Exception {
        Claim claim = fixture.at(APPROVED);
        ClaimCredit credit = new ClaimCredit(hkd("400"), "CN-1", DAY, false, "key-" + claim.id());
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            people.invokeAll(IntStream.range(0, 8)
                            .<Callable<Claim>>mapToObj(i -> () -> credit(claim, credit))
                            .toList())
                    .forEach(sent ->
                            assertThat(sent.resultNow().amounts().credited()).isEqualTo(hkd("400")));
        }
        assertThat(credits(claim)).hasSize(1);
        refused(
                "claim.refused.creditKey",
                () -> credit(claim, new ClaimCredit(hkd("401"), "CN-1", DAY, false, credit.idempotencyKey())));
    }

    @Test
    void a_credit_needs_an_agreement_its_currency_a_sum_and_the_right_person() {
        Claim submitted = fixture.at(SUBMITTED);
        refused("claim.refused.nothingAgreed", () -> credit(submitted, part("1", "CN-1", true)));
        Claim approved = fixture.at(APPROVED);
        for (Money wrong : List.of(Money.of("5", "USD"), hkd("0"), hkd("-1"))) {
            assertThatThrownBy(() -> credit(approved, new ClaimCredit(wrong, "CN", DAY, true, "k" + approved.id())))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() ->
                        ActingAs.role(Role.LEGAL, () -> service.credit(approved.id(), part("1000", "CN-1", true))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Claim credit(Claim claim, ClaimCredit credit) {
        return ActingAs.user("bookkeeper", Role.FINANCE, () -> service.credit(claim.id(), credit));
    }

    private static ClaimCredit part(String hkd, String document, boolean last) {
        return new ClaimCredit(
                hkd(hkd), document, DAY, last, java.util.UUID.randomUUID().toString());
    }

    private List<BookedCredit> credits(Claim claim) {
        return ActingAs.role(Role.AUDITOR, () -> service.credits(claim.id()));
    }
}
