package io.recourse.availability;

import io.recourse.contract.terms.Combine;
import io.recourse.contract.terms.Comparison;
import io.recourse.contract.terms.Denominator;
import io.recourse.contract.terms.Formula;
import io.recourse.money.Fraction;
import io.recourse.text.Message;
import io.recourse.time.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The engine. Applies a formula to the states of one or more components: states, combining, service hours, exclusions,
 * minimum outage, minute rule, in this order. Every millisecond of the period ends in exactly one interval of the result.
 */
public final class Availability {

    private static final Fraction HUNDRED = Fraction.of(100);

    private final Formula formula;
    private final List<ComponentTimeline> components;
    private final long from;
    private final long to;
    private final long now;
    private final Spans hours;
    private final ExclusionRule exclusions;
    private final long[] totals = new long[Charge.values().length];
    private final List<AttributedPieces> lines = new ArrayList<>();

    private Availability(
            Formula formula,
            Interval period,
            Instant now,
            List<ComponentTimeline> components,
            List<ExcludedSpan> exclusions) {
        this.formula = formula;
        this.components = components;
        this.from = period.from().toEpochMilli();
        this.to = period.to().toEpochMilli();
        this.now = now.toEpochMilli();
        this.hours = formula.serviceHours() == null
                ? Spans.of(from, to)
                : HourCalendar.within(formula.serviceHours(), from, to);
        this.exclusions = ExclusionRule.of(formula, exclusions, hours);
    }

    /**
     * Assesses a period. The result depends on the arguments only.
     *
     * @param now data after it is not used, and time after it is never charged as downtime
     * @param components at least one
     * @param exclusions accepted ones, in any order; they may overlap and reach beyond the period
     */
    public static AvailabilityResult assess(
            Formula formula,
            Interval period,
            Instant now,
            List<ComponentTimeline> components,
            List<ExcludedSpan> exclusions) {
        if (components.isEmpty()) {
            throw new IllegalArgumentException("Nothing to assess: no component");
        }
        return new Availability(formula, period, now, components, exclusions).result();
    }

    private AvailabilityResult result() {
        if (formula.combine() == Combine.SUM) {
            for (int i = 0; i < components.size(); i++) {
                Pieces pieces = StateSweep.single(formula, components.get(i), i, from, to, now);
                assessLine(pieces, components.subList(i, i + 1));
            }
        } else {
            assessLine(StateSweep.combined(formula, components, from, to, now), components);
        }
        long weighted = total(Charge.WEIGHTED);
        long counted = total(Charge.UP) + total(Charge.DOWN) + weighted + total(Charge.FORGIVEN);
        long removed = total(Charge.EXCLUDED) + total(Charge.REMOVED);
        Fraction down = Fraction.of(total(Charge.DOWN))
                .plus(Fraction.of(formula.degradedWeight()).times(Fraction.of(weighted)));
        Fraction up = Fraction.of(counted).minus(down);
        Fraction availability = counted == 0 ? null : up.dividedBy(Fraction.of(counted));
        return new AvailabilityResult(
                counted + removed,
                counted,
                up,
                down,
                total(Charge.EXCLUDED),
                exclusions.length() * lines.size(),
                removed,
                availability,
                met(availability),
                reason(availability),
                intervals());
    }

    private void assessLine(Pieces charged, List<ComponentTimeline> timelines) {
        boolean weightCounts = formula.degradedWeight().signum() > 0;
        Pieces pieces = charged;
        if (formula.serviceHours() != null) {
            pieces = Overlay.apply(pieces, hours, Availability::withinHours);
        }
        if (formula.denominator() == Denominator.SINCE_FIRST_DATA) {
            pieces = sinceFirstData(pieces, timelines);
        }
        pieces = exclusions.apply(pieces);
        pieces = MinimumOutageRule.apply(
                pieces, weightCounts, formula.minimumOutage().toMillis());
        pieces = MinuteRules.apply(pieces, weightCounts, formula);
        long[] lineTotals = pieces.totals();
        for (int i = 0; i < totals.length; i++) {
            totals[i] += lineTotals[i];
        }
        lines.add(new AttributedPieces(pieces, components));
    }

    private static void withinHours(Pieces result, Pieces pieces, int piece, long start, int span) {
        if (span >= 0) {
            result.appendFrom(pieces, piece, start);
        } else {
            result.appendFrom(pieces, piece, start, Charge.OUT_OF_HOURS.code(), Cause.OUT_OF_HOURS.code());
        }
    }

    private Pieces sinceFirstData(Pieces pieces, List<ComponentTimeline> timelines) {
        long known = Math.clamp(now, from, to);
        long first = timelines.stream()
                .mapToLong(timeline -> timeline.firstData(from, known))
                .min()
                .orElse(Long.MAX_VALUE);
        long start = first == Long.MAX_VALUE ? from : first;
        return Overlay.apply(pieces, Spans.of(start, known), (result, source, piece, at, span) -> {
            if (span >= 0 || source.charge(piece) == Charge.OUT_OF_HOURS.code()) {
                result.appendFrom(source, piece, at);
            } else {
                Cause cause = at < start ? Cause.BEFORE_FIRST_DATA : Cause.NOT_YET;
                result.appendFrom(source, piece, at, Charge.REMOVED.code(), cause.code());
            }
        });
    }

    private long total(Charge charge) {
        return totals[charge.ordinal()];
    }

    private @Nullable Boolean met(@Nullable Fraction availability) {
        BigDecimal commitment = formula.commitment();
        if (availability == null || commitment == null) {
            return null;
        }
        int comparison = availability.times(HUNDRED).compareTo(Fraction.of(commitment));
        return formula.comparison() == Comparison.BELOW ? comparison >= 0 : comparison > 0;
    }

    private @Nullable Message reason(@Nullable Fraction availability) {
        if (availability == null) {
            return Message.of("availability.reason.nothingCounted");
        }
        return formula.commitment() == null ? Message.of("availability.reason.noCommitment") : null;
    }

    private List<AttributedInterval> intervals() {
        if (lines.size() == 1) {
            return lines.getFirst();
        }
        List<AttributedInterval> all = new ArrayList<>();
        lines.forEach(all::addAll);
        return List.copyOf(all);
    }
}
