package io.recourse.claim.settlement;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimCredit;
import io.recourse.claim.ClaimService;
import io.recourse.claim.settlement.match.Piece;
import io.recourse.claim.settlement.match.Proposal;
import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.SettlementMatchId;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Books credits on claims, and takes that back. Credits are locked first and in a fixed order, so that of two people who
 * decide at once one waits, and is then told what the other did.
 */
@Component
class CreditConfirmation {

    /** A tenth: banks and cards take less than that from a rate. */
    private static final int MOST_DEVIATION = 10;

    private final JooqCredits credits;
    private final JooqCreditMatches matches;
    private final ClaimService claims;
    private final BookRates rates;
    private final AuditTrail audit;
    private final Clock clock;

    CreditConfirmation(
            JooqCredits credits,
            JooqCreditMatches matches,
            ClaimService claims,
            BookRates rates,
            AuditTrail audit,
            Clock clock) {
        this.credits = credits;
        this.matches = matches;
        this.claims = claims;
        this.rates = rates;
        this.audit = audit;
        this.clock = clock;
    }

    /** The credit, which nobody else can decide about until the transaction ends; throws NotFound. */
    Credit locked(SettlementLineId id) {
        credits.lock(List.of(id));
        return credits.find(id).orElseThrow(() -> NotFound.of(id));
    }

    void lock(List<Piece> pieces) {
        credits.lock(pieces.stream().map(Piece::line).distinct().toList());
    }

    /** Books every piece, in the order of claims, those of one claim as given. */
    void book(List<Piece> pieces, @Nullable Proposal proposal) {
        List<Piece> inOrder = pieces.stream()
                .sorted(Comparator.comparing(piece -> piece.claim().toString()))
                .toList();
        for (Piece piece : inOrder) {
            Credit credit = credits.find(piece.line()).orElseThrow(() -> NotFound.of(piece.line()));
            Claim claim = claims.get(piece.claim());
            check(credit, claim, piece);
            SettlementMatchId match = new SettlementMatchId(UUID.randomUUID());
            // First the claim, which this locks: a row that refers to it would share it with others who want it too.
            claims.credit(
                    claim.id(),
                    new ClaimCredit(piece.booked(), credit.number(), day(credit, claim), piece.last(), key(match)));
            matches.add(match, piece, proposal, CurrentUser.name());
            audit.record(
                    "CREDIT_MATCHED",
                    "settlement",
                    credit.id(),
                    credit.name(),
                    Map.of(
                            "claim", claim.name(),
                            "amount", piece.amount().toString(),
                            "booked", piece.booked().toString(),
                            "last", piece.last()));
        }
    }

    void undo(CreditMatch match, String reason) {
        credits.lock(List.of(match.credit()));
        CreditMatch current = matches.find(match.id()).orElseThrow(() -> NotFound.of(match.id()));
        if (!current.isStanding()) {
            throw new Conflict("settlement.refused.undone", String.valueOf(current.undoneBy()));
        }
        claims.takeCreditBack(match.claim(), key(match.id()), reason);
        matches.undo(match.id(), CurrentUser.name(), reason);
        audit.record(
                "CREDIT_MATCH_UNDONE",
                "settlement",
                match.credit(),
                match.number() + " / " + match.line(),
                Map.of("claim", match.claimName(), "amount", match.amount().toString(), "reason", reason));
    }

    private void check(Credit credit, Claim claim, Piece piece) {
        if (credit.aside() != null && !credit.remaining().isPositive()) {
            throw new Conflict(
                    "settlement.refused.aside", credit.name(), credit.aside().setBy());
        }
        List<CreditMatch> standing =
                matches.of(credit.id()).stream().filter(CreditMatch::isStanding).toList();
        boolean taken = standing.stream().anyMatch(match -> match.claim().equals(claim.id()));
        if (standing.isEmpty() && !credit.remaining().isPositive()) {
            throw new Conflict("settlement.refused.usedVoucher", credit.name());
        }
        if (taken || !credit.remaining().isPositive()) {
            CreditMatch latest = standing.getLast();
            throw new Conflict("settlement.refused.matched", credit.name(), latest.claimName(), latest.matchedBy());
        }
        InvalidInput.Check check = new InvalidInput.Check();
        Money amount = piece.amount();
        Money booked = piece.booked();
        if (check.that(amount.currency().equals(credit.amount().currency()), "amount", "settlement.invalid.currency")) {
            check.that(amount.isPositive(), "amount", "claim.invalid.amountPositive");
            check.that(
                    amount.compareTo(credit.remaining()) <= 0,
                    "amount",
                    "settlement.invalid.tooMuch",
                    credit.remaining());
        }
        check.that(
                !amount.currency().equals(booked.currency()) || amount.equals(booked),
                "booked",
                "settlement.invalid.sameCurrency");
        check.that(
                claim.subject().vendor().equals(credit.vendor()),
                "claim",
                "settlement.invalid.otherVendor",
                claim.name(),
                credit.vendorName());
        plausible(check, credit, claim, piece);
        check.orThrow();
    }

    /** Between two currencies people say what is booked; the books' rate, or what is awaited, says what it can be. */
    private void plausible(InvalidInput.Check check, Credit credit, Claim claim, Piece piece) {
        Money amount = piece.amount();
        Money booked = piece.booked();
        boolean converts = !amount.currency().equals(booked.currency())
                && booked.currency().equals(claim.amounts().computed().currency());
        if (!converts) {
            return;
        }
        Money converted = rates.conversion().convert(amount, booked.currencyCode(), credit.issuedOn());
        if (converted == null) {
            Money awaited = claim.amounts().awaited();
            check.that(booked.compareTo(awaited) <= 0, "booked", "settlement.invalid.noRate", amount, awaited);
            return;
        }
        long most = Math.abs(converted.minorUnits()) / MOST_DEVIATION + 1;
        check.that(
                Math.abs(booked.minorUnits() - converted.minorUnits()) <= most,
                "booked",
                "settlement.invalid.farFromRate",
                amount,
                converted);
    }

    /** The day of the document, but none that has not come in the claim's zone. */
    private LocalDate day(Credit credit, Claim claim) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), claim.deadline().zone());
        return credit.issuedOn().isAfter(today) ? today : credit.issuedOn();
    }

    private static String key(SettlementMatchId match) {
        return "settlement:" + match;
    }
}
