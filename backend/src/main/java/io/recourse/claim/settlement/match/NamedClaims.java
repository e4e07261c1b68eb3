package io.recourse.claim.settlement.match;

import io.recourse.money.Money;
import io.recourse.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a line pays by its own words. */
final class NamedClaims {

    private final OpenLine line;
    private final Tolerance tolerance;
    private final Pieces pieces;

    NamedClaims(OpenLine line, Tolerance tolerance) {
        this.line = line;
        this.tolerance = tolerance;
        this.pieces = new Pieces(line, tolerance);
    }

    /** Null if the line names no claim. */
    @Nullable
    Finding find(List<OpenClaim> claims) {
        References references = new References(line);
        Map<OpenClaim, Message> named = new LinkedHashMap<>();
        for (OpenClaim claim : claims) {
            Message because = references.naming(claim);
            if (because != null) {
                named.put(claim, because);
            }
        }
        if (named.isEmpty()) {
            return null;
        }
        List<OpenClaim> agreed =
                named.keySet().stream().filter(OpenClaim::isAgreed).toList();
        if (agreed.size() < named.size()) {
            return notAgreed(named);
        }
        return agreed.size() == 1 ? one(agreed.getFirst(), named) : several(agreed, named);
    }

    private Finding notAgreed(Map<OpenClaim, Message> named) {
        List<Proposal> hints = new ArrayList<>();
        named.forEach((claim, because) -> {
            if (!claim.isAgreed()) {
                hints.add(new Proposal(
                        Confidence.HINT,
                        List.of(pieces.hint(claim)),
                        List.of(because, Message.of("settlement.because.notAgreed", claim.name()))));
            }
        });
        return new Finding(hints, Unmatched.NOT_AGREED);
    }

    private Finding one(OpenClaim claim, Map<OpenClaim, Message> named) {
        Message because = Objects.requireNonNull(named.get(claim));
        if (!claim.open().currency().equals(line.remaining().currency())) {
            Proposal converted = pieces.converted(claim, List.of(because));
            return converted == null ? Finding.none(Unmatched.OTHER_CURRENCY) : Finding.of(converted);
        }
        boolean same = tolerance.isSame(line.remaining(), claim.open());
        return Finding.of(new Proposal(
                same ? Confidence.CERTAIN : Confidence.LIKELY,
                List.of(pieces.whole(claim)),
                List.of(because, pieces.comparison(claim))));
    }

    /** One note for several claims: all that it names, or the only choice of them that its amount allows. */
    private Finding several(List<OpenClaim> named, Map<OpenClaim, Message> because) {
        List<OpenClaim> claims = named.stream()
                .filter(claim -> claim.open().currency().equals(line.remaining().currency()))
                .toList();
        if (claims.isEmpty()) {
            return Finding.none(Unmatched.OTHER_CURRENCY);
        }
        Money sum = claims.stream().map(OpenClaim::open).reduce(Money::plus).orElseThrow();
        if (claims.size() > 1 && tolerance.isSame(sum, line.remaining())) {
            return Finding.of(pieces.split(claims, Confidence.CERTAIN, reasons(claims, because)));
        }
        List<OpenClaim> alone = claims.stream()
                .filter(claim -> tolerance.isSame(claim.open(), line.remaining()))
                .toList();
        if (alone.size() == 1) {
            OpenClaim claim = alone.getFirst();
            return Finding.of(new Proposal(
                    Confidence.LIKELY,
                    List.of(pieces.whole(claim)),
                    List.of(
                            Objects.requireNonNull(because.get(claim)),
                            pieces.comparison(claim),
                            Message.of("settlement.because.namesOthers", claims.size() - 1))));
        }
        SubsetSums.Result sums = SubsetSums.find(
                claims.stream().mapToLong(claim -> claim.open().minorUnits()).toArray(),
                line.remaining().minorUnits(),
                tolerance.minorUnits());
        if (alone.isEmpty() && sums.isUnique()) {
            List<OpenClaim> chosen = Pieces.pick(claims, sums.sets().getFirst());
            return Finding.of(pieces.split(chosen, Confidence.LIKELY, reasons(chosen, because)));
        }
        return new Finding(alternatives(claims, because), Unmatched.AMBIGUOUS);
    }

    private List<Proposal> alternatives(List<OpenClaim> claims, Map<OpenClaim, Message> because) {
        return claims.stream()
                .map(claim -> new Proposal(
                        Confidence.POSSIBLE,
                        List.of(pieces.whole(claim)),
                        List.of(Objects.requireNonNull(because.get(claim)), pieces.comparison(claim))))
                .toList();
    }

    private static List<Message> reasons(List<OpenClaim> claims, Map<OpenClaim, Message> because) {
        return claims.stream()
                .map(claim -> Objects.requireNonNull(because.get(claim)))
                .toList();
    }
}
