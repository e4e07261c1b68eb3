package io.recourse.claim.voucher;

import io.recourse.db.id.VendorId;
import io.recourse.db.id.VoucherId;
import io.recourse.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A voucher of money as lines of invoices are compared with it. It has the vendor's code, whoever asks: nobody is shown
 * it.
 *
 * @param left what can still be used; of an expired one, what was lost, because a use in time may become known later
 * @param firstDay on which it may be used
 * @param lastDay on which it may be used; null if it never ends
 * @param uses that stand
 */
public record UsableVoucher(
        VoucherId id,
        String name,
        VendorId vendor,
        String code,
        Money left,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        List<Use> uses) {

    /**
     * A use that stands.
     *
     * @param position in the history of the voucher
     * @param reference invoice, or whatever it was used for
     */
    public record Use(int position, Money amount, LocalDate on, String reference) {}

    public UsableVoucher {
        uses = List.copyOf(uses);
    }

    static UsableVoucher of(Voucher voucher, List<VoucherStep> uses) {
        VoucherAmount left = voucher.state() == VoucherState.EXPIRED ? voucher.lost() : voucher.rest();
        return new UsableVoucher(
                voucher.id(),
                voucher.name(),
                voucher.vendor(),
                voucher.code(),
                money(left),
                voucher.firstDay(),
                voucher.validUntil(),
                uses.stream()
                        .map(step -> new Use(
                                step.position(),
                                money(step.amount()),
                                step.occurredOn(),
                                step.reference() == null ? "" : step.reference()))
                        .toList());
    }

    private static Money money(VoucherAmount amount) {
        return Money.ofMinor(amount.count(), amount.unit());
    }
}
