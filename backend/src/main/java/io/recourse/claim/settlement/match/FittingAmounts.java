package io.recourse.claim.settlement.match;

import io.recourse.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What a line that names nothing could pay by its amount: one claim, a sum of claims, or one claim with other lines. */
final class FittingAmounts {

    private final OpenLine line;
    private final Tolerance tolerance;
    private final List<OpenLine> others;
    private final BiPredicate<OpenLine, OpenClaim> refused;
    private final Pieces pieces;

    /** @param others lines of the same vendor and currency that name nothing either */
    FittingAmounts(
            OpenLine line, Tolerance tolerance, List<OpenLine> others, BiPredicate<OpenLine, OpenClaim> refused) {
        this.line = line;
        this.tolerance = tolerance;
        this.others = others;
        this.refused = refused;
        this.pieces = new Pieces(line, tolerance);
    }

    Finding find(List<OpenClaim> claims) {
        if (claims.isEmpty()) {
            return Finding.none(Unmatched.NO_OPEN_CLAIM);
        }
        List<OpenClaim> agreed = inCurrency(claims, true);
        List<OpenClaim> same = fitting(agreed);
        if (same.size() > 1) {
            return ambiguous(same);
        }
        if (same.size() == 1) {
            return one(same.getFirst());
        }
        Finding sum = sumOfClaims(agreed);
        if (sum == null) {
            sum = sumOfLines(agreed);
        }
        if (sum != null) {
            return sum;
        }
        List<OpenClaim> unanswered = fitting(inCurrency(claims, false));
        if (!unanswered.isEmpty()) {
            return new Finding(unanswered.stream().map(this::hint).toList(), Unmatched.NOT_AGREED);
        }
        return agreed.isEmpty() ? otherCurrency(claims) : Finding.none(Unmatched.NO_FITTING_AMOUNT);
    }

    private List<OpenClaim> inCurrency(List<OpenClaim> claims, boolean agreed) {
        return claims.stream()
                .filter(claim -> claim.isAgreed() == agreed)
                .filter(claim -> claim.open().currency().equals(line.remaining().currency()))
                .toList();
    }

    private List<OpenClaim> fitting(List<OpenClaim> claims) {
        return claims.stream()
                .filter(claim -> tolerance.isSame(claim.open(), line.remaining()))
                .toList();
    }

    private Finding one(OpenClaim claim) {
        long rivals = others.stream()
                .filter(other -> tolerance.isSame(other.remaining(), claim.open()) && !refused.test(other, claim))
                .count();
        return Finding.of(new Proposal(
                rivals == 0 ? Confidence.LIKELY : Confidence.POSSIBLE,
                List.of(pieces.whole(claim)),
                List.of(
                        pieces.comparison(claim),
                        rivals == 0
                                ? Message.of("settlement.because.only", claim.name())
                                : Message.of("settlement.because.rivals", rivals))));
    }

    private Finding ambiguous(List<OpenClaim> same) {
        return new Finding(
                same.stream()
                        .map(claim -> new Proposal(
                                Confidence.POSSIBLE,
                                List.of(pieces.whole(claim)),
                                List.of(
                                        pieces.comparison(claim),
                                        Message.of("settlement.because.equally", same.size()))))
                        .toList(),
                Unmatched.AMBIGUOUS);
    }

    private Proposal hint(OpenClaim claim) {
        return new Proposal(
                Confidence.HINT,
                List.of(pieces.hint(claim)),
                List.of(pieces.comparison(claim), Message.of("settlement.because.notAgreed", claim.name())));
    }

    @Nullable
    private Finding sumOfClaims(List<OpenClaim> agreed) {
        SubsetSums.Result sums = SubsetSums.find(
                agreed.stream().mapToLong(claim -> claim.open().minorUnits()).toArray(),
                line.remaining().minorUnits(),
                tolerance.minorUnits());
        if (sums.sets().isEmpty()) {
            return null;
        }
        List<Proposal> proposals = sums.sets().stream()
                .map(set -> pieces.split(Pieces.pick(agreed, set), Confidence.POSSIBLE, List.of()))
                .toList();
        return new Finding(proposals, sums.isUnique() ? null : Unmatched.AMBIGUOUS);
    }

    @Nullable
    private Finding sumOfLines(List<OpenClaim> agreed) {
        List<Proposal> proposals = new ArrayList<>();
        boolean unique = true;
        for (OpenClaim claim : agreed) {
            long missing = claim.open().minus(line.remaining()).minorUnits();
            List<OpenLine> parts = others.stream()
                    .filter(other -> !refused.test(other, claim))
                    .filter(other -> other.remaining().minorUnits() <= missing + tolerance.minorUnits())
                    .toList();
            if (missing <= 0 || parts.isEmpty()) {
                continue;
            }
            for (OpenLine part : parts) {
                if (Math.abs(part.remaining().minorUnits() - missing) <= tolerance.minorUnits()) {
                    proposals.add(together(claim, List.of(part)));
                }
            }
            SubsetSums.Result sums = SubsetSums.find(
                    parts.stream()
                            .mapToLong(part -> part.remaining().minorUnits())
                            .toArray(),
                    missing,
                    tolerance.minorUnits());
            sums.sets().forEach(set -> proposals.add(together(claim, Pieces.pick(parts, set))));
            unique &= sums.complete();
        }
        if (proposals.isEmpty()) {
            return null;
        }
        return new Finding(proposals, proposals.size() == 1 && unique ? null : Unmatched.AMBIGUOUS);
    }

    /** Several lines for one claim; the one that was asked about comes first, the last closes the claim. */
    private Proposal together(OpenClaim claim, List<OpenLine> parts) {
        List<Piece> all = new ArrayList<>();
        all.add(new Piece(line.id(), claim.id(), line.remaining(), line.remaining(), false));
        List<String> names = new ArrayList<>();
        for (OpenLine part : parts) {
            boolean last = part.equals(parts.getLast());
            all.add(new Piece(part.id(), claim.id(), part.remaining(), part.remaining(), last));
            names.add(part.name());
        }
        return new Proposal(
                Confidence.POSSIBLE,
                all,
                List.of(Message.of(
                        "settlement.because.together", String.join(", ", names), claim.name(), claim.open())));
    }

    private Finding otherCurrency(List<OpenClaim> claims) {
        List<Proposal> converted = claims.stream()
                .filter(OpenClaim::isAgreed)
                .filter(claim ->
                        !claim.open().currency().equals(line.remaining().currency()))
                .map(claim -> pieces.converted(claim, List.of()))
                .filter(Objects::nonNull)
                .toList();
        boolean foreign = claims.stream()
                .anyMatch(claim ->
                        !claim.open().currency().equals(line.remaining().currency()));
        if (converted.isEmpty()) {
            return Finding.none(foreign ? Unmatched.OTHER_CURRENCY : Unmatched.NO_FITTING_AMOUNT);
        }
        return new Finding(converted, converted.size() == 1 ? null : Unmatched.AMBIGUOUS);
    }
}
