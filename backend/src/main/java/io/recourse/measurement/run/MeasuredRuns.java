package io.recourse.measurement.run;

import io.recourse.db.id.ServiceId;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        ServiceRuns[] answers = new ServiceRuns[wanted.size()];
        rows.read(wanted, !components.isEmpty(), (question, watched, records) -> {
            Wanted one = wanted.get(question);
            answers[question] = runs(one, components.getOrDefault(one.service(), List.of()), watched, records);
        });
        return List.of(answers);
    }

    /** By whom each of the services is watched. */
    public Map<ServiceId, Watching> watching(Collection<ServiceId> services) {
        return services.isEmpty() ? Map.of() : rows.watching(services);
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
