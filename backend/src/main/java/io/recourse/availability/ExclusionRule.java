package io.recourse.availability;

import io.recourse.contract.terms.ExclusionEffect;
import io.recourse.contract.terms.Formula;
import java.util.Comparator;
import java.util.List;

/** The fourth rule: accepted exclusions forgive downtime or take time out, up to a cap. Overlapping ones count once. */
final class ExclusionRule {

    private static final byte CAP_USED = Cause.EXCLUSION_CAP_USED.code();

    private final ExclusionEffect effect;
    private final Spans spans;
    private final long length;

    private ExclusionRule(ExclusionEffect effect, Spans spans, long length) {
        this.effect = effect;
        this.spans = spans;
        this.length = length;
    }

    /**
     * Prepares the exclusions within service hours. The cap is used up in order of time by excluded time, whatever
     * state it was in.
     */
    static ExclusionRule of(Formula formula, List<ExcludedSpan> exclusions, Spans hours) {
        Spans given = new Spans(exclusions.size());
        exclusions.stream()
                .sorted(Comparator.comparing(exclusion -> exclusion.span().from()))
                .forEach(exclusion -> given.append(
                        exclusion.span().from().toEpochMilli(),
                        exclusion.span().to().toEpochMilli(),
                        Cause.of(exclusion.kind())));
        Spans clipped = given.within(hours);
        if (formula.exclusionCap() == null) {
            return new ExclusionRule(formula.exclusionEffect(), clipped, clipped.length());
        }
        long cap = formula.exclusionCap().toMillis();
        long left = cap;
        Spans capped = new Spans(clipped.size() + 1);
        for (int i = 0; i < clipped.size(); i++) {
            long granted = Math.min(left, clipped.to(i) - clipped.from(i));
            capped.append(clipped.from(i), clipped.from(i) + granted, clipped.tag(i));
            capped.append(clipped.from(i) + granted, clipped.to(i), CAP_USED);
            left -= granted;
        }
        return new ExclusionRule(formula.exclusionEffect(), capped, cap - left);
    }

    /** Milliseconds in which exclusions took effect. */
    long length() {
        return length;
    }

    Pieces apply(Pieces pieces) {
        return spans.size() == 0 ? pieces : Overlay.apply(pieces, spans, this::part);
    }

    private void part(Pieces result, Pieces pieces, int piece, long start, int span) {
        Charge charge = Charge.of(pieces.charge(piece));
        boolean downtime = charge == Charge.DOWN || charge == Charge.WEIGHTED;
        if (span < 0 || !charge.isCounted()) {
            result.appendFrom(pieces, piece, start);
        } else if (spans.tag(span) == CAP_USED) {
            result.appendFrom(pieces, piece, start, charge.code(), downtime ? CAP_USED : pieces.cause(piece));
        } else if (effect == ExclusionEffect.REMOVED) {
            result.appendFrom(pieces, piece, start, Charge.EXCLUDED.code(), spans.tag(span));
        } else if (downtime) {
            result.appendFrom(pieces, piece, start, Charge.FORGIVEN.code(), spans.tag(span));
        } else {
            result.appendFrom(pieces, piece, start);
        }
    }
}
