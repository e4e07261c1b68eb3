package io.recourse.claim.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.AgreedClaims;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimCredit;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.LossCause;
import io.recourse.claim.figures.ClaimFigures;
import io.recourse.claim.figures.LossFilter;
import io.recourse.claim.figures.LostClaim;
import io.recourse.contract.Contract;
import io.recourse.contract.RegisterFixture;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Quantity;
import io.recourse.ledger.policy.Recognition;
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
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** From the vendor's voucher to its last use, or its expiry, with books that follow. */
@BackendTest
class VoucherServiceTest {

    private static final AtomicInteger CODES = new AtomicInteger();
    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

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

    private Contract contract;

    @BeforeEach
    void register() {
        contract = register.contract();
    }

    @Test
    void a_voucher_is_held_in_the_books_until_it_is_used_and_takes_the_claim_to_credited() {
        Voucher voucher = received("1000.00");

        assertThat(claim(voucher).status()).isEqualTo(ClaimStatus.CREDITED);
        assertThat(claim(voucher).amounts().credited()).isEqualTo(hkd("1000.00"));
        assertThat(books(voucher)).isEqualTo("1320=1000.00 5009=-1000.00");
        assertThat(voucher.state()).isEqualTo(VoucherState.HELD);

        assertThat(use(voucher, "400.00", TODAY).rest().toMoney()).isEqualTo(hkd("600.00"));
        assertThat(books(voucher)).isEqualTo("1320=600.00 2100=400.00 5009=-1000.00");
        assertThat(use(voucher, "600.00", TODAY).state()).isEqualTo(VoucherState.USED_UP);
        assertThat(books(voucher)).isEqualTo("2100=1000.00 5009=-1000.00");
        refused("voucher.refused.nothingLeft", () -> use(voucher, "0.01", TODAY));

        VoucherDetails details = details(voucher);
        assertThat(details.steps())
                .extracting(step -> step.kind() + " " + step.rest())
                .containsExactly("RECEIVED HKD 1000.00", "USED HKD 600.00", "USED HKD 0.00");
        assertThat(details.entries()).as("with the receipt").hasSize(3);
        assertThat(actions(voucher)).containsExactly("VOUCHER_RECEIVED", "VOUCHER_USED", "VOUCHER_USED");
        assertThat(finance(() -> ledger.verify(null)).holds()).isTrue();
    }

    @Test
    void a_vendor_may_pay_with_a_voucher_and_a_credit_note() {
        Claim claim = agreed.approved(contract, "1000.00", null);
        Voucher part = finance(() -> vouchers.receive(claim.id(), draft("300.00", LAST_DAY, false)));
        assertThat(claim(part).status()).isEqualTo(ClaimStatus.CREDIT_PENDING);
        assertThat(books(part)).isEqualTo("1310=700.00 1320=300.00 5009=-1000.00");

        finance(() ->
                claims.credit(claim.id(), new ClaimCredit(hkd("650.00"), "CN-1", TODAY, true, "CN-1-" + claim.id())));
        assertThat(books(part)).isEqualTo("1320=300.00 2100=650.00 5009=-1000.00 5990=50.00");
        refused("claim.refused.laterCredit", () -> finance(() -> vouchers.takeBack(part.id(), "not ours")));
    }

    @Test
    void where_only_the_credit_recognises_a_voucher_does() {
        ActingAs.role(Role.FINANCE, () -> policies.decide(Recognition.ON_CREDIT_NOTE, "In a test"));
        try {
            assertThat(books(received("1000.00"))).isEqualTo("1320=1000.00 5009=-1000.00");
        } finally {
            ActingAs.role(Role.FINANCE, () -> policies.decide(Recognition.ON_APPROVAL, "In a test"));
        }
    }

    @Test
    void days_are_held_as_days_and_leave_the_books_as_they_are_used() {
        Claim claim = agreed.approved(contract, new Claim.Quantity(new BigDecimal("7"), "DAYS"));
        invalid("amount", () -> finance(() -> vouchers.receive(claim.id(), days("6"))));
        invalid("amount", () -> finance(() -> vouchers.receive(claim.id(), draft("7", LAST_DAY, true))));

        Voucher voucher = finance(() -> vouchers.receive(claim.id(), days("7")));
        assertThat(claim(voucher).status()).isEqualTo(ClaimStatus.CREDITED);
        assertThat(voucher.fairValue()).isEqualTo(hkd("1610.00"));
        assertThat(quantities(voucher)).isEqualTo("9220=7 9299=-7");

        Voucher used = use(voucher, "2.5", TODAY);
        assertThat(used.rest().toQuantity()).isEqualTo(new Quantity(new BigDecimal("4.5"), "DAYS"));
        assertThat(quantities(voucher)).isEqualTo("9220=4.5 9299=-4.5");
        undo(voucher, 1);
        assertThat(quantities(voucher)).isEqualTo("9220=7 9299=-7");
        use(voucher, "5", TODAY);
        expireAt("2026-10-31T16:00:00Z");
        assertThat(quantities(voucher)).isEmpty();
        assertThat(books(voucher)).as("no money moves").isEmpty();
        assertThat(lost(voucher))
                .singleElement()
                .satisfies(loss -> assertThat(loss.quantity()).isEqualTo(new Claim.Quantity(BigDecimal.TWO, "DAYS")));
    }

    @Test
    void more_days_than_were_agreed_are_all_held() {
        Claim claim = agreed.approved(contract, new Claim.Quantity(new BigDecimal("7"), "DAYS"));
        Voucher voucher = finance(() -> vouchers.receive(claim.id(), days("10")));
        assertThat(quantities(voucher)).isEqualTo("9220=10 9299=-10");
    }

    @Test
    void what_is_left_expires_with_the_last_day_in_its_own_zone_and_counts_as_lost() {
        Voucher voucher = received("1000.00");
        use(voucher, "400.00", TODAY);

        assertThat(expireAt("2026-10-31T15:59:59.999Z"))
                .as("a moment before midnight in Hong Kong")
                .isZero();
        assertThat(get(voucher).state()).isEqualTo(VoucherState.PARTLY_USED);
        assertThat(expireAt("2026-10-31T16:00:00Z")).isPositive();
        assertThat(expireAt("2026-10-31T17:00:00Z")).as("once").isZero();

        Voucher expired = get(voucher);
        assertThat(expired.state()).isEqualTo(VoucherState.EXPIRED);
        assertThat(expired.lost().toMoney()).isEqualTo(hkd("600.00"));
        assertThat(expired.rest().isZero()).isTrue();
        assertThat(books(voucher)).isEqualTo("2100=400.00 5009=-1000.00 5990=600.00");
        assertThat(details(voucher).steps().getLast().occurredOn()).isEqualTo("2026-11-01");
        assertThat(details(voucher).steps().getLast().actor()).isEqualTo("system:voucher-expiry");
        assertThat(lost(voucher)).singleElement().satisfies(loss -> {
            assertThat(loss.cause()).isEqualTo(LossCause.VOUCHER_EXPIRED);
            assertThat(loss.amount()).isEqualTo(hkd("600.00"));
            assertThat(loss.lostOn()).isEqualTo("2026-11-01");
            assertThat(loss.voucher()).isEqualTo(new LostClaim.ExpiredVoucher(voucher.id(), voucher.name()));
        });
        refusedDay(() -> use(voucher, "1.00", LocalDate.of(2026, 11, 1)));
    }

    @Test
    void a_use_in_time_that_becomes_known_late_makes_less_of_it_lost() {
        Voucher voucher = received("1000.00");
        expireAt("2026-11-10T00:00:00Z");
        assertThat(books(voucher)).isEqualTo("5009=-1000.00 5990=1000.00");

        invalid("amount", () -> use(voucher, "1000.01", TODAY));
        Voucher after = use(voucher, "700.00", LAST_DAY);
        assertThat(after.state()).isEqualTo(VoucherState.EXPIRED);
        assertThat(after.lost().toMoney()).isEqualTo(hkd("300.00"));
        assertThat(books(voucher)).isEqualTo("2100=700.00 5009=-1000.00 5990=300.00");
        assertThat(details(voucher).steps())
                .extracting(VoucherStep::kind)
                .containsExactly(
                        VoucherStep.Kind.RECEIVED,
                        VoucherStep.Kind.EXPIRED,
                        VoucherStep.Kind.REVIVED,
                        VoucherStep.Kind.USED,
                        VoucherStep.Kind.EXPIRED);
        assertThat(details(voucher).steps().getLast().actor())
                .as("computed, though a person made it due")
                .isEqualTo("system:voucher-expiry");
        assertThat(use(voucher, "300.00", LAST_DAY).state()).isEqualTo(VoucherState.USED_UP);
        assertThat(lost(voucher)).isEmpty();

        Voucher undone = undo(voucher, 3);
        assertThat(undone.state()).as("its days are over").isEqualTo(VoucherState.EXPIRED);
        assertThat(undone.lost().toMoney()).isEqualTo(hkd("700.00"));
        assertThat(books(voucher)).isEqualTo("2100=300.00 5009=-1000.00 5990=700.00");
        assertThat(finance(() -> ledger.verify(null)).holds()).isTrue();
    }

    @Test
    void a_use_is_undone_once_by_reversal() throws Exception {
        Voucher voucher = received("1000.00");
        use(voucher, "400.00", TODAY);
        use(voucher, "100.00", TODAY);

        List<String> outcomes = atOnce(4, n -> () -> undo(voucher, 1));
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("voucher.refused.undone"::equals).hasSize(3);
        assertThat(get(voucher).used().toMoney()).isEqualTo(hkd("100.00"));
        assertThat(books(voucher)).isEqualTo("1320=900.00 2100=100.00 5009=-1000.00");
        assertThat(details(voucher).steps().getLast().note()).isEqualTo("Wrong invoice");
        refused("voucher.refused.undone", () -> undo(voucher, 1));
        invalid("reason", () -> finance(() -> vouchers.undo(voucher.id(), 2, " ")));
    }

    @Test
    void of_those_who_use_the_last_of_it_at_once_as_many_succeed_as_there_is_left() throws Exception {
        Voucher voucher = received("1000.00");
        List<String> outcomes = atOnce(8, n -> () -> use(voucher, "300.00", TODAY));
        assertThat(outcomes).filteredOn("done"::equals).hasSize(3);
        assertThat(get(voucher).rest().toMoney()).isEqualTo(hkd("100.00"));
        assertThat(books(voucher)).isEqualTo("1320=100.00 2100=900.00 5009=-1000.00");
    }

    @Test
    void the_same_key_has_one_effect_and_another_content_is_a_conflict() throws Exception {
        Claim claim = agreed.approved(contract, "1000.00", null);
        VoucherDraft draft = draft("1000.00", LAST_DAY, true);
        assertThat(atOnce(4, n -> () -> finance(() -> vouchers.receive(claim.id(), draft))))
                .containsOnly("done");
        Voucher voucher = finance(() -> vouchers.of(claim.id())).getFirst();
        assertThat(finance(() -> vouchers.of(claim.id()))).hasSize(1);
        assertThat(books(voucher)).isEqualTo("1320=1000.00 5009=-1000.00");

        VoucherUse use = new VoucherUse(new BigDecimal("10.00"), TODAY, "INV-1", null, "use-" + voucher.id());
        assertThat(atOnce(4, n -> () -> finance(() -> vouchers.use(voucher.id(), use))))
                .containsOnly("done");
        assertThat(get(voucher).used().toMoney()).isEqualTo(hkd("10.00"));
        VoucherUse other = new VoucherUse(new BigDecimal("11.00"), TODAY, "INV-1", null, "use-" + voucher.id());
        refused("voucher.refused.key", () -> finance(() -> vouchers.use(voucher.id(), other)));
    }

    @Test
    void the_same_code_of_a_vendor_is_received_once() {
        Voucher first = received("1000.00");
        Claim second = agreed.approved(contract, "500.00", null);
        VoucherDraft again = new VoucherDraft(
                first.code(),
                VoucherAmount.of(hkd("500.00")),
                null,
                TODAY,
                TODAY,
                TODAY,
                null,
                HONG_KONG,
                null,
                true,
                "again-" + first.id());
        refused("voucher.refused.codeIsKnown", () -> finance(() -> vouchers.receive(second.id(), again)));
        assertThat(agreed.get(second.id()).status()).as("all of it or nothing").isEqualTo(ClaimStatus.APPROVED);
    }

    @Test
    void a_voucher_received_by_mistake_is_taken_back_while_it_is_untouched() {
        Voucher voucher = received("1000.00");
        use(voucher, "1.00", TODAY);
        refused("voucher.refused.notUntouched", () -> finance(() -> vouchers.takeBack(voucher.id(), "not ours")));
        undo(voucher, 1);

        Voucher back = finance(() -> vouchers.takeBack(voucher.id(), "not ours"));
        assertThat(back.state()).isEqualTo(VoucherState.TAKEN_BACK);
        assertThat(back.rest().isZero()).isTrue();
        assertThat(claim(voucher).status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(books(voucher)).isEqualTo("1310=1000.00 5009=-1000.00");
        VoucherDraft again = draft("1000.00", LAST_DAY, true);
        assertThat(finance(() -> vouchers.receive(voucher.claim(), again)).state())
                .isEqualTo(VoucherState.HELD);

        Claim days = agreed.approved(contract, new Claim.Quantity(new BigDecimal("7"), "DAYS"));
        Voucher held = finance(() -> vouchers.receive(days.id(), days("7")));
        finance(() -> vouchers.takeBack(held.id(), "not ours"));
        assertThat(claim(held).status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(quantities(held)).isEqualTo("9210=7 9299=-7");
    }

    @Test
    void the_database_refuses_more_than_is_left_other_days_and_whoever_would_change_what_happened() {
        Voucher voucher = received("1000.00");
        use(voucher, "400.00", TODAY);
        String id = voucher.id().toString();
        String entry = details(voucher).steps().getLast().entry().toString();
        String step =
                "INSERT INTO claim.voucher_step (voucher_id, position, kind, from_status, to_status, amount, rest, "
                        + "occurred_on, reference, idempotency_key, entry_id, actor, at) VALUES ('" + id
                        + "', 2, 'USED', "
                        + "'PARTLY_USED', '%s', %d, %d, '%s', 'x', 'x', '" + entry + "', 'x', now())";
        breaks("no_more_than_was_granted", step.formatted("USED_UP", 60_001, 0, TODAY));
        breaks("voucher_status_fits_its_amounts", step.formatted("USED_UP", 10_000, 50_000, TODAY));
        breaks("rest_follows_from_the_steps", step.formatted("PARTLY_USED", 10_000, 60_000, TODAY));
        breaks("voucher_is_used_while_valid", step.formatted("PARTLY_USED", 10_000, 50_000, "2026-11-01"));
        breaks(
                "voucher_step_follows_its_status",
                step.replace("'PARTLY_USED', '%s'", "'HELD', '%s'").formatted("PARTLY_USED", 10_000, 50_000, TODAY));
        breaks("changes by its steps only", "UPDATE claim.voucher SET used = 0 WHERE id = '" + id + "'");
        breaks("voucher_history_is_kept", "DELETE FROM claim.voucher WHERE id = '" + id + "'");
        breaks("voucher_history_is_kept", "DELETE FROM claim.voucher_step WHERE voucher_id = '" + id + "'");
        breaks("is refused", "UPDATE claim.voucher_step SET amount = 1 WHERE voucher_id = '" + id + "'");
        breaks("is refused", "TRUNCATE claim.voucher_step");
        breaks("is refused", "TRUNCATE claim.voucher CASCADE");
        assertThat(get(voucher).used().toMoney()).isEqualTo(hkd("400.00"));
    }

    @Test
    void what_makes_no_sense_is_told_field_by_field() {
        Claim claim = agreed.approved(contract, "1000.00", null);
        assertThatThrownBy(() -> finance(() -> vouchers.receive(
                        claim.id(),
                        new VoucherDraft(
                                " ",
                                VoucherAmount.of(hkd("0.00")),
                                hkd("1.00"),
                                LocalDate.of(2026, 9, 16),
                                LocalDate.of(2026, 9, 17),
                                TODAY,
                                LocalDate.of(2026, 9, 14),
                                HONG_KONG,
                                null,
                                true,
                                "x"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors().stream().map(InvalidInput.FieldError::field))
                                .containsExactlyInAnyOrder(
                                        "code", "amount", "receivedOn", "validUntil", "validUntil", "fairValue"));
        invalid(
                "amount",
                () -> finance(() -> vouchers.receive(
                        claim.id(),
                        new VoucherDraft(
                                "USD",
                                VoucherAmount.of(Money.of("1.00", "USD")),
                                null,
                                TODAY,
                                TODAY,
                                TODAY,
                                null,
                                HONG_KONG,
                                null,
                                true,
                                "usd-" + claim.id()))));
        Claim open = agreed.submitted(contract, "1000.00", null);
        refused(
                "claim.refused.nothingAgreed",
                () -> finance(() -> vouchers.receive(open.id(), draft("1000.00", LAST_DAY, true))));

        Voucher voucher = received("1000.00");
        invalid("amount", () -> use(voucher, "0", TODAY));
        invalid("amount", () -> use(voucher, "0.001", TODAY));
        invalid("amount", () -> use(voucher, "1000.01", TODAY));
        invalid("on", () -> use(voucher, "1.00", LocalDate.of(2026, 9, 16)));
        invalid("on", () -> use(voucher, "1.00", LocalDate.of(2026, 9, 14)));
    }

    @Test
    void only_finance_works_with_vouchers_and_sees_their_codes() {
        Voucher voucher = received("1000.00");
        assertThat(voucher.code()).startsWith("HLT-VOUCHER-");
        Voucher seen =
                ActingAs.role(Role.LEGAL, () -> vouchers.details(voucher.id()).voucher());
        assertThat(seen.code())
                .hasSize(8)
                .startsWith("••••")
                .endsWith(voucher.code().substring(15));
        assertThat(ActingAs.role(Role.AUDITOR, () -> vouchers.list(VoucherFilter.all())))
                .allMatch(one -> one.code().startsWith("••••"));
        assertThat(ActingAs.role(Role.IT, () -> vouchers.of(voucher.claim()))).hasSize(1);
        assertThatThrownBy(() -> ActingAs.role(
                        Role.LEGAL, () -> vouchers.receive(voucher.claim(), draft("1.00", LAST_DAY, true))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ActingAs.role(Role.IT, () -> vouchers.list(VoucherFilter.all())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(sql.fetch("SELECT detail::text FROM access.audit_entry").getValues(0, String.class))
                .as("nor does the audit trail tell")
                .noneMatch(detail -> detail.contains(voucher.code()));
    }

    private Voucher received(String amount) {
        Claim claim = agreed.approved(contract, amount, null);
        return finance(() -> vouchers.receive(claim.id(), draft(amount, LAST_DAY, true)));
    }

    private static VoucherDraft draft(String hkd, @Nullable LocalDate until, boolean last) {
        return draft(VoucherAmount.of(hkd(hkd)), null, until, last);
    }

    private static VoucherDraft days(String days) {
        return draft(
                VoucherAmount.of(new Claim.Quantity(new BigDecimal(days), "DAYS")), hkd("1610.00"), LAST_DAY, true);
    }

    private static VoucherDraft draft(
            VoucherAmount amount, @Nullable Money fairValue, @Nullable LocalDate until, boolean last) {
        String code = "HLT-VOUCHER-%07d".formatted(CODES.incrementAndGet());
        return new VoucherDraft(
                code, amount, fairValue, TODAY, TODAY, TODAY, until, HONG_KONG, "Same product only", last, code);
    }

    private Voucher use(Voucher voucher, String amount, LocalDate on) {
        return finance(() -> vouchers.use(
                voucher.id(),
                new VoucherUse(new BigDecimal(amount), on, "INV-2026-0915", null, "use-" + CODES.incrementAndGet())));
    }

    private Voucher undo(Voucher voucher, int position) {
        return finance(() -> vouchers.undo(voucher.id(), position, "Wrong invoice"));
    }

    private int expireAt(String instant) {
        clock.set(instant);
        return expiry.run();
    }

    private VoucherDetails details(Voucher voucher) {
        return finance(() -> vouchers.details(voucher.id()));
    }

    private Voucher get(Voucher voucher) {
        return details(voucher).voucher();
    }

    private Claim claim(Voucher voucher) {
        return agreed.get(voucher.claim());
    }

    private List<LostClaim> lost(Voucher voucher) {
        return ActingAs.role(Role.EXECUTIVE, () -> figures.lost(new LossFilter(null, null, voucher.vendor(), null)));
    }

    private List<String> actions(Voucher voucher) {
        return sql.fetch(
                        "SELECT action FROM access.audit_entry WHERE subject_id = ? ORDER BY id",
                        voucher.id().toString())
                .getValues(0, String.class);
    }

    /** What the claim has on each account of money: {@code 1320=600.00 2100=400.00}. */
    private String books(Voucher voucher) {
        return finance(() -> ledger.balancesOfClaim(voucher.claim().value())).entrySet().stream()
                .map(line ->
                        line.getKey().code() + "=" + line.getValue().toDecimal().toPlainString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private String quantities(Voucher voucher) {
        Map<ChartAccount, Quantity> standing =
                finance(() -> ledger.quantitiesOfClaim(voucher.claim().value(), "DAYS"));
        return standing.entrySet().stream()
                .map(line ->
                        line.getKey().code() + "=" + line.getValue().amount().toPlainString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Runs the same work by several people at once; for each "done" or the key of the refusal. */
    private static List<String> atOnce(int people, java.util.function.IntFunction<Callable<?>> work) throws Exception {
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

    private static <T> T finance(java.util.function.Supplier<T> work) {
        return ActingAs.role(Role.FINANCE, work);
    }

    /** The database refuses, by the name of a rule or in these words. */
    private void breaks(String rule, String statement) {
        assertThatThrownBy(() -> sql.execute(statement)).satisfies(refusal -> {
            Throwable cause = refusal;
            while (cause.getCause() != null && !(cause instanceof PSQLException)) {
                cause = cause.getCause();
            }
            ServerErrorMessage error = ((PSQLException) cause).getServerErrorMessage();
            assertThat(error.getConstraint() + ": " + error.getMessage()).contains(rule);
        });
    }

    private static void refused(String key, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.messageKey()).isEqualTo(key));
    }

    private static void refusedDay(ThrowingCallable step) {
        invalid("on", step);
    }

    private static void invalid(String field, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                assertThat(invalid.errors().getFirst().field()).isEqualTo(field));
    }

    private static Money hkd(String amount) {
        return Money.of(amount, "HKD");
    }
}
