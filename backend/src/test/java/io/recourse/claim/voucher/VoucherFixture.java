package io.recourse.claim.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.AgreedClaims;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimService;
import io.recourse.claim.figures.ClaimFigures;
import io.recourse.claim.figures.LossFilter;
import io.recourse.claim.figures.LostClaim;
import io.recourse.contract.Contract;
import io.recourse.contract.RegisterFixture;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Quantity;
import io.recourse.ledger.policy.RecognitionPolicies;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.ReadableException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Autowired;

/** Vouchers of a contract of its own, and what books and claims say of them. */
abstract class VoucherFixture {

    static final AtomicInteger CODES = new AtomicInteger();
    static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
    static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

    @Autowired
    VoucherService vouchers;

    @Autowired
    VoucherExpiry expiry;

    @Autowired
    ClaimService claims;

    @Autowired
    ClaimFigures figures;

    @Autowired
    AgreedClaims agreed;

    @Autowired
    RegisterFixture register;

    @Autowired
    RecognitionPolicies policies;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    Contract contract;

    @BeforeEach
    void register() {
        contract = register.contract();
    }

    Voucher received(String amount) {
        Claim claim = agreed.approved(contract, amount, null);
        return finance(() -> vouchers.receive(claim.id(), draft(amount, LAST_DAY, true)));
    }

    static VoucherDraft draft(String hkd, @Nullable LocalDate until, boolean last) {
        return draft(VoucherAmount.of(hkd(hkd)), null, until, last);
    }

    static VoucherDraft days(String days) {
        return draft(
                VoucherAmount.of(new Claim.Quantity(new BigDecimal(days), "DAYS")), hkd("1610.00"), LAST_DAY, true);
    }

    static VoucherDraft draft(
            VoucherAmount amount, @Nullable Money fairValue, @Nullable LocalDate until, boolean last) {
        String code = "HLT-VOUCHER-%07d".formatted(CODES.incrementAndGet());
        return new VoucherDraft(
                code, amount, fairValue, TODAY, TODAY, TODAY, until, HONG_KONG, "Same product only", last, code);
    }

    Voucher use(Voucher voucher, String amount, LocalDate on) {
        finance(() -> vouchers.use(
                voucher.id(),
                new VoucherUse(new BigDecimal(amount), on, "INV-2026-0915", null, "use-" + CODES.incrementAndGet())));
        return get(voucher);
    }

    Voucher undo(Voucher voucher, int position) {
        return finance(() -> vouchers.undo(voucher.id(), position, "Wrong invoice"));
    }

    int expireAt(String instant) {
        clock.set(instant);
        return expiry.run();
    }

    VoucherDetails details(Voucher voucher) {
        return finance(() -> vouchers.details(voucher.id()));
    }

    Voucher get(Voucher voucher) {
        return details(voucher).voucher();
    }

    Claim claim(Voucher voucher) {
        return agreed.get(voucher.claim());
    }

    List<LostClaim> lost(Voucher voucher) {
        return ActingAs.role(Role.EXECUTIVE, () -> figures.lost(new LossFilter(null, null, voucher.vendor(), null)));
    }

    List<String> actions(Voucher voucher) {
        return sql.fetch(
                        "SELECT action FROM access.audit_entry WHERE subject_id = ? ORDER BY id",
                        voucher.id().toString())
                .getValues(0, String.class);
    }

    /** What the claim has on each account of money: {@code 1320=600.00 2100=400.00}. */
    String books(Voucher voucher) {
        return finance(() -> ledger.balancesOfClaim(voucher.claim().value())).entrySet().stream()
                .map(line ->
                        line.getKey().code() + "=" + line.getValue().toDecimal().toPlainString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    String quantities(Voucher voucher) {
        Map<ChartAccount, Quantity> standing =
                finance(() -> ledger.quantitiesOfClaim(voucher.claim().value(), "DAYS"));
        return standing.entrySet().stream()
                .map(line ->
                        line.getKey().code() + "=" + line.getValue().amount().toPlainString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Runs the same work by several people at once; for each "done" or the key of the refusal. */
    static List<String> atOnce(int people, java.util.function.IntFunction<Callable<?>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            List<Callable<String>> all = IntStream.range(0, people)
                    .<Callable<String>>mapToObj(n -> () -> {
                        try {
                            work.apply(n).call();
                            return "done";
                        } catch (InvalidInput invalid) {
                            return invalid.errors().getFirst().messageKey();
                        } catch (ReadableException refused) {
                            return refused.messageKey();
                        }
                    })
                    .toList();
            List<String> outcomes = new java.util.ArrayList<>();
            for (Future<String> future : threads.invokeAll(all)) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }

    static <T> T finance(java.util.function.Supplier<T> work) {
        return ActingAs.role(Role.FINANCE, work);
    }

    /** The database refuses, by the name of a rule or in these words. */
    void breaks(String rule, String statement) {
        assertThatThrownBy(() -> sql.execute(statement)).satisfies(refusal -> {
            Throwable cause = refusal;
            while (cause.getCause() != null && !(cause instanceof PSQLException)) {
                cause = cause.getCause();
            }
            ServerErrorMessage error = ((PSQLException) cause).getServerErrorMessage();
            assertThat(error.getConstraint() + ": " + error.getMessage()).contains(rule);
        });
    }

    static void refused(String key, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.messageKey()).isEqualTo(key));
    }

    static void refusedDay(ThrowingCallable step) {
        invalid("on", step);
    }

    static void invalid(String field, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                assertThat(invalid.errors().getFirst().field()).isEqualTo(field));
    }

    static Money hkd(String amount) {
        return Money.of(amount, "HKD");
    }
}
