package io.recourse.claim.settlement;

import io.recourse.claim.Claim;
import io.recourse.claim.settlement.match.VoucherProposal;
import io.recourse.claim.settlement.usage.VoucherMatch;
import io.recourse.claim.settlement.usage.VoucherMatches;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherAmount;
import io.recourse.claim.voucher.VoucherDraft;
import io.recourse.claim.voucher.VoucherService;
import io.recourse.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;

/** Vouchers of the vendor, and lines of its invoices that name them. */
abstract class VoucherLinesFixture extends SettlementFixture {

    static final AtomicInteger CODES = new AtomicInteger();
    static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
    static final LocalDate RECEIVED = LocalDate.of(2026, 9, 2);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);

    @Autowired
    VoucherService vouchers;

    @Autowired
    VoucherMatches matches;

    Voucher received(String hkd) {
        return received(hkd(hkd), LAST_DAY);
    }

    Voucher received(Money amount, LocalDate until) {
        Claim claim = agreed.approvedOn(contract, amount.toDecimal().toPlainString(), null, RECEIVED);
        String code = "INVOICE-VOUCHER-%05d".formatted(CODES.incrementAndGet());
        return asFinance(() -> vouchers.receive(
                claim.id(),
                new VoucherDraft(
                        code,
                        VoucherAmount.of(amount),
                        null,
                        RECEIVED,
                        RECEIVED,
                        RECEIVED,
                        until,
                        HONG_KONG,
                        null,
                        true,
                        code)));
    }

    VoucherMatch confirm(Credit line, Voucher voucher) {
        return asFinance(() -> matches.confirm(line.id(), voucher.id(), null));
    }

    Credit only(String row) {
        return imported(row).getFirst();
    }

    List<VoucherProposal> proposals(Credit line) {
        return details(line).vouchers();
    }

    FoundCredit found(Credit line) {
        return asFinance(() -> settlement.list(new CreditFilter(Set.of(), line.vendor())).stream()
                .filter(found -> found.credit().id().equals(line.id()))
                .findFirst()
                .orElseThrow());
    }

    Voucher get(Voucher voucher) {
        return asFinance(() -> vouchers.details(voucher.id())).voucher();
    }

    Claim claim(Voucher voucher) {
        return agreed.get(voucher.claim());
    }
}
