package io.recourse.claim.settlement.usage;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.claim.Reason;
import io.recourse.claim.settlement.Credit;
import io.recourse.claim.settlement.CreditDetails;
import io.recourse.claim.settlement.SettlementService;
import io.recourse.claim.settlement.match.VoucherProposal;
import io.recourse.claim.voucher.CodeMask;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherCodes;
import io.recourse.claim.voucher.VoucherMoved;
import io.recourse.claim.voucher.VoucherService;
import io.recourse.claim.voucher.VoucherStep;
import io.recourse.claim.voucher.VoucherUse;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.VoucherId;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lines of invoices that finance takes for uses of vouchers. Confirming records the use with the voucher, by its own
 * rules; a use that a person had recorded before is linked instead, so that nothing is used twice.
 */
@Service
@Transactional
@RolesAllowed(Roles.FINANCE)
public class VoucherMatches {

    private final JooqVoucherMatches matches;
    private final SettlementService settlement;
    private final VoucherService vouchers;
    private final VoucherCodes codes;
    private final AuditTrail audit;
    private final Clock clock;

    VoucherMatches(
            JooqVoucherMatches matches,
            SettlementService settlement,
            VoucherService vouchers,
            VoucherCodes codes,
            AuditTrail audit,
            Clock clock) {
        this.matches = matches;
        this.settlement = settlement;
        this.vouchers = vouchers;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a credit was taken for, oldest first, undone matches too; throws NotFound. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    public List<VoucherMatch> of(SettlementLineId credit) {
        return forReader(matches.of(settlement.credit(credit).id()));
    }

    /** The lines that were taken for uses of a voucher, oldest first, undone matches too. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    public List<VoucherMatch> of(VoucherId voucher) {
        return forReader(matches.of(voucher));
    }

    /**
     * Takes a line for the use of a voucher that it names. Throws Conflict if that is not proposed (any more), because
     * somebody was first or the line does not name it; InvalidInput for an amount that is not there.
     *
     * @param amount of the line, at most what is proposed; null for all of that
     */
    public VoucherMatch confirm(SettlementLineId line, VoucherId voucher, @Nullable Money amount) {
        matches.lock(line);
        CreditDetails details = settlement.details(line);
        Credit credit = details.credit();
        VoucherProposal proposal = details.vouchers().stream()
                .filter(one -> one.voucher().equals(voucher) && one.canBeTaken())
                .findFirst()
                .orElseThrow(() -> notProposed(credit));
        Money taken = amount == null ? proposal.amount() : amount;
        check(proposal, taken);
        UUID id = UUID.randomUUID();
        int position = proposal.recorded() == null ? use(id, credit, voucher, taken) : proposal.recorded();
        matches.add(id, proposal, position, taken, CurrentUser.name());
        audit.record(
                "VOUCHER_USE_MATCHED",
                "settlement",
                credit.id(),
                credit.name(),
                Map.of(
                        "voucher", proposal.voucherName(),
                        "amount", taken.toString(),
                        "recordedBefore", proposal.recorded() != null));
        return matches.find(id).orElseThrow();
    }

    /**
     * Takes a match back: the use that it recorded is undone by reversal; one that had been recorded before stays.
     * Throws Conflict if it was taken back already.
     */
    public VoucherMatch undo(UUID id, String reason) {
        String because = Reason.checked(reason);
        matches.lock(get(id).credit());
        VoucherMatch match = get(id);
        if (!match.isStanding()) {
            throw new Conflict("settlement.refused.undone", String.valueOf(match.undoneBy()));
        }
        if (match.linked()) {
            end(match, because);
        } else {
            // The voucher tells of it below, whoever undoes the use.
            vouchers.undo(match.voucher(), match.position(), because);
        }
        return get(id);
    }

    /** Says that a line does not use a voucher: it is not proposed again. Saying it twice changes nothing. */
    public void refuse(SettlementLineId line, VoucherId voucher, String reason) {
        matches.lock(line);
        Credit credit = settlement.credit(line);
        Voucher named = vouchers.get(voucher);
        String because = Reason.checked(reason);
        if (matches.refuse(line, voucher, because, CurrentUser.name())) {
            audit.record(
                    "VOUCHER_USE_REFUSED",
                    "settlement",
                    credit.id(),
                    credit.name(),
                    Map.of("voucher", named.name(), "reason", because));
        }
    }

    /** A use that was undone is no longer what the line was for. */
    @EventListener
    void on(VoucherMoved moved) {
        VoucherStep step = moved.step();
        if (step.kind() == VoucherStep.Kind.USE_UNDONE) {
            matches.standing(moved.voucher().id(), Objects.requireNonNull(step.undoes()))
                    .ifPresent(match -> end(match, String.valueOf(step.note())));
        }
    }

    private int use(UUID id, Credit credit, VoucherId voucher, Money amount) {
        LocalDate day = day(credit, vouchers.get(voucher));
        return vouchers.use(voucher, new VoucherUse(amount.toDecimal(), day, credit.name(), null, "settlement:" + id))
                .position();
    }

    /**
     * The day of the document, but none that has not come in the voucher's zone; the last day of the voucher if the
     * invoice was written after it for a time before.
     */
    private LocalDate day(Credit credit, Voucher voucher) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), voucher.zone());
        LocalDate day = credit.issuedOn().isAfter(today) ? today : credit.issuedOn();
        LocalDate last = voucher.validUntil();
        LocalDate from = credit.serviceFrom();
        if (last == null || from == null || from.isAfter(last)) {
            return day;
        }
        return day.isAfter(last) ? last : day;
    }

    private void end(VoucherMatch match, String reason) {
        matches.undo(match.id(), CurrentUser.name(), reason);
        audit.record(
                "VOUCHER_USE_MATCH_UNDONE",
                "settlement",
                match.credit(),
                match.creditName(),
                Map.of("voucher", match.voucherName(), "amount", match.amount().toString(), "reason", reason));
    }

    private List<VoucherMatch> forReader(List<VoucherMatch> all) {
        CodeMask mask = codes.forReader();
        return all.stream().map(match -> match.masked(mask)).toList();
    }

    private VoucherMatch get(UUID id) {
        return matches.find(id).orElseThrow(() -> NotFound.of(id));
    }

    private Conflict notProposed(Credit credit) {
        return matches.of(credit.id()).stream()
                .filter(VoucherMatch::isStanding)
                .reduce((first, last) -> last)
                .map(match -> new Conflict(
                        "settlement.refused.matched", credit.name(), match.voucherName(), match.matchedBy()))
                .orElseGet(() -> new Conflict("settlement.refused.namesNoVoucher", credit.name()));
    }

    private static void check(VoucherProposal proposal, Money taken) {
        InvalidInput.Check check = new InvalidInput.Check();
        Money most = proposal.amount();
        if (check.that(taken.currency().equals(most.currency()), "amount", "settlement.invalid.currency")) {
            check.that(taken.isPositive(), "amount", "claim.invalid.amountPositive");
            check.that(taken.compareTo(most) <= 0, "amount", "settlement.invalid.tooMuch", most);
            check.that(
                    proposal.recorded() == null || taken.equals(most),
                    "amount",
                    "settlement.invalid.recordedUse",
                    most);
        }
        check.orThrow();
    }
}
