package io.recourse.claim.voucher;

import io.recourse.access.AuditTrail;
import io.recourse.access.Roles;
import io.recourse.claim.ClaimService;
import io.recourse.claim.Reason;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.EntryId;
import io.recourse.db.id.VendorId;
import io.recourse.db.id.VoucherId;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Vouchers, and days, points and units, as finance works with them: received for a claim, used in parts, expired by the
 * system. Others read them without the vendor's code.
 */
@Service
@Transactional
@RolesAllowed(Roles.FINANCE)
public class VoucherService {

    private static final int MOST = 10_000;
    private static final Set<VoucherState> NOT_TAKEN_BACK = EnumSet.complementOf(EnumSet.of(VoucherState.TAKEN_BACK));

    private final JooqVouchers vouchers;
    private final JooqVoucherSteps history;
    private final VoucherSteps steps;
    private final VoucherReceipt receipt;
    private final VoucherUses uses;
    private final VoucherCodes codes;
    private final ClaimService claims;
    private final Ledger ledger;
    private final AuditTrail audit;

    VoucherService(
            JooqVouchers vouchers,
            JooqVoucherSteps history,
            VoucherSteps steps,
            VoucherReceipt receipt,
            VoucherUses uses,
            VoucherCodes codes,
            ClaimService claims,
            Ledger ledger,
            AuditTrail audit) {
        this.vouchers = vouchers;
        this.history = history;
        this.steps = steps;
        this.receipt = receipt;
        this.uses = uses;
        this.codes = codes;
        this.claims = claims;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** Vouchers by their end, soonest first, those without one last. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    public List<Voucher> list(VoucherFilter filter) {
        return forReader(vouchers.list(filter, null, MOST));
    }

    /** The same, page by page: at most {@code limit} after the given voucher. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    public List<Voucher> listAfter(VoucherFilter filter, @Nullable VoucherId last, int limit) {
        return forReader(vouchers.list(filter, last == null ? null : steps.get(last), limit));
    }

    /** What was received for a claim, for whoever may read the claim; throws NotFound. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.EXECUTIVE, Roles.IT})
    public List<Voucher> of(ClaimId claim) {
        return forReader(vouchers.list(VoucherFilter.of(claims.get(claim).id()), null, MOST));
    }

    /** One voucher by itself; throws NotFound. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    public Voucher get(VoucherId id) {
        return forReader(List.of(steps.get(id))).getFirst();
    }

    /** One voucher with its history and what it booked; throws NotFound. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    public VoucherDetails details(VoucherId id) {
        Voucher voucher = steps.get(id);
        CodeMask mask = codes.forReader();
        List<VoucherStep> all =
                steps.of(voucher).stream().map(step -> step.masked(mask)).toList();
        return new VoucherDetails(
                forReader(List.of(voucher)).getFirst(),
                all,
                entries(voucher),
                steps.today(voucher),
                VoucherCodes.mayBeSeen());
    }

    /**
     * Takes in what a vendor gave for a claim that was agreed to: it is held in the books until used, and the claim goes
     * on to CREDITED, or waits for more. The same key with the same content has one effect. Throws Conflict if nothing was
     * agreed, the code is known, or the key names another voucher; InvalidInput for what does not fit the claim.
     */
    public Voucher receive(ClaimId claim, VoucherDraft draft) {
        return receipt.receive(claim, draft);
    }

    /**
     * Records a use of a part of a voucher, or of all of it, on a day on which it was valid. One that becomes known after
     * the voucher has expired makes less of it lost. Throws Conflict if nothing is left, InvalidInput for more than is
     * left or another day.
     *
     * @return the use in the voucher's history; of a key that was sent before, that of then
     */
    public VoucherStep use(VoucherId id, VoucherUse use) {
        return uses.use(id, use);
    }

    /**
     * Vouchers of money with which lines of invoices are compared, used up and expired ones too.
     *
     * @param vendor only of this vendor; null for all
     */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    public List<UsableVoucher> usable(@Nullable VendorId vendor) {
        List<Voucher> money = vouchers.list(new VoucherFilter(NOT_TAKEN_BACK, vendor, null, null), null, MOST).stream()
                .filter(voucher -> voucher.granted().money())
                .toList();
        Map<VoucherId, List<VoucherStep>> used = history.standingUses(money);
        return money.stream()
                .map(voucher -> UsableVoucher.of(voucher, used.getOrDefault(voucher.id(), List.of())))
                .toList();
    }

    /**
     * Undoes a use by reversal, once; what is left again of a voucher whose days are over is lost at once. Throws
     * NotFound if there is no such use, Conflict if it was undone before.
     *
     * @param position of the use in the history
     */
    public Voucher undo(VoucherId id, int position, String reason) {
        return uses.undo(id, position, Reason.checked(reason));
    }

    /**
     * Takes back a voucher that was received by mistake: the claim stands where it stood before. Throws Conflict unless
     * it is untouched and the claim's latest credit.
     */
    public Voucher takeBack(VoucherId id, String reason) {
        return receipt.takeBack(id, Reason.checked(reason));
    }

    /** Removes the sample workspace's vouchers; what they booked is reversed with the claims. */
    @RolesAllowed(Roles.ADMIN)
    public void removeSample() {
        history.removeSample();
        audit.record("SAMPLE_VOUCHERS_REMOVED", "voucher", null, null, Map.of("vouchers", vouchers.removeSample()));
    }

    private List<JournalEntry> entries(Voucher voucher) {
        Set<EntryId> own = history.of(voucher).stream()
                .map(VoucherStep::entry)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        String receipt = "claim:" + voucher.claim() + ":" + voucher.claimPosition() + ":";
        return ledger.entriesOfClaim(voucher.claim().value()).stream()
                .filter(entry -> own.contains(entry.id()) || entry.key().startsWith(receipt))
                .sorted(Comparator.comparingLong(JournalEntry::sequence))
                .toList();
    }

    private List<Voucher> forReader(List<Voucher> all) {
        if (VoucherCodes.mayBeSeen()) {
            return all;
        }
        CodeMask mask = codes.forEverybody();
        return all.stream().map(voucher -> voucher.masked(mask)).toList();
    }
}
