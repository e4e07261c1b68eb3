package io.recourse.availability.engine;

import io.recourse.availability.AttributedInterval;
import io.recourse.availability.AvailabilityResult;
import io.recourse.availability.Charge;
import io.recourse.availability.hours.HourCalendar;
import io.recourse.availability.hours.HourSpans;
import io.recourse.availability.hours.Months;
import io.recourse.availability.outage.LastRule;
import io.recourse.availability.outage.Minutes;
import io.recourse.availability.outage.Outages;
import io.recourse.availability.outage.RoundedOutages;
import io.recourse.availability.outage.StartedMinutes;
import io.recourse.availability.piece.Charging;
import io.recourse.availability.piece.PieceCode;
import io.recourse.availability.piece.Pieces;
import io.recourse.availability.piece.Runs;
import io.recourse.availability.piece.Totals;
import io.recourse.availability.timeline.CombinedStates;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.availability.timeline.StateLine;
import io.recourse.availability.zone.ExclusionWindows;
import io.recourse.availability.zone.Zone;
import io.recourse.availability.zone.Zones;
import io.recourse.contract.terms.Denominator;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MinuteRule;
import io.recourse.contract.terms.OutageRounding;
import io.recourse.money.Fraction;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The engine made ready for one formula and one period. Assesses as many services as one likes and uses its buffers
 * again for each, so that nothing is allocated for a change of state. For one thread at a time.
 */
public final class Assessor {

    /** Pieces for which buffers are kept; a hundred times what a month of one service has. */
    private static final int MOST_KEPT = 100_000;

    private final Formula formula;
    private final Interval period;
    private final long from;
    private final long to;
    private final HourSpans hours;
    private final Charging charging;
    private final Fraction weight;
    private final Sweep sweep;
    private final Outages outages;
    private final Verdict verdict;
    private final @Nullable LastRule lastRule;
    private final StateLine line = new StateLine();
    private final Zones zones;
    private final Pieces swept = new Pieces();
    private final Runs runs = new Runs();
    private final Pieces spare = new Pieces();
    private final Totals own = new Totals();
    private final Totals totals = new Totals();
    private long known;
    private long excluded;

    private Assessor(Formula formula, Interval period) {
        this.formula = formula;
        this.period = period;
        this.from = period.from().toEpochMilli();
        this.to = period.to().toEpochMilli();
        this.hours = formula.serviceHours() == null
                ? HourSpans.always(from, to)
                : HourCalendar.within(formula.serviceHours(), from, to);
        this.charging = new Charging(formula);
        this.weight = Fraction.of(formula.degradedWeight());
        this.outages = new Outages(formula);
        this.sweep = new Sweep(Zone.table(formula, charging), charging.downtime, outages.gapBefore, outages.gapBehind);
        this.lastRule = lastRule(formula, charging.downtime);
        this.zones = new Zones(formula, Months.within(formula.allowancesMonthlyIn(), from, to));
        this.verdict = new Verdict(formula);
    }

    public static Assessor of(Formula formula, Interval period) {
        return new Assessor(formula, period);
    }

    boolean isFor(Formula otherFormula, Interval otherPeriod) {
        return period.equals(otherPeriod) && formula.equals(otherFormula);
    }

    /** True if its buffers are worth keeping for the next service. */
    boolean isSmall() {
        return swept.from.length < MOST_KEPT;
    }

    /**
     * Assesses one service. The result depends on the arguments only; it stays as it is when the next service is
     * assessed.
     *
     * @param now data after it is not used, and time after it is never charged as downtime
     * @param components at least one
     * @param exclusions accepted ones; they may reach beyond the period
     */
    public AvailabilityResult assess(Instant now, List<ComponentTimeline> components, ExclusionWindows exclusions) {
        return assess(now, components, exclusions, new ArrayList<>());
    }

    /** The same figures without the intervals, which are most of what has to be kept of an assessment. */
    public AvailabilityResult figures(Instant now, List<ComponentTimeline> components, ExclusionWindows exclusions) {
        return assess(now, components, exclusions, null);
    }

    private AvailabilityResult assess(
            Instant now,
            List<ComponentTimeline> components,
            ExclusionWindows exclusions,
            @Nullable List<AttributedPieces> explained) {
        int count = components.size();
        if (count == 0 || count > PieceCode.MOST_COMPONENTS) {
            throw new IllegalArgumentException("Cannot assess " + count + " components");
        }
        known = Math.clamp(now.toEpochMilli(), from, to);
        totals.clear();
        excluded = 0;
        WeightedMean mean = formula.combine().isMean() ? new WeightedMean() : null;
        if (formula.combine().isSeparate()) {
            for (ComponentTimeline component : components) {
                List<ComponentTimeline> alone = List.of(component);
                line.fill(component, from, known, to);
                Pieces pieces = pieces(alone, exclusions);
                add(pieces);
                if (mean != null) {
                    mean.add(formula.weightOf(component.name()), own.up(weight), own.counted());
                }
                explain(explained, pieces, alone);
            }
        } else {
            if (count == 1) {
                line.fill(components.getFirst(), from, known, to);
            } else {
                new CombinedStates(charging, formula.combine(), components).fill(line, from, known, to);
            }
            Pieces pieces = pieces(components, exclusions);
            add(pieces);
            explain(explained, pieces, components);
        }
        return result(mean, explained);
    }

    /** The line of states as it is charged in the end. */
    private Pieces pieces(List<ComponentTimeline> components, ExclusionWindows exclusions) {
        long countedFrom = from;
        long countedTo = to;
        if (formula.denominator() == Denominator.SINCE_FIRST_DATA) {
            long first = Long.MAX_VALUE;
            for (ComponentTimeline component : components) {
                first = Math.min(first, component.firstData(from, known));
            }
            countedFrom = first == Long.MAX_VALUE ? from : first;
            countedTo = known;
        }
        zones.fill(hours, exclusions, from, to, countedFrom, countedTo);
        excluded += zones.excluded;
        sweep.run(line, zones, swept, runs);
        outages.apply(swept, runs);
        return lastRule == null ? swept : lastRule.apply(swept, runs, spare);
    }

    private void add(Pieces pieces) {
        own.clear();
        own.add(pieces, from, to);
        totals.add(own);
    }

    private static void explain(
            @Nullable List<AttributedPieces> explained, Pieces pieces, List<ComponentTimeline> components) {
        if (explained != null) {
            explained.add(AttributedPieces.of(pieces, components));
        }
    }

    private AvailabilityResult result(@Nullable WeightedMean mean, @Nullable List<AttributedPieces> explained) {
        long counted = totals.counted();
        Fraction whole = Fraction.of(counted);
        Fraction up = totals.up(weight);
        Fraction availability = counted == 0 ? null : mean == null ? up.dividedBy(whole) : mean.value();
        Fraction down = totals.down(weight);
        if (availability != null && mean != null) {
            up = availability.times(whole);
            down = whole.minus(up);
        }
        return new AvailabilityResult(
                counted + totals.removed(),
                counted,
                up,
                down,
                totals.of(Charge.EXCLUDED),
                excluded,
                totals.removed(),
                availability,
                verdict.met(availability),
                verdict.reason(availability),
                explained == null ? List.of() : intervals(explained));
    }

    private static List<AttributedInterval> intervals(List<AttributedPieces> lines) {
        if (lines.size() == 1) {
            return lines.getFirst();
        }
        List<AttributedInterval> all = new ArrayList<>();
        lines.forEach(all::addAll);
        return List.copyOf(all);
    }

    private static @Nullable LastRule lastRule(Formula formula, int downtime) {
        if (formula.outageRounding() == OutageRounding.STARTED_MINUTE_UP) {
            return new RoundedOutages();
        }
        return formula.minuteRule() == MinuteRule.ANY_PART_DOWN ? new StartedMinutes(minutes(formula), downtime) : null;
    }

    private static long minutes(Formula formula) {
        return formula.minimumConsecutiveMinutes() * Minutes.MINUTE;
    }
}
