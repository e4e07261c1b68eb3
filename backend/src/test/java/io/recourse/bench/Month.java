package io.recourse.bench;

import io.recourse.availability.AvailabilityResult;
import io.recourse.availability.engine.Assessor;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.availability.zone.ExclusionWindows;
import io.recourse.time.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All of set A in the form in which the engine takes it, with the engine made ready for one clause. */
final class Month {

    /** Changes of state in it. */
    static final int CHANGES = 402_730;

    private final Interval period = EngineInputs.month();
    private final List<List<ComponentTimeline>> timelines = new ArrayList<>();
    private final List<ExclusionWindows> windows = new ArrayList<>();
    private final Assessor assessor;

    Month(Clauses clause) {
        for (int service = 0; service < Workload.SERVICES; service++) {
            timelines.add(EngineInputs.changes(service, 1));
            windows.add(clause.excludes() ? EngineInputs.windows(service, 1) : ExclusionWindows.NONE);
        }
        assessor = Assessor.of(clause.formula(), period);
    }

    /** Exact figures and verdict of each service, one after the other. */
    void figures(Consumer<AvailabilityResult> results) {
        for (int service = 0; service < Workload.SERVICES; service++) {
            results.accept(assessor.figures(period.to(), timelines.get(service), windows.get(service)));
        }
    }

    /** The same with the intervals that explain each figure. */
    void explained(Consumer<AvailabilityResult> results) {
        for (int service = 0; service < Workload.SERVICES; service++) {
            results.accept(assessor.assess(period.to(), timelines.get(service), windows.get(service)));
        }
    }
}
