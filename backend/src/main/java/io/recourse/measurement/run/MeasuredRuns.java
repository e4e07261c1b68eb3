package io.recourse.measurement.run;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.time.Interval;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was measured of many services at once: a question to the database for all of them, not for each. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class MeasuredRuns {

    private final RunRows rows;

    MeasuredRuns(RunRows rows) {
        this.rows = rows;
    }

    /** One answer for each question, in the same order. */
    public List<ServiceRuns> read(List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<ServiceId, List<String>> components =
                rows.components(wanted.stream().map(Wanted::service).toList());
        List<ServiceRuns> answers = new ArrayList<>(wanted.size());
        rows.read(wanted, !components.isEmpty(), (question, watched, records) -> {
            Wanted one = wanted.get(question);
            answers.add(runs(one, components.getOrDefault(one.service(), List.of()), watched, records));
        });
        return answers;
    }

    /** The sources that have ever watched each of the services; services of which nothing was measured are left out. */
    public Map<ServiceId, Set<SourceId>> sources(Collection<ServiceId> services) {
        return rows.sources(services);
    }

    /** The source by which each of the services is assessed; services of which nothing was measured are left out. */
    public Map<ServiceId, SourceId> agreed(Collection<ServiceId> services) {
        return rows.agreed(services);
    }

    /** The whole time that any source has watched each of the services. */
    public Map<ServiceId, Interval> extents(Collection<ServiceId> services) {
        return rows.extents(services);
    }

    private static ServiceRuns runs(
            Wanted wanted, List<String> components, Watched watched, RecordsByComponent records) {
        long from = wanted.interval().from().toEpochMilli();
        long to = wanted.interval().to().toEpochMilli();
        Records whole = records.whole();
        if (components.isEmpty()) {
            return new ServiceRuns(
                    wanted.source(), List.of(new ComponentRuns(null, RunSweep.sweep(from, to, watched, whole))));
        }
        return new ServiceRuns(
                wanted.source(),
                components.stream()
                        .map(name -> new ComponentRuns(
                                name,
                                RunSweep.sweep(
                                        from, to, watched, records.of(name).and(whole))))
                        .toList());
    }
}
