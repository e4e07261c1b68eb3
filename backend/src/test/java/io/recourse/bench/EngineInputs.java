package io.recourse.bench;

import io.recourse.availability.ExcludedSpan;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.availability.zone.ExclusionWindows;
import io.recourse.bench.Workload.Changes;
import io.recourse.bench.Workload.Windows;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.State;
import io.recourse.time.Interval;
import java.util.ArrayList;
import java.util.List;

/** The workload in the form in which the engine takes it. */
final class EngineInputs {

    private static final State[] STATES = {State.UP, State.DEGRADED, State.DOWN, State.UNKNOWN};

    private EngineInputs() {}

    /** One month of set A. */
    static Interval month() {
        return Interval.ofMillis(Workload.MONTH_START, Workload.MONTH_END);
    }

    /** So many months of set A's length, in a row. */
    static Interval months(int count) {
        long length = Workload.MONTH_END - Workload.MONTH_START;
        return Interval.ofMillis(Workload.MONTH_START, Workload.MONTH_START + count * length);
    }

    /** Months of changes in a row, each as dense as set A. */
    static List<ComponentTimeline> changes(int service, int months) {
        List<Changes> parts = new ArrayList<>();
        int size = 0;
        for (int month = 0; month < months; month++) {
            parts.add(Workload.changes(service + month * Workload.SERVICES));
            size += parts.getLast().size() - (month == 0 ? 0 : 1);
        }
        long[] at = new long[size];
        State[] states = new State[size];
        int next = 0;
        for (int month = 0; month < months; month++) {
            Changes part = parts.get(month);
            long offset = month * (Workload.MONTH_END - Workload.MONTH_START);
            for (int i = month == 0 ? 0 : 1; i < part.size(); i++) {
                at[next] = part.at()[i] + offset;
                states[next++] = STATES[part.state()[i]];
            }
        }
        return List.of(ComponentTimeline.ofChanges("service", null, at, states));
    }

    /** The same number of changes as in a month, over a longer time. */
    static List<ComponentTimeline> sparse(int service, Interval period) {
        Changes changes = Workload.changes(
                service, period.from().toEpochMilli(), period.to().toEpochMilli());
        State[] states = new State[changes.size()];
        for (int i = 0; i < states.length; i++) {
            states[i] = STATES[changes.state()[i]];
        }
        return List.of(ComponentTimeline.ofChanges("service", null, changes.at(), states));
    }

    static ExclusionWindows windows(int service, int months) {
        List<ExcludedSpan> spans = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            Windows windows = Workload.windows(service + month * Workload.SERVICES);
            long offset = month * (Workload.MONTH_END - Workload.MONTH_START);
            for (int i = 0; i < windows.size(); i++) {
                ExclusionKind kind =
                        windows.kind()[i] == 0 ? ExclusionKind.FORCE_MAJEURE : ExclusionKind.PLANNED_MAINTENANCE;
                spans.add(new ExcludedSpan(
                        Interval.ofMillis(windows.from()[i] + offset, windows.to()[i] + offset), kind));
            }
        }
        return ExclusionWindows.of(spans);
    }
}
