package io.recourse.claim.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** What is refused: twice, too much, by whom it should not be, and what makes no sense. */
@BackendTest
class VoucherRefusalsTest extends VoucherFixture {

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
        breaks("is refused", "TRUNCATE claim.voucher_step CASCADE");
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
}
