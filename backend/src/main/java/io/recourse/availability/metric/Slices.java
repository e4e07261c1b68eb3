package io.recourse.availability.metric;

import io.recourse.availability.Charge;
import io.recourse.contract.terms.ExclusionEffect;
import io.recourse.contract.terms.SliceFigure;
import io.recourse.contract.terms.SliceRule;
import io.recourse.contract.terms.State;
import io.recourse.money.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Availability by slices of requests. A slice belongs to the service hours if its first moment does. Counts cannot be
 * divided, so an exclusion takes effect on every slice it touches; but it never makes known what nobody measured.
 */
public final class Slices {

    /** Key of the reason of slices that an exclusion touches. */
    public static final String EXCLUDED = "metric.because.excludedSlice";

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final SliceRule rule;
    private final SliceInput input;
    private final int count;
    private final long[] requests;
    private final long[] errors;
    private final boolean[] known;
    private final Charge[] charges;
    private final State[] states;
    private final String[] because;

    private Slices(SliceRule rule, SliceInput input) {
        this.rule = rule;
        this.input = input;
        long length = rule.length().toMillis();
        this.count = Math.toIntExact((input.to() - input.from() + length - 1) / length);
        this.requests = new long[count];
        this.errors = new long[count];
        this.known = new boolean[count];
        this.charges = new Charge[count];
        this.states = new State[count];
        this.because = new String[count];
    }

    /** The result depends on the arguments only. */
    public static SliceResult assess(SliceRule rule, SliceInput input) {
        Slices slices = new Slices(rule, input);
        slices.fill();
        slices.charge();
        if (rule.figure() == SliceFigure.DOWN_SLICES) {
            slices.forgiveShortRuns();
        }
        return slices.result();
    }

    private void fill() {
        for (int i = 0; i < input.at().length; i++) {
            long at = input.at()[i];
            if (at >= input.from() && at < input.to()) {
                int slice = (int) ((at - input.from()) / rule.length().toMillis());
                requests[slice] = Math.addExact(requests[slice], input.requests()[i]);
                errors[slice] = Math.addExact(errors[slice], input.errors()[i]);
                known[slice] = true;
            }
        }
    }

    private long begin(int slice) {
        return input.from() + slice * rule.length().toMillis();
    }

    private long end(int slice) {
        return Math.min(begin(slice + 1), input.to());
    }

    private void charge() {
        for (int i = 0; i < count; i++) {
            if (!Bounds.contains(input.served(), begin(i))) {
                put(i, Charge.OUT_OF_HOURS, State.UNKNOWN, "availability.because.OUT_OF_HOURS");
            } else if (begin(i) >= input.until()) {
                put(i, Charge.REMOVED, State.UNKNOWN, "availability.because.NOT_YET");
            } else if (isUnknown(i) && unknown() == Charge.REMOVED) {
                put(i, Charge.REMOVED, State.UNKNOWN, "availability.because.STATE.UNKNOWN.REMOVED");
            } else if (Bounds.touches(input.excluded(), begin(i), end(i))) {
                boolean counts = input.effect() == ExclusionEffect.COUNTS_AS_UP;
                put(i, counts ? Charge.FORGIVEN : Charge.EXCLUDED, State.UP, EXCLUDED);
            } else if (isUnknown(i)) {
                put(i, unknown(), State.UNKNOWN, "availability.because.STATE.UNKNOWN." + unknown());
            } else {
                chargeCounted(i);
            }
        }
    }

    private boolean isUnknown(int slice) {
        return !known[slice] && !Bounds.covers(input.watched(), begin(slice), end(slice));
    }

    private Charge unknown() {
        return switch (input.unknown()) {
            case UP -> Charge.UP;
            case DOWN -> Charge.DOWN;
            default -> Charge.REMOVED;
        };
    }

    private void chargeCounted(int i) {
        if (requests[i] == 0) {
            put(i, Charge.UP, State.UP, "metric.because.emptySlice");
        } else if (rule.figure() == SliceFigure.DOWN_SLICES) {
            if (requests[i] < rule.minimumRequests()) {
                put(i, Charge.UP, State.UP, "metric.because.fewRequests");
            } else if (exceeds(i, Objects.requireNonNull(rule.downAbove()))) {
                put(i, Charge.DOWN, State.DOWN, "metric.because.downSlice");
            } else {
                put(i, Charge.UP, State.UP, "metric.because.keptSlice");
            }
        } else if (errors[i] == requests[i]) {
            put(i, Charge.DOWN, State.DOWN, "metric.because.allErrors");
        } else if (exceeds(i, WHOLE.subtract(input.promised()))) {
            put(i, Charge.WEIGHTED, State.DEGRADED, "metric.because.errors");
        } else {
            put(i, Charge.UP, State.UP, "metric.because.keptSlice");
        }
    }

    /** True if more than the percentage of the slice's requests failed. */
    private boolean exceeds(int slice, BigDecimal percent) {
        BigDecimal failed = BigDecimal.valueOf(errors[slice]).multiply(WHOLE);
        return failed.compareTo(percent.multiply(BigDecimal.valueOf(requests[slice]))) > 0;
    }

    private void forgiveShortRuns() {
        int start = 0;
        while (start < count) {
            int end = start;
            while (end < count && because[end].equals("metric.because.downSlice")) {
                end++;
            }
            for (int i = start; i < end && end - start < rule.minimumConsecutive(); i++) {
                put(i, Charge.FORGIVEN, State.DOWN, "metric.because.fewSlices");
            }
            start = Math.max(end, start + 1);
        }
    }

    private void put(int slice, Charge charge, State state, String reason) {
        charges[slice] = charge;
        states[slice] = state;
        because[slice] = reason;
    }

    private SliceResult result() {
        int counted = 0;
        int empty = 0;
        int unknown = 0;
        int excluded = 0;
        int removed = 0;
        int down = 0;
        long summedRequests = 0;
        long summedErrors = 0;
        long periodMillis = 0;
        long countedMillis = 0;
        List<SliceGroup> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            group(groups, i);
            if (charges[i] == Charge.OUT_OF_HOURS) {
                continue;
            }
            periodMillis += end(i) - begin(i);
            unknown += states[i] == State.UNKNOWN && begin(i) < input.until() ? 1 : 0;
            excluded += because[i].equals(EXCLUDED) ? 1 : 0;
            if (!charges[i].isCounted()) {
                removed++;
                continue;
            }
            counted++;
            countedMillis += end(i) - begin(i);
            empty += because[i].equals("metric.because.emptySlice") ? 1 : 0;
            down += charges[i] == Charge.DOWN ? 1 : 0;
            if (charges[i] != Charge.FORGIVEN) {
                summedRequests = Math.addExact(summedRequests, requests[i]);
                summedErrors = Math.addExact(summedErrors, errors[i]);
            }
        }
        return new SliceResult(
                counted,
                empty,
                unknown,
                excluded,
                removed,
                down,
                summedRequests,
                summedErrors,
                counted == 0 ? null : availability(counted, summedRequests, summedErrors),
                periodMillis,
                countedMillis,
                List.copyOf(groups));
    }

    private void group(List<SliceGroup> groups, int i) {
        SliceGroup next =
                new SliceGroup(begin(i), end(i), charges[i], states[i], because[i], 1, requests[i], errors[i]);
        if (!groups.isEmpty() && groups.getLast().continuesWith(next)) {
            groups.set(groups.size() - 1, groups.getLast().with(next));
        } else {
            groups.add(next);
        }
    }

    /** Time without data that the clause charges as down is lost whole, whatever the figure. */
    private Fraction availability(int counted, long allRequests, long allErrors) {
        if (rule.figure() == SliceFigure.TOTAL_ERROR_RATE) {
            Fraction answered = allRequests == 0 ? Fraction.ONE : Fraction.of(allRequests - allErrors, allRequests);
            return answered.times(Fraction.of(counted - lostWhole(), counted));
        }
        SumOfRatios lost = new SumOfRatios();
        for (int i = 0; i < count; i++) {
            boolean inMean = charges[i].isCounted() && charges[i] != Charge.FORGIVEN;
            if (rule.figure() == SliceFigure.MEAN_ERROR_RATE && inMean && errors[i] > 0) {
                lost.add(errors[i], requests[i]);
            }
        }
        return Fraction.ONE.minus(lost.sum().plus(Fraction.of(lostWhole())).dividedBy(Fraction.of(counted)));
    }

    /** Slices without data that are charged as down, and slices that are down by their error rate as a whole. */
    private int lostWhole() {
        int lost = 0;
        for (int i = 0; i < count; i++) {
            boolean byRule = rule.figure() == SliceFigure.DOWN_SLICES || states[i] == State.UNKNOWN;
            lost += charges[i] == Charge.DOWN && byRule ? 1 : 0;
        }
        return lost;
    }
}
