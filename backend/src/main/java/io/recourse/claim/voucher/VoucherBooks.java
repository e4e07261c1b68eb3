package io.recourse.claim.voucher;

import static io.recourse.ledger.ChartAccount.ACCOUNTS_PAYABLE;
import static io.recourse.ledger.ChartAccount.CREDIT_DIFFERENCE;
import static io.recourse.ledger.ChartAccount.QUANTITIES_CONTRA;
import static io.recourse.ledger.ChartAccount.QUANTITIES_HELD;
import static io.recourse.ledger.ChartAccount.VOUCHERS_HELD;

import io.recourse.db.id.EntryId;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.EntryKind;
import io.recourse.ledger.JournalDraft;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.PostingDraft;
import io.recourse.ledger.QuantityDraft;
import io.recourse.text.Shortened;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the steps of a voucher post. A use pays an invoice with what is held, an expiry writes it off; days, points and
 * units leave the books of quantities either way. Every entry is tied to the claim and keyed by the step's position.
 */
@Component
class VoucherBooks {

    private final Ledger ledger;

    VoucherBooks(Ledger ledger) {
        this.ledger = ledger;
    }

    EntryId use(Voucher voucher, int position, VoucherAmount amount, LocalDate day) {
        return take(voucher, position, amount, day, EntryKind.SETTLEMENT, ACCOUNTS_PAYABLE, "used");
    }

    EntryId expire(Voucher voucher, int position, VoucherAmount amount, LocalDate day) {
        return take(voucher, position, amount, day, EntryKind.WRITE_OFF, CREDIT_DIFFERENCE, "expired");
    }

    /** Undoes what a step booked, by its exact opposite; the database refuses a second time. */
    EntryId reverse(Voucher voucher, int position, EntryId entry, LocalDate day) {
        return ledger.reverse(entry, key(voucher, position), day, description(voucher, "undone"));
    }

    private EntryId take(
            Voucher voucher,
            int position,
            VoucherAmount amount,
            LocalDate day,
            EntryKind kind,
            ChartAccount against,
            String what) {
        String key = key(voucher, position);
        String description = description(voucher, what);
        ClaimReference claim = new ClaimReference(voucher.claim().value(), voucher.claimName(), voucher.vendorName());
        if (!amount.money()) {
            return ledger.postQuantity(new QuantityDraft(
                    key,
                    day,
                    description,
                    claim,
                    voucher.sample(),
                    QUANTITIES_CONTRA,
                    QUANTITIES_HELD,
                    amount.toQuantity()));
        }
        return ledger.post(new JournalDraft(
                key,
                day,
                kind,
                description,
                claim,
                voucher.sample(),
                List.of(
                        PostingDraft.debit(against, amount.toMoney()),
                        PostingDraft.credit(VOUCHERS_HELD, amount.toMoney()))));
    }

    private static String key(Voucher voucher, int position) {
        return "voucher:" + voucher.id() + ":" + position;
    }

    private static String description(Voucher voucher, String what) {
        String service = voucher.serviceName();
        return "%s %s: %s, %s".formatted(voucher.name(), what, voucher.claimName(), Shortened.to(200, service));
    }
}
