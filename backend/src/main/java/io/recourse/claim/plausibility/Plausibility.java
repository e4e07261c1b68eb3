package io.recourse.claim.plausibility;

import static io.recourse.claim.plausibility.Rounded.isNear;
import static io.recourse.claim.plausibility.Rounded.plain;
import static io.recourse.claim.plausibility.Rounded.shown;

import io.recourse.claim.plausibility.Finding.Slip;
import io.recourse.money.Fraction;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says whether figures follow from one another, by exact fractions: minutes and percentages (695 of 44,640 minutes are
 * not 1.4 %), availability and share of downtime, availability or number of incidents and what the clause grants for
 * them. A stated percentage is right if the exact one can be rounded to it in any way: as many decimals count as were
 * given.
 */
public final class Plausibility {

    private static final Fraction HUNDRED = Fraction.of(100);

    private final StatedFigures stated;
    private final List<Finding> findings = new ArrayList<>();

    private Plausibility(StatedFigures stated) {
        this.stated = stated;
    }

    /** Compares all that can be compared; empty if nothing can. */
    public static List<Finding> of(StatedFigures stated) {
        return of(stated, null);
    }

    /**
     * The same, and what is granted for them: an amount, or days and units.
     *
     * @param grant what the clause grants; null if that is not known
     */
    public static List<Finding> of(StatedFigures stated, @Nullable Grant grant) {
        Plausibility check = new Plausibility(stated);
        check.minutes();
        check.percentages();
        if (grant != null) {
            check.findings.addAll(new GrantCheck(stated, grant).findings());
        }
        return List.copyOf(check.findings);
    }

    private void minutes() {
        BigDecimal down = stated.downMinutes();
        BigDecimal total = stated.totalMinutes();
        if (down == null || total == null) {
            return;
        }
        if (down.compareTo(total) > 0) {
            findings.add(new Finding(
                    "downMinutes",
                    false,
                    plain(down) + " > " + plain(total),
                    plain(total),
                    plain(down),
                    Message.of("plausibility.minutes.tooMany", plain(down), plain(total)),
                    null));
            return;
        }
        Fraction share = Fraction.of(down).dividedBy(Fraction.of(total)).times(HUNDRED);
        String quotient = plain(down) + " ÷ " + plain(total) + " × 100";
        if (stated.downtimeShare() != null) {
            compare(
                    "downtimeShare",
                    "plausibility.share",
                    share,
                    stated.downtimeShare(),
                    quotient,
                    HUNDRED.minus(share));
        }
        if (stated.availability() != null) {
            Fraction up = HUNDRED.minus(share);
            compare("availability", "plausibility.availability", up, stated.availability(), "100 − " + quotient, share);
        }
    }

    private void percentages() {
        BigDecimal availability = stated.availability();
        BigDecimal share = stated.downtimeShare();
        boolean known = stated.downMinutes() != null && stated.totalMinutes() != null;
        if (availability == null || share == null || known) {
            return;
        }
        Fraction follows = HUNDRED.minus(Fraction.of(availability));
        int decimals = Math.min(availability.scale(), share.scale());
        boolean fits = isNear(follows, Fraction.of(share), decimals);
        String formula = "100 − " + plain(availability) + " = " + shown(follows);
        findings.add(new Finding(
                "downtimeShare",
                fits,
                formula,
                shown(follows),
                plain(share),
                Message.of(
                        fits ? "plausibility.both.fits" : "plausibility.both.differs",
                        plain(availability),
                        shown(follows),
                        plain(share)),
                null));
    }

    private void compare(
            String field, String key, Fraction exact, BigDecimal given, String formula, Fraction opposite) {
        boolean fits = isNear(exact, Fraction.of(given), given.scale());
        findings.add(new Finding(
                field,
                fits,
                formula + " = " + shown(exact),
                shown(exact),
                plain(given),
                Message.of(
                        fits ? key + ".fits" : key + ".differs",
                        plain(stated.downMinutes()),
                        plain(stated.totalMinutes()),
                        shown(exact),
                        plain(given)),
                fits ? null : slip(exact, given, opposite)));
    }

    private static @Nullable Slip slip(Fraction exact, BigDecimal given, Fraction opposite) {
        if (isNear(opposite, Fraction.of(given), given.scale())) {
            return Slip.SWAPPED;
        }
        for (int power : new int[] {-2, -1, 1, 2}) {
            BigDecimal moved = given.movePointRight(power);
            if (given.signum() > 0 && isNear(exact, Fraction.of(moved), given.scale() - power)) {
                return Slip.DECIMAL_POINT;
            }
        }
        return null;
    }
}
