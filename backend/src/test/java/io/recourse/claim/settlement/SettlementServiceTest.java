package io.recourse.claim.settlement;

import static io.recourse.ledger.ChartAccount.ACCOUNTS_PAYABLE;
import static io.recourse.ledger.ChartAccount.CREDIT_DIFFERENCE;
import static io.recourse.ledger.ChartAccount.RECEIVABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.AgreedClaims;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.settlement.file.FileEncoding;
import io.recourse.claim.settlement.file.SourceFormat;
import io.recourse.claim.settlement.intake.CreditImport;
import io.recourse.claim.settlement.intake.CreditImportService;
import io.recourse.claim.settlement.intake.ImportedFile;
import io.recourse.claim.settlement.match.Confidence;
import io.recourse.claim.settlement.match.Piece;
import io.recourse.claim.settlement.match.Unmatched;
import io.recourse.contract.Contract;
import io.recourse.contract.RegisterFixture;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.policy.Recognition;
import io.recourse.ledger.policy.RecognitionPolicies;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.ReadableException;
import io.recourse.vendor.VendorService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** From the vendor's file to the booked credit, and back. */
@BackendTest
class SettlementServiceTest {

    @Autowired
    SettlementService settlement;

    @Autowired
    CreditImportService imports;

    @Autowired
    ClaimService claims;

    @Autowired
    AgreedClaims agreed;

    @Autowired
    RegisterFixture register;

    @Autowired
    VendorService vendors;

    @Autowired
    Ledger ledger;

    @Autowired
    RecognitionPolicies policies;

    @Autowired
    DSLContext sql;

    private Contract contract;

    @BeforeEach
    void register() {
        contract = register.contract();
    }

    @Test
    void a_credit_that_names_its_claim_is_confirmed_and_booked() {
        Claim claim = agreed.approved(contract, "1000.00", "CASE-100");
        Credit credit = imported("CN-1,2026-09-10,1000.00,SLA credit CASE-100").getFirst();

        var finding = details(credit).finding();
        assertThat(finding).isNotNull();
        assertThat(finding.proposals().getFirst().confidence()).isEqualTo(Confidence.CERTAIN);
        confirm("finance", finding.proposals().getFirst().pieces());

        assertThat(agreed.get(claim.id()).status()).isEqualTo(ClaimStatus.CREDITED);
        assertThat(details(credit).credit().state()).isEqualTo(CreditState.MATCHED);
        assertThat(details(credit).matches()).singleElement().satisfies(match -> {
            assertThat(match.confidence()).isEqualTo(Confidence.CERTAIN);
            assertThat(match.because().getFirst().in(Locale.ENGLISH))
                    .isEqualTo("The line names CASE-100, the vendor's reference of " + claim.name() + ".");
        });
        assertThat(balances(claim)).doesNotContainKey(RECEIVABLE).containsEntry(ACCOUNTS_PAYABLE, hkd("1000.00"));
    }

    @Test
    void one_note_pays_several_claims_and_several_notes_one_claim() {
        Claim one = agreed.approved(contract, "300.00", "CASE-1A");
        Claim two = agreed.approved(contract, "450.00", "CASE-1B");
        Credit both = imported("CN-1,2026-09-10,750.00,for CASE-1A and CASE-1B").getFirst();

        confirm("finance", best(both));

        assertThat(List.of(status(one), status(two))).containsOnly(ClaimStatus.CREDITED);
        Claim third = agreed.approved(contract, "100.00", "CASE-1C");
        List<Credit> parts = imported("CN-2,2026-09-11,60.00,CASE-1C first", "CN-3,2026-09-12,40.00,CASE-1C rest");
        confirm("finance", best(parts.get(0)));
        assertThat(status(third)).isEqualTo(ClaimStatus.CREDIT_PENDING);
        confirm("finance", best(parts.get(1)));
        assertThat(status(third)).isEqualTo(ClaimStatus.CREDITED);
        assertThat(balances(third)).doesNotContainKeys(RECEIVABLE, CREDIT_DIFFERENCE);
    }

    @Test
    void what_comes_less_or_more_than_agreed_is_a_difference_of_its_own() {
        Claim less = agreed.approved(contract, "100.00", "CASE-2A");
        Claim more = agreed.approved(contract, "200.00", "CASE-2B");
        List<Credit> credits = imported("CN-1,2026-09-10,90.00,CASE-2A", "CN-2,2026-09-10,205.00,CASE-2B");
        Piece part = best(credit("CN-1", credits)).getFirst();
        assertThat(part.last()).isFalse();

        confirm("finance", List.of(new Piece(part.line(), part.claim(), part.amount(), part.booked(), true)));
        confirm("finance", best(credit("CN-2", credits)));

        assertThat(balances(less)).containsEntry(CREDIT_DIFFERENCE, hkd("10.00"));
        assertThat(balances(more)).containsEntry(CREDIT_DIFFERENCE, hkd("-5.00"));
        assertThat(List.of(status(less), status(more))).containsOnly(ClaimStatus.CREDITED);
    }

    @Test
    void a_match_is_undone_by_reversal_and_can_be_made_again() {
        Claim claim = agreed.approved(contract, "500.00", "CASE-3");
        Map<ChartAccount, Money> before = balances(claim);
        Credit credit = imported("CN-1,2026-09-10,500.00,CASE-3").getFirst();
        confirm("finance", best(credit));
        CreditMatch match = details(credit).matches().getFirst();
        refused("settlement.import.used", () -> asFinance(() -> imports.undo(credit.importId())));

        asFinance(() -> {
            settlement.undo(match.id(), "booked on the wrong claim");
            return true;
        });

        Claim after = agreed.get(claim.id());
        assertThat(after.status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(after.amounts()).isEqualTo(claim.amounts());
        assertThat(after.state().trail()).isEqualTo(claim.state().trail());
        assertThat(balances(claim)).isEqualTo(before);
        assertThat(entries(claim)).filteredOn(entry -> entry.reverses() != null).isNotEmpty();
        refused(
                "settlement.refused.undone",
                () -> asFinance(() -> {
                    settlement.undo(match.id(), "again");
                    return true;
                }));
        confirm("finance", best(credit));
        assertThat(status(claim)).isEqualTo(ClaimStatus.CREDITED);
        assertThat(details(credit).matches()).hasSize(2);
    }

    @Test
    void the_latest_credit_of_a_claim_is_undone_first() {
        Claim claim = agreed.approved(contract, "100.00", "CASE-4");
        List<Credit> parts = imported("CN-1,2026-09-10,60.00,CASE-4", "CN-2,2026-09-11,40.00,CASE-4");
        confirm("finance", best(credit("CN-1", parts)));
        confirm("finance", best(credit("CN-2", parts)));
        CreditMatch first = details(credit("CN-1", parts)).matches().getFirst();
        CreditMatch second = details(credit("CN-2", parts)).matches().getFirst();

        refused("claim.refused.laterCredit", () -> undo(first));
        undo(second);
        assertThat(agreed.get(claim.id()))
                .returns(ClaimStatus.CREDIT_PENDING, Claim::status)
                .returns(hkd("60.00"), after -> after.amounts().credited());
        undo(first);
        assertThat(status(claim)).isEqualTo(ClaimStatus.APPROVED);
    }

    @Test
    void a_credit_that_recognised_its_claim_is_expected_again_when_it_is_undone() {
        asFinance(() -> {
            policies.decide(Recognition.ON_CREDIT_NOTE, "test");
            return true;
        });
        try {
            Claim claim = agreed.approved(contract, "100.00", "CASE-5");
            Map<ChartAccount, Money> before = balances(claim);
            Credit credit = imported("CN-1,2026-09-10,100.00,CASE-5").getFirst();
            confirm("finance", best(credit));
            assertThat(balances(claim)).doesNotContainKey(ChartAccount.POTENTIAL_CLAIMS);
            undo(details(credit).matches().getFirst());
            assertThat(balances(claim)).isEqualTo(before);
        } finally {
            asFinance(() -> {
                policies.decide(Recognition.ON_APPROVAL, "test");
                return true;
            });
        }
    }

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
    void amounts_equal_in_two_months_wait_for_a_person_and_a_refused_pair_stays_away() {
        Claim one = agreed.approved(contract, "80.00", null);
        Claim two = agreed.approved(contract, "80.00", null);
        Credit credit = imported("CN-1,2026-09-10,80.00,Credit for August 2026").getFirst();
        assertThat(Objects.requireNonNull(details(credit).finding()).unmatched())
                .isEqualTo(Unmatched.AMBIGUOUS);

        asFinance(() -> {
            settlement.refuse(credit.id(), one.id(), "the vendor said so");
            settlement.refuse(credit.id(), one.id(), "twice");
            return true;
        });

        assertThat(best(credit)).singleElement().returns(two.id(), Piece::claim);
        assertThat(details(credit).refusals()).singleElement().returns("the vendor said so", Refusal::reason);
    }

    @Test
    void goodwill_is_booked_apart_and_reversed_when_it_is_put_back() {
        Credit credit =
                imported("CN-1,2026-09-10,33.00,Thank you for your patience").getFirst();
        asFinance(() -> {
            settlement.setAside(credit.id(), CreditAside.Kind.GOODWILL, "no claim was made");
            return true;
        });

        CreditAside aside = Objects.requireNonNull(details(credit).credit().aside());
        JournalEntry entry = asFinance(() -> ledger.entry(Objects.requireNonNull(aside.entry())));
        assertThat(entry.postings())
                .extracting(posting -> posting.account() + " " + posting.amount())
                .containsExactlyInAnyOrder("ACCOUNTS_PAYABLE HKD 33.00", "CREDIT_DIFFERENCE HKD -33.00");
        refused(
                "settlement.refused.aside",
                () -> asFinance(() -> {
                    settlement.setAside(credit.id(), CreditAside.Kind.NOT_OURS, "twice");
                    return true;
                }));
        asFinance(() -> {
            settlement.putBack(credit.id(), "it was for a claim after all");
            return true;
        });
        assertThat(details(credit).credit().state()).isEqualTo(CreditState.OPEN);
        assertThat(asFinance(() -> ledger.entry(entry.id())).reversedBy()).isNotNull();
    }

    @Test
    void what_cannot_be_is_refused_in_words() {
        Claim waiting = agreed.submitted(contract, "70.00", "CASE-7");
        Claim foreign = agreed.approved(register.contract(), "70.00", "CASE-8");
        Claim open = agreed.approved(contract, "50.00", "CASE-9");
        Credit credit = imported("CN-1,2026-09-10,70.00,CASE-7").getFirst();

        refused("settlement.refused.notAgreed", () -> confirm("finance", pieces(credit, waiting, "70.00")));
        invalid("settlement.invalid.otherVendor", () -> confirm("finance", pieces(credit, foreign, "70.00")));
        invalid("settlement.invalid.tooMuch", () -> confirm("finance", pieces(credit, open, "70.01")));
        assertThatThrownBy(() -> ActingAs.role(Role.LEGAL, () -> settlement.confirm(pieces(credit, open, "50.00"))))
                .isInstanceOf(AccessDeniedException.class);
        confirm("finance", pieces(credit, open, "50.00"));
        assertThat(details(credit).credit())
                .returns(CreditState.PARTLY_MATCHED, Credit::state)
                .returns(hkd("20.00"), Credit::remaining);
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

    @Test
    void the_database_keeps_what_was_decided_and_the_register_its_vendor() {
        agreed.approved(contract, "10.00", "CASE-10");
        Credit credit = imported("CN-1,2026-09-10,10.00,CASE-10").getFirst();
        confirm("finance", best(credit));

        assertThatThrownBy(() -> sql.execute("DELETE FROM claim.settlement_match"))
                .hasStackTraceContaining("never deleted");
        assertThatThrownBy(() -> ActingAs.role(
                        Role.VENDOR_MANAGER,
                        () -> vendors.remove(
                                contract.vendorId(),
                                vendors.get(contract.vendorId()).version())))
                .isInstanceOf(Conflict.class);
    }

    private List<Credit> imported(String... rows) {
        return imported(contract, rows);
    }

    private List<Credit> imported(Contract of, String... rows) {
        ImportedFile file = importFile(of, rows);
        return asFinance(() -> settlement.list(new CreditFilter(java.util.Set.of(), of.vendorId())).stream()
                .map(FoundCredit::credit)
                .filter(credit -> credit.importId().equals(file.id()))
                .sorted(java.util.Comparator.comparing(Credit::number))
                .toList());
    }

    private ImportedFile importFile(Contract of, String... rows) {
        String text = Stream.concat(Stream.of("Number,Date,Amount,Description"), Stream.of(rows))
                .collect(java.util.stream.Collectors.joining("\n"));
        return asFinance(() -> imports.commit(new CreditImport(
                SourceFormat.CSV,
                of.vendorId(),
                "credits.csv",
                text.getBytes(StandardCharsets.UTF_8),
                FileEncoding.UTF_8,
                null)));
    }

    private CreditDetails details(Credit credit) {
        return ActingAs.role(Role.AUDITOR, () -> settlement.details(credit.id()));
    }

    private List<Piece> best(Credit credit) {
        return Objects.requireNonNull(details(credit).finding())
                .proposals()
                .getFirst()
                .pieces();
    }

    private static Credit credit(String number, List<Credit> credits) {
        return credits.stream()
                .filter(credit -> credit.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static List<Piece> pieces(Credit credit, Claim claim, String amount) {
        return List.of(new Piece(credit.id(), claim.id(), hkd(amount), hkd(amount), true));
    }

    private void confirm(String username, List<Piece> pieces) {
        ActingAs.user(username, Role.FINANCE, () -> settlement.confirm(pieces));
    }

    private void undo(CreditMatch match) {
        asFinance(() -> {
            settlement.undo(match.id(), "wrong");
            return true;
        });
    }

    private ClaimStatus status(Claim claim) {
        return agreed.get(claim.id()).status();
    }

    private Map<ChartAccount, Money> balances(Claim claim) {
        return asFinance(() -> ledger.balancesOfClaim(claim.id().value()));
    }

    private List<JournalEntry> entries(Claim claim) {
        return asFinance(() -> ledger.entriesOfClaim(claim.id().value()));
    }

    private static <T> T asFinance(java.util.function.Supplier<T> work) {
        return ActingAs.role(Role.FINANCE, work);
    }

    private static Money hkd(String amount) {
        return Money.of(amount, "HKD");
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOf(Conflict.class)
                .asInstanceOf(type(ReadableException.class))
                .extracting(ReadableException::messageKey)
                .isEqualTo(key);
    }

    private static void invalid(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .asInstanceOf(type(InvalidInput.class))
                .extracting(invalid -> invalid.errors().getFirst().messageKey())
                .isEqualTo(key);
    }

    private static List<String> atOnce(int people, java.util.function.IntFunction<Callable<String>> work)
            throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(people)) {
            List<Future<String>> futures =
                    pool.invokeAll(IntStream.range(0, people).mapToObj(work).toList());
            return futures.stream().map(Future::resultNow).toList();
        }
    }
}
