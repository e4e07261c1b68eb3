package io.recourse.claim.settlement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

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
import io.recourse.claim.settlement.match.Piece;
import io.recourse.contract.Contract;
import io.recourse.contract.RegisterFixture;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.policy.RecognitionPolicies;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.ReadableException;
import io.recourse.vendor.VendorService;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.springframework.beans.factory.annotation.Autowired;

/** A contract whose vendor sends files of credits, and what tests do with them. */
abstract class SettlementFixture {

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

    Contract contract;

    @BeforeEach
    void register() {
        contract = register.contract();
    }

    List<Credit> imported(String... rows) {
        return imported(contract, rows);
    }

    List<Credit> imported(Contract of, String... rows) {
        ImportedFile file = importFile(of, rows);
        return asFinance(() -> settlement.list(new CreditFilter(java.util.Set.of(), of.vendorId())).stream()
                .map(FoundCredit::credit)
                .filter(credit -> credit.importId().equals(file.id()))
                .sorted(java.util.Comparator.comparing(Credit::number))
                .toList());
    }

    ImportedFile importFile(Contract of, String... rows) {
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

    CreditDetails details(Credit credit) {
        return ActingAs.role(Role.AUDITOR, () -> settlement.details(credit.id()));
    }

    List<Piece> best(Credit credit) {
        return Objects.requireNonNull(details(credit).finding())
                .proposals()
                .getFirst()
                .pieces();
    }

    static Credit credit(String number, List<Credit> credits) {
        return credits.stream()
                .filter(credit -> credit.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    static List<Piece> pieces(Credit credit, Claim claim, String amount) {
        return List.of(new Piece(credit.id(), claim.id(), hkd(amount), hkd(amount), true));
    }

    void confirm(String username, List<Piece> pieces) {
        ActingAs.user(username, Role.FINANCE, () -> settlement.confirm(pieces));
    }

    void undo(CreditMatch match) {
        asFinance(() -> {
            settlement.undo(match.id(), "wrong");
            return true;
        });
    }

    ClaimStatus status(Claim claim) {
        return agreed.get(claim.id()).status();
    }

    Map<ChartAccount, Money> balances(Claim claim) {
        return asFinance(() -> ledger.balancesOfClaim(claim.id().value()));
    }

    List<JournalEntry> entries(Claim claim) {
        return asFinance(() -> ledger.entriesOfClaim(claim.id().value()));
    }

    static <T> T asFinance(java.util.function.Supplier<T> work) {
        return ActingAs.role(Role.FINANCE, work);
    }

    static Money hkd(String amount) {
        return Money.of(amount, "HKD");
    }

    static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOf(Conflict.class)
                .asInstanceOf(type(ReadableException.class))
                .extracting(ReadableException::messageKey)
                .isEqualTo(key);
    }

    static void invalid(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .asInstanceOf(type(InvalidInput.class))
                .extracting(invalid -> invalid.errors().getFirst().messageKey())
                .isEqualTo(key);
    }

    static List<String> atOnce(int people, java.util.function.IntFunction<Callable<String>> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(people)) {
            List<Future<String>> futures =
                    pool.invokeAll(IntStream.range(0, people).mapToObj(work).toList());
            return futures.stream().map(Future::resultNow).toList();
        }
    }
}
