package io.recourse.claim.settlement;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimService;
import io.recourse.claim.Reason;
import io.recourse.claim.settlement.match.Finding;
import io.recourse.claim.settlement.match.OpenClaim;
import io.recourse.claim.settlement.match.Piece;
import io.recourse.claim.settlement.match.Proposal;
import io.recourse.claim.voucher.CodeMask;
import io.recourse.claim.voucher.VoucherCodes;
import io.recourse.claim.voucher.VoucherService;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.SettlementMatchId;
import io.recourse.db.id.VendorId;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Credits of vendors and the claims they pay: what is proposed, and what people decide. */
@Service
@Transactional
@RolesAllowed(Roles.FINANCE)
public class SettlementService {

    private final JooqCredits credits;
    private final JooqCreditMatches matches;
    private final JooqCreditDecisions decisions;
    private final PayableClaims payable;
    private final CreditFindings findings;
    private final CreditConfirmation confirmation;
    private final CreditsAside asides;
    private final ClaimService claims;
    private final VoucherService vouchers;
    private final VoucherCodes codes;
    private final AuditTrail audit;

    SettlementService(
            JooqCredits credits,
            JooqCreditMatches matches,
            JooqCreditDecisions decisions,
            PayableClaims payable,
            CreditFindings findings,
            CreditConfirmation confirmation,
            CreditsAside asides,
            ClaimService claims,
            VoucherService vouchers,
            VoucherCodes codes,
            AuditTrail audit) {
        this.credits = credits;
        this.matches = matches;
        this.decisions = decisions;
        this.payable = payable;
        this.findings = findings;
        this.confirmation = confirmation;
        this.asides = asides;
        this.claims = claims;
        this.vouchers = vouchers;
        this.codes = codes;
        this.audit = audit;
    }

    /** Credits in force with what open ones could pay, the latest document first. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    public List<FoundCredit> list(CreditFilter filter) {
        List<Credit> all = credits.list(filter.vendor());
        FoundPayments found = findings.find(all, payable.list(filter.vendor()), vouchers.usable(filter.vendor()));
        CodeMask mask = codes.forReader();
        return all.stream()
                .filter(filter::passes)
                .map(credit -> new FoundCredit(credit, found.claimsOf(credit), found.vouchersOf(credit)).masked(mask))
                .toList();
    }

    /** One credit by itself, without looking for what it may pay; throws NotFound. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    public Credit credit(SettlementLineId id) {
        return get(id).masked(codes.forReader());
    }

    /** One credit with its proposals and all that was decided about it; throws NotFound. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    public CreditDetails details(SettlementLineId id) {
        Credit credit = get(id);
        List<OpenClaim> open = payable.list(credit.vendor());
        FoundPayments found = found(credit, open);
        return new CreditDetails(
                        credit,
                        found.claimsOf(credit),
                        found.vouchersOf(credit),
                        open,
                        matches.of(id),
                        decisions.refusals(id))
                .masked(codes.forReader());
    }

    /** What was taken for a claim, oldest first, undone matches too; throws NotFound. */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL, Roles.EXECUTIVE, Roles.IT})
    public List<CreditMatch> matchesOf(ClaimId claim) {
        CodeMask mask = codes.forReader();
        return matches.of(claims.get(claim).id()).stream()
                .map(match -> match.masked(mask))
                .toList();
    }

    /**
     * Takes credits, or parts of them, for claims and books each; all pieces or none. Throws Conflict that names who was
     * first if a credit is matched or set aside already, or if the claim is not agreed to; InvalidInput for an amount
     * that is not there any more.
     *
     * @param pieces as proposed, or chosen by hand
     */
    public void confirm(List<Piece> pieces) {
        if (pieces.isEmpty()) {
            throw new InvalidInput("pieces", "field.required");
        }
        if (new HashSet<>(pieces.stream()
                                .map(piece -> piece.line() + " " + piece.claim())
                                .toList())
                        .size()
                < pieces.size()) {
            throw new InvalidInput("pieces", "settlement.invalid.pairTwice");
        }
        confirmation.lock(pieces);
        for (Piece piece : pieces) {
            Claim claim = claims.get(piece.claim());
            boolean agreed = payable.list(claim.subject().vendor()).stream()
                    .anyMatch(open -> open.id().equals(claim.id()) && open.isAgreed());
            if (get(piece.line()).isOpen() && !agreed) {
                throw new Conflict(
                        "settlement.refused.notAgreed",
                        claim.name(),
                        claim.status().name());
            }
        }
        confirmation.book(pieces, proposed(pieces));
    }

    /** Takes a match back: what it booked is reversed. Throws Conflict if it was before, or the claim has gone on. */
    public void undo(SettlementMatchId id, String reason) {
        CreditMatch match = matches.find(id).orElseThrow(() -> NotFound.of(id));
        confirmation.undo(match, Reason.checked(reason));
    }

    /** Says that a credit does not pay a claim: it is not proposed again. Saying it twice changes nothing. */
    public void refuse(SettlementLineId id, ClaimId claim, String reason) {
        Credit credit = confirmation.locked(id);
        String name = claims.get(claim).name();
        String because = Reason.checked(reason);
        if (decisions.refuse(id, claim, because, CurrentUser.name())) {
            audit.record(
                    "CREDIT_MATCH_REFUSED", "settlement", id, credit.name(), Map.of("claim", name, "reason", because));
        }
    }

    /** Says that what is left of a credit pays no claim; goodwill is booked. Throws Conflict if nothing is left. */
    public void setAside(SettlementLineId id, CreditAside.Kind kind, String reason) {
        asides.set(confirmation.locked(id), kind, Reason.checked(reason));
    }

    /** Puts a credit that was set aside back into the queue, and reverses what it booked. */
    public void putBack(SettlementLineId id, String reason) {
        asides.putBack(confirmation.locked(id), Reason.checked(reason));
    }

    private Credit get(SettlementLineId id) {
        return credits.find(id).orElseThrow(() -> NotFound.of(id));
    }

    private FoundPayments found(Credit credit, List<OpenClaim> open) {
        VendorId vendor = credit.vendor();
        return findings.find(credit.isOpen() ? credits.list(vendor) : List.of(), open, vouchers.usable(vendor));
    }

    /** The proposal that says exactly this, so that the match can tell why. */
    private @Nullable Proposal proposed(List<Piece> pieces) {
        Credit credit = get(pieces.getFirst().line());
        Finding finding = found(credit, payable.list(credit.vendor())).claimsOf(credit);
        return finding == null
                ? null
                : finding.proposals().stream()
                        .filter(proposal -> samePairs(proposal.pieces(), pieces))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean samePairs(List<Piece> proposed, List<Piece> confirmed) {
        return proposed.size() == confirmed.size()
                && proposed.stream()
                        .allMatch(one -> confirmed.stream()
                                .anyMatch(other -> one.line().equals(other.line())
                                        && one.claim().equals(other.claim())
                                        && one.amount().equals(other.amount())));
    }
}
