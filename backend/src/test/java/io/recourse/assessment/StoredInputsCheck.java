package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.db.id.ServiceId;
import io.recourse.exclusion.AcceptedSpan;
import io.recourse.exclusion.ExclusionService;
import io.recourse.measurement.Timeline;
import io.recourse.measurement.Timelines;
import io.recourse.measurement.run.MeasuredRuns;
import io.recourse.measurement.run.ServiceRuns;
import io.recourse.measurement.run.Wanted;
import io.recourse.time.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares what packs and rows give together with what the rows alone say, in two independent ways. */
@Component
class StoredInputsCheck {

    private static final Comparator<AcceptedSpan> IN_ORDER = Comparator.comparing(
                    (AcceptedSpan one) -> one.period().from())
            .thenComparing(one -> one.period().to())
            .thenComparing(AcceptedSpan::kind)
            .thenComparing(AcceptedSpan::announcedAt, Comparator.nullsLast(Comparator.naturalOrder()));

    private final StoredInputs stored;
    private final MeasuredRuns measured;
    private final Timelines timelines;
    private final ExclusionService exclusions;
    private final TransactionTemplate transaction;

    StoredInputsCheck(
            StoredInputs stored,
            MeasuredRuns measured,
            Timelines timelines,
            ExclusionService exclusions,
            PlatformTransactionManager transactions) {
        this.stored = stored;
        this.measured = measured;
        this.timelines = timelines;
        this.exclusions = exclusions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Fails unless states, their hash, the end of the data and the exclusions agree.
     *
     * @param what names the case, with its seed
     */
    void packedSaysWhatRowsSay(ServiceId service, Interval interval, String what) {
        ActingAs.role(
                Role.AUDITOR,
                () -> transaction.executeWithoutResult(status -> compare(service, interval, what + " " + interval)));
    }

    private void compare(ServiceId service, Interval interval, String what) {
        StoredInputs.Inputs inputs = stored.read(Map.of(service, interval), measured.watching(List.of(service)))
                .get(service);
        Timeline timeline = timelines.agreed(service, interval).orElse(null);
        if (timeline == null) {
            assertThat(inputs.runs()).as(what).isNull();
        } else {
            ServiceRuns rows = measured.read(
                            List.of(new Wanted(service, timeline.source().id(), interval)))
                    .getFirst();
            assertThat(inputs.runs()).as(what).isEqualTo(rows);
            if (rows.components().getFirst().component() == null) {
                assertThat(rows.hash()).as(what).isEqualTo(timeline.hash());
            }
            assertThat(rows.dataUntil()).as(what).isEqualTo(timeline.dataUntil());
        }
        assertThat(inputs.exclusions().stream().sorted(IN_ORDER).toList())
                .as(what)
                .isEqualTo(exclusions.accepted(service, interval).stream()
                        .map(one -> new AcceptedSpan(one.period(), one.kind(), one.announcedAt()))
                        .sorted(IN_ORDER)
                        .toList());
    }
}
