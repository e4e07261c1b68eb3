package io.recourse.assessment;

import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.Comparison;
import io.recourse.money.Fraction;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Turns shares into figures and verdicts, on exact fractions. */
final class Judging {

    /**
     * Amounts in one unit: up + down = counted, counted + removed = period.
     *
     * @param share up of counted, exact; null if nothing was counted
     */
    record Amounts(
            long period,
            long counted,
            long down,
            long excluded,
            @Nullable Fraction share) {}

    /**
     * What a credit is computed from.
     *
     * @param counted zero if nothing was
     * @param incidents for credits by the incident
     */
    record Judged(@Nullable Boolean met, Fraction up, Fraction counted, int incidents) {}

    private static final Fraction HUNDRED = Fraction.of(100);
    private static final int DECIMALS = 12;

    /** A fraction is written out up to so many characters; beyond, its first digits are. */
    private static final int LONGEST_FRACTION = 400;

    private static final int DIGITS_OF_LONG_FRACTIONS = 60;

    private Judging() {}

    /** The figure of a share, compared with a percentage as the clause says. */
    static Figure share(
            Metric metric, Figure.Unit unit, Amounts amounts, ClauseTerms terms, BigDecimal promised, String nothing) {
        Fraction share = amounts.counted() == 0 ? null : amounts.share();
        Boolean met = null;
        if (share != null) {
            Fraction compared = metric.isTime() ? terms.formula().compared(share) : share;
            int comparison = compared.times(HUNDRED).compareTo(Fraction.of(promised));
            boolean equalityMeets = !metric.isTime() || terms.formula().comparison() == Comparison.BELOW;
            met = equalityMeets ? comparison >= 0 : comparison > 0;
        }
        return figure(metric, unit, amounts, promised, met, null, share == null ? Message.of(nothing) : null);
    }

    /** A figure with a verdict that was taken elsewhere. */
    static Figure figure(
            Metric metric,
            Figure.Unit unit,
            Amounts amounts,
            BigDecimal commitment,
            @Nullable Boolean met,
            @Nullable Integer failures,
            @Nullable Message reason) {
        Fraction share = amounts.counted() == 0 ? null : amounts.share();
        return new Figure(
                metric,
                unit,
                amounts.period(),
                amounts.counted(),
                amounts.counted() - amounts.down(),
                amounts.down(),
                amounts.excluded(),
                amounts.period() - amounts.counted(),
                commitment,
                share == null ? null : share.times(HUNDRED).toDecimal(DECIMALS, RoundingMode.DOWN),
                share == null ? null : exact(share),
                share == null ? null : met,
                failures,
                reason);
    }

    /** The same for a percentage that the contract may round before it compares it: tiers then compare the rounded one. */
    static Judged judged(Figure figure, @Nullable Fraction share, int incidents, ClauseTerms terms) {
        if (share == null || terms.creditSchedule().tiers().isEmpty()) {
            return judged(figure, share, incidents);
        }
        return judged(figure, terms.formula().compared(share), incidents);
    }

    /** What a credit is computed from: the exact share of what was counted. */
    static Judged judged(Figure figure, @Nullable Fraction share, int incidents) {
        Fraction counted = Fraction.of(figure.counted());
        boolean byTime = figure.unit() == Figure.Unit.MILLISECOND || figure.unit() == Figure.Unit.USER_MILLISECOND;
        Fraction whole = byTime ? counted.dividedBy(Fraction.of(1_000)) : counted;
        return new Judged(figure.met(), share == null ? Fraction.ZERO : share.times(whole), whole, incidents);
    }

    /** Numerator and denominator in lowest terms; the first digits with a sign that there are more if those are long. */
    static String exact(Fraction share) {
        int bits = share.numerator().bitLength() + share.denominator().bitLength();
        if (bits > LONGEST_FRACTION * 3) {
            return share.toDecimal(DIGITS_OF_LONG_FRACTIONS, RoundingMode.DOWN).toPlainString() + "…";
        }
        return share.numerator() + "/" + share.denominator();
    }
}
