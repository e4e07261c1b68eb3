package io.recourse.claim.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.claim.LossCause;
import io.recourse.claim.figures.LostClaim;
import io.recourse.ledger.PrintedHeads;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is left when the last day of a voucher ends, and what becomes known afterwards. */
@BackendTest
class VoucherExpiryTest extends VoucherFixture {

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
        assertThat(finance(() -> ledger.verify(PrintedHeads.NONE)).holds()).isTrue();
    }
}
