package io.recourse.assessment;

import io.recourse.assessment.pack.MonthPack;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.exclusion.AcceptedSpan;
import io.recourse.exclusion.ExclusionService;
import io.recourse.measurement.run.MeasuredRuns;
import io.recourse.measurement.run.ServiceRuns;
import io.recourse.measurement.run.Wanted;
import io.recourse.measurement.run.Watching;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * States and accepted exclusions of services in a time: from packed months as far as they reach without a gap, and from
 * the rows for what follows. Both say the same (decisions 060, 092).
 */
@Component
class StoredInputs {

    /**
     * What is stored about a service.
     *
     * @param runs by the source by which it is assessed; null if nothing was ever measured
     * @param exclusions that touch the time; each once
     */
    record Inputs(@Nullable ServiceRuns runs, List<AcceptedSpan> exclusions) {

        static final Inputs NONE = new Inputs(null, List.of());
    }

    private final JooqSealedMonths sealed;
    private final MeasuredRuns measured;
    private final ExclusionService exclusions;

    StoredInputs(JooqSealedMonths sealed, MeasuredRuns measured, ExclusionService exclusions) {
        this.sealed = sealed;
        this.measured = measured;
        this.exclusions = exclusions;
    }

    /** Of each service what is stored about its own time. */
    Map<ServiceId, Inputs> read(Map<ServiceId, Interval> wanted, Map<ServiceId, Watching> watching) {
        Map<ServiceId, SourceId> agreed = new HashMap<>();
        wanted.keySet().forEach(service -> {
            SourceId source = watching.getOrDefault(service, Watching.NOBODY).agreed();
            if (source != null) {
                agreed.put(service, source);
            }
        });
        Map<ServiceId, List<JooqSealedMonths.Month>> months = sealed.read(agreed, wanted);
        Map<ServiceId, Interval> open = new LinkedHashMap<>();
        wanted.forEach((service, time) -> {
            Instant until = packedUntil(months.getOrDefault(service, List.of()), time);
            if (until.isBefore(time.to())) {
                open.put(service, new Interval(until, time.to()));
            }
        });
        Map<ServiceId, ServiceRuns> fromRows = rows(agreed, open);
        Map<ServiceId, List<AcceptedSpan>> excluded = exclusions.accepted(open);
        Map<ServiceId, Inputs> inputs = new HashMap<>();
        wanted.forEach((service, time) -> {
            Joining joining = new Joining(time);
            joining.add(months.getOrDefault(service, List.of()));
            Interval rest = open.get(service);
            if (rest != null) {
                joining.add(fromRows.get(service), excluded.getOrDefault(service, List.of()), rest);
            }
            inputs.put(service, joining.inputs());
        });
        return inputs;
    }

    private Map<ServiceId, ServiceRuns> rows(Map<ServiceId, SourceId> agreed, Map<ServiceId, Interval> open) {
        List<Wanted> questions = new ArrayList<>();
        open.forEach((service, time) -> {
            SourceId source = agreed.get(service);
            if (source != null) {
                questions.add(new Wanted(service, source, time));
            }
        });
        List<ServiceRuns> answers = measured.read(questions);
        Map<ServiceId, ServiceRuns> rows = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            rows.put(questions.get(i).service(), answers.get(i));
        }
        return rows;
    }

    /** End of the packs that follow each other from the one in which the time begins; else its beginning. */
    private static Instant packedUntil(List<JooqSealedMonths.Month> months, Interval time) {
        Instant until = time.from();
        for (JooqSealedMonths.Month month : months) {
            if (!month.time().contains(until)) {
                break;
            }
            until = month.until();
        }
        return until;
    }

    /** Puts months and rows together. */
    private static final class Joining {

        private final Interval time;
        private final List<ServiceRuns> runs = new ArrayList<>();
        private final List<AcceptedSpan> excluded = new ArrayList<>();

        Joining(Interval time) {
            this.time = time;
        }

        void add(List<JooqSealedMonths.Month> months) {
            Instant at = time.from();
            for (JooqSealedMonths.Month month : months) {
                if (!month.time().contains(at)) {
                    return;
                }
                MonthPack pack = month.unpack();
                Interval part = month.time().intersection(time).orElseThrow();
                add(pack.runs().within(part), pack.exclusions(), part);
                at = month.until();
            }
        }

        /** An exclusion that began before a part was in the part before it already; one that begins later is out of date. */
        void add(@Nullable ServiceRuns part, List<AcceptedSpan> exclusions, Interval known) {
            boolean first = known.from().equals(time.from());
            for (AcceptedSpan one : exclusions) {
                Interval period = one.period();
                if (period.overlaps(time)
                        && period.from().isBefore(known.to())
                        && (first || !period.from().isBefore(known.from()))) {
                    excluded.add(one);
                }
            }
            if (part != null) {
                runs.add(part);
            }
        }

        Inputs inputs() {
            return new Inputs(runs.isEmpty() ? null : ServiceRuns.joined(runs), excluded);
        }
    }
}
