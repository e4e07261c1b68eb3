package io.recourse.claim.settlement.match;

import io.recourse.claim.voucher.UsableVoucher;
import io.recourse.money.Money;
import io.recourse.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which vouchers a line uses by its own words: the vendor's code, or our name of it. Never by an amount alone, because
 * any line may use any part of any voucher; and never by a month.
 */
public final class NamedVouchers {

    private final OpenLine line;
    private final Tolerance tolerance;

    public NamedVouchers(OpenLine line, Tolerance tolerance) {
        this.line = line;
        this.tolerance = tolerance;
    }

    /** The best first; empty if the line names no voucher. Of several that it names none is certain. */
    public List<VoucherProposal> find(List<UsableVoucher> vouchers) {
        References references = new References(line);
        List<VoucherProposal> found = new ArrayList<>();
        for (UsableVoucher voucher : vouchers) {
            boolean named = references.isNamed(voucher.code()) || references.isNamed(voucher.name());
            if (named && voucher.vendor().equals(line.vendor())) {
                found.add(proposal(voucher));
            }
        }
        boolean several = found.stream().filter(VoucherProposal::canBeTaken).count() > 1;
        return found.stream()
                .map(one -> several && one.canBeTaken() ? with(one, Confidence.POSSIBLE) : one)
                .sorted((one, other) -> one.confidence().compareTo(other.confidence()))
                .toList();
    }

    private VoucherProposal proposal(UsableVoucher voucher) {
        Message named = Message.of("settlement.because.voucher", voucher.name());
        Money wanted = line.remaining();
        Money left = voucher.left();
        if (!left.currency().equals(wanted.currency())) {
            return hint(voucher, named, Message.of("settlement.because.voucherCurrency", voucher.name(), left));
        }
        Optional<UsableVoucher.Use> known = voucher.uses().stream()
                .filter(use -> isThisLine(use) && tolerance.isSame(use.amount(), wanted))
                .findFirst();
        if (known.isPresent()) {
            UsableVoucher.Use use = known.get();
            Message because = Message.of("settlement.because.voucherRecorded", voucher.name(), use.amount(), use.on());
            return new VoucherProposal(
                    Confidence.CERTAIN,
                    line.id(),
                    voucher.id(),
                    voucher.name(),
                    use.amount().compareTo(wanted) > 0 ? wanted : use.amount(),
                    use.position(),
                    List.of(named, because));
        }
        if (!left.isPositive()) {
            return hint(voucher, named, Message.of("settlement.because.voucherUsedUp", voucher.name()));
        }
        LocalDate first = voucher.firstDay();
        if (line.issuedOn().isBefore(first)) {
            return hint(voucher, named, Message.of("settlement.because.voucherTooEarly", voucher.name(), first));
        }
        LocalDate last = voucher.lastDay();
        if (last != null && line.usedOn().isAfter(last)) {
            return hint(voucher, named, Message.of("settlement.because.voucherTooLate", voucher.name(), last));
        }
        return fitting(voucher, named);
    }

    private VoucherProposal fitting(UsableVoucher voucher, Message named) {
        Money wanted = line.remaining();
        Money left = voucher.left();
        Money amount = wanted.compareTo(left) > 0 ? left : wanted;
        String key;
        if (wanted.equals(left)) {
            key = "settlement.because.voucherWhole";
        } else if (wanted.compareTo(left) < 0) {
            key = "settlement.because.voucherPart";
        } else {
            key = tolerance.isSame(wanted, left)
                    ? "settlement.because.voucherTolerance"
                    : "settlement.because.voucherMore";
        }
        boolean fits = wanted.compareTo(left) <= 0 || tolerance.isSame(wanted, left);
        Money difference = wanted.compareTo(left) > 0 ? wanted.minus(left) : left.minus(wanted);
        return new VoucherProposal(
                fits ? Confidence.CERTAIN : Confidence.LIKELY,
                line.id(),
                voucher.id(),
                voucher.name(),
                amount,
                null,
                List.of(named, Message.of(key, voucher.name(), left, difference)));
    }

    private boolean isThisLine(UsableVoucher.Use use) {
        return use.reference().equalsIgnoreCase(line.number())
                || use.reference().equalsIgnoreCase(line.name());
    }

    private VoucherProposal hint(UsableVoucher voucher, Message named, Message because) {
        return new VoucherProposal(
                Confidence.HINT,
                line.id(),
                voucher.id(),
                voucher.name(),
                line.remaining(),
                null,
                List.of(named, because));
    }

    private static VoucherProposal with(VoucherProposal one, Confidence confidence) {
        return new VoucherProposal(
                confidence, one.line(), one.voucher(), one.voucherName(), one.amount(), one.recorded(), one.because());
    }
}
