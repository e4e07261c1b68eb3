package io.recourse.availability.zone;

import io.recourse.availability.hours.HourSpans;
import io.recourse.contract.terms.Formula;
import java.time.Duration;

/**
 * The period cut where service hours, exclusions, their limits and the counted time begin and end, whatever the states
 * were. Zones follow each other without gap; arrays are used again.
 */
public final class Zones {

    private final long neededNotice;
    private final long[] renewals;
    private final ExclusionBudget budget;
    private Cover cover = ExclusionWindows.NONE.cover(Long.MIN_VALUE, 0);
    private int stretch;
    private int renewal;

    /** Beginning of each zone, and one more: the end. */
    public long[] from = new long[0];
    /** Where the row of each zone begins in the table of {@link Zone}. */
    public int[] row = new int[0];

    public int size;

    /** Time in which exclusions took effect, milliseconds. */
    public long excluded;

    /**
     * Prepares the limits of a formula.
     *
     * @param renewals instants at which the allowances are counted anew, in order, and at last Long.MAX_VALUE
     */
    public Zones(Formula formula, long[] renewals) {
        this.renewals = renewals;
        Duration notice = formula.maintenanceNotice();
        neededNotice = notice == null ? Long.MIN_VALUE : notice.toMillis();
        budget = new ExclusionBudget(formula);
    }

    /**
     * Cuts the period anew.
     *
     * @param hours service hours within the period
     * @param counted part of the period that may be counted at all
     */
    public void fill(HourSpans hours, ExclusionWindows windows, long from, long to, long countedFrom, long countedTo) {
        clear(2L * hours.size() + 2L * windows.size() + Zone.KINDS);
        cover = windows.cover(neededNotice, from);
        stretch = 0;
        renewal = 0;
        budget.begin();
        long at = from;
        for (int span = 0; span < hours.size(); span++) {
            if (span > 0 && at >= countedFrom) {
                span = fillPlain(hours, span, Math.min(countedTo, renewals[renewal]));
                at = hours.to(span - 1);
                if (span == hours.size()) {
                    break;
                }
            }
            if (at < hours.from(span)) {
                append(at, Zone.OUT_OF_HOURS);
            }
            at = hours.from(span);
            long end = hours.to(span);
            if (at < countedFrom) {
                at = fill(at, Math.min(end, countedFrom), Zone.BEFORE_FIRST_DATA);
            }
            if (at < countedTo) {
                at = fill(at, Math.min(end, countedTo), Zone.PLAIN);
            }
            if (at < end) {
                at = fill(at, end, Zone.NOT_YET);
            }
        }
        if (at < to) {
            append(at, Zone.OUT_OF_HOURS);
        }
        this.from[size] = to;
    }

    /**
     * Appends time out of hours and plain time in turn, as long as nothing excludes; returns the first span that is left.
     * Most service hours are so, and need none of the questions of {@link #fill(long, long, int)}.
     *
     * @param first not the first of all: time out of hours before it begins with the end of the one before
     */
    private int fillPlain(HourSpans hours, int first, long until) {
        while (cover.at[stretch + 1] <= hours.from(first)) {
            stretch++;
        }
        if (cover.order[stretch] != Cover.NOTHING) {
            return first;
        }
        final long end = Math.min(until, cover.at[stretch + 1]);
        final long[] begins = from;
        final int[] rows = row;
        int zone = size;
        int span = first;
        for (; span < hours.size() && hours.to(span) <= end; span++) {
            begins[zone] = hours.to(span - 1);
            begins[zone + 1] = hours.from(span);
            rows[zone] = Zone.rowOf(Zone.OUT_OF_HOURS);
            rows[zone + 1] = Zone.rowOf(Zone.PLAIN);
            zone += 2;
        }
        size = zone;
        return span;
    }

    /** Appends zones of served time with what excludes there, unless they are fixed otherwise; returns their end. */
    private long fill(long begin, long end, int fixed) {
        long[] changes = cover.at;
        long at = begin;
        while (at < end) {
            while (changes[stretch + 1] <= at) {
                stretch++;
            }
            while (renewals[renewal] <= at) {
                budget.renew();
                renewal++;
            }
            int order = cover.order[stretch];
            long next = Math.min(Math.min(end, changes[stretch + 1]), renewals[renewal]);
            int zone = Zone.PLAIN;
            if (order != Cover.NOTHING) {
                int kind = budget.choose(order);
                if (kind == ExclusionBudget.NO_KIND) {
                    zone = order == Cover.TOO_LATE ? Zone.TOO_LATE : Zone.ALLOWANCE_USED;
                } else if (budget.isCapUsed()) {
                    zone = Zone.CAP_USED;
                } else {
                    long granted = budget.take(kind, next - at);
                    excluded += granted;
                    next = at + granted;
                    zone = Zone.excludedBy(kind);
                }
            }
            append(at, fixed == Zone.PLAIN ? zone : fixed);
            at = next;
        }
        return at;
    }

    private void append(long at, int zone) {
        int tableRow = Zone.rowOf(zone);
        if (size == 0 || row[size - 1] != tableRow) {
            from[size] = at;
            row[size++] = tableRow;
        }
    }

    private void clear(long capacity) {
        size = 0;
        excluded = 0;
        if (from.length <= capacity) {
            from = new long[Math.toIntExact(capacity + (capacity >> 1) + 1)];
            row = new int[from.length];
        }
    }
}
