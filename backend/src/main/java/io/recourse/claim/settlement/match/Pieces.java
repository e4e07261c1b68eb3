package io.recourse.claim.settlement.match;

import io.recourse.money.Money;
import io.recourse.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a line is divided among claims, and how its amount compares, in words. */
final class Pieces {

    private final OpenLine line;
    private final Tolerance tolerance;

    Pieces(OpenLine line, Tolerance tolerance) {
        this.line = line;
        this.tolerance = tolerance;
    }

    /**
     * All of the line for one claim. Nothing more is awaited once it is as much as was open; what is less is a part, and
     * a person may say that it was all.
     */
    Piece whole(OpenClaim claim) {
        boolean all = line.remaining().compareTo(claim.open()) >= 0 || tolerance.isSame(line.remaining(), claim.open());
        return new Piece(line.id(), claim.id(), line.remaining(), line.remaining(), all);
    }

    Piece hint(OpenClaim claim) {
        return new Piece(line.id(), claim.id(), line.remaining(), line.remaining(), false);
    }

    /** A line in another currency than the claim's, at our rate; null if there is none or it does not fit. */
    @Nullable
    Proposal converted(OpenClaim claim, List<Message> because) {
        String currency = claim.open().currencyCode();
        Money converted = tolerance.rates().convert(line.remaining(), currency, line.issuedOn());
        if (converted == null || !tolerance.isSameConverted(converted, claim.open())) {
            return null;
        }
        List<Message> reasons = new ArrayList<>(because);
        reasons.add(
                Message.of("settlement.because.converted", line.remaining(), line.issuedOn(), converted, claim.open()));
        Piece piece = new Piece(line.id(), claim.id(), line.remaining(), claim.open(), true);
        return new Proposal(because.isEmpty() ? Confidence.POSSIBLE : Confidence.LIKELY, List.of(piece), reasons);
    }

    /** One line for several claims: each gets what is open, the largest also what the tolerance lets differ. */
    Proposal split(List<OpenClaim> claims, Confidence confidence, List<Message> because) {
        Money sum = claims.stream().map(OpenClaim::open).reduce(Money::plus).orElseThrow();
        Money difference = line.remaining().minus(sum);
        OpenClaim largest =
                claims.stream().max(Comparator.comparing(OpenClaim::open)).orElseThrow();
        List<Piece> pieces = new ArrayList<>();
        for (OpenClaim claim : claims) {
            Money share = claim.equals(largest) ? claim.open().plus(difference) : claim.open();
            pieces.add(new Piece(line.id(), claim.id(), share, share, true));
        }
        List<Message> reasons = new ArrayList<>(because);
        reasons.add(Message.of("settlement.because.sum", claims.size(), sum));
        return new Proposal(confidence, pieces, reasons);
    }

    Message comparison(OpenClaim claim) {
        Money difference = line.remaining().minus(claim.open());
        if (difference.isZero()) {
            return Message.of("settlement.because.equal", claim.name(), claim.open());
        }
        Money size = difference.isNegative() ? difference.negated() : difference;
        if (tolerance.isSame(line.remaining(), claim.open())) {
            return Message.of("settlement.because.tolerance", claim.name(), claim.open(), size);
        }
        return Message.of(
                difference.isNegative() ? "settlement.because.less" : "settlement.because.more",
                claim.name(),
                claim.open(),
                size);
    }

    static <T> List<T> pick(List<T> from, int[] positions) {
        return Arrays.stream(positions).mapToObj(from::get).toList();
    }
}
