package io.recourse.assessment;

import io.recourse.access.AsSystem;
import io.recourse.assessment.pack.MonthPack;
import io.recourse.db.id.ServiceId;
import io.recourse.exclusion.AcceptedSpan;
import io.recourse.exclusion.ExclusionService;
import io.recourse.measurement.run.MeasuredRuns;
import io.recourse.measurement.run.ServiceRuns;
import io.recourse.measurement.run.Wanted;
import io.recourse.time.Interval;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Packs months: what was measured and excluded goes into one row for each service, from which assessments are computed.
 * A month that is over is packed whole, one that runs up to the day that runs. Whatever changes an input sets the pack
 * back to where the change begins, in its own transaction, so a pack is never out of date; what follows it is read from
 * rows until it is packed again.
 */
@Component
class Sealing {

    private static final Duration PAUSE = Duration.ofHours(1);

    /** Months that are packed in one transaction; whoever wants to change one of them waits so long. */
    private static final int BATCH = 200;

    private final JooqSealedMonths months;
    private final MeasuredRuns measured;
    private final ExclusionService exclusions;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable Instant lastLook;

    Sealing(
            JooqSealedMonths months,
            MeasuredRuns measured,
            ExclusionService exclusions,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.months = months;
        this.measured = measured;
        this.exclusions = exclusions;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Packs what is due, at most once an hour. */
    void sealDue() {
        Instant now = clock.instant();
        Instant last = lastLook;
        if (last == null || !now.isBefore(last.plus(PAUSE))) {
            lastLook = now;
            seal();
        }
    }

    /** Packs all that is due; returns how many months that were. */
    int seal() {
        return AsSystem.call("assessment", () -> {
            int all = 0;
            Integer sealed;
            do {
                sealed = transaction.execute(status -> batch());
                all += sealed == null ? 0 : sealed;
            } while (sealed != null && sealed > 0);
            return all;
        });
    }

    private int batch() {
        Instant now = clock.instant();
        Set<ServiceId> held = months.hold(months.due(now, BATCH).stream()
                .map(JooqSealedMonths.Due::service)
                .collect(Collectors.toSet()));
        // Asked again, because another node may have packed some of them before they were held.
        Map<Interval, List<JooqSealedMonths.Due>> byMonth = months.due(now, BATCH).stream()
                .filter(one -> held.contains(one.service()))
                .collect(Collectors.groupingBy(JooqSealedMonths.Due::time));
        Map<JooqSealedMonths.Due, byte[]> packed = new HashMap<>();
        byMonth.forEach((month, ofMonth) -> pack(month, ofMonth, packed));
        months.put(packed, now);
        return packed.size();
    }

    private void pack(Interval month, List<JooqSealedMonths.Due> ofMonth, Map<JooqSealedMonths.Due, byte[]> packed) {
        List<ServiceRuns> runs = measured.read(ofMonth.stream()
                .map(one -> new Wanted(one.service(), one.source(), month))
                .toList());
        Map<ServiceId, List<AcceptedSpan>> excluded = exclusions.accepted(
                ofMonth.stream().collect(Collectors.toMap(JooqSealedMonths.Due::service, one -> month)));
        for (int i = 0; i < runs.size(); i++) {
            JooqSealedMonths.Due one = ofMonth.get(i);
            List<AcceptedSpan> spans = excluded.getOrDefault(one.service(), List.of());
            packed.put(one, new MonthPack(runs.get(i), spans).pack());
        }
    }
}
