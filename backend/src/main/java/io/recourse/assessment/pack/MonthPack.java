package io.recourse.assessment.pack;

import io.recourse.contract.terms.ExclusionKind;
import io.recourse.db.id.SourceId;
import io.recourse.exclusion.AcceptedSpan;
import io.recourse.measurement.run.ComponentRuns;
import io.recourse.measurement.run.PackReader;
import io.recourse.measurement.run.PackWriter;
import io.recourse.measurement.run.PackedRuns;
import io.recourse.measurement.run.ServiceRuns;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A service's month in bytes: the states of each component, and the accepted exclusions that touch it.
 *
 * @param runs of the whole month, UTC
 * @param exclusions in time order; they may reach beyond the month
 */
public record MonthPack(ServiceRuns runs, List<AcceptedSpan> exclusions) {

    private static final int VERSION = 1;
    private static final ExclusionKind[] KINDS = ExclusionKind.values();

    public MonthPack {
        exclusions = List.copyOf(exclusions);
    }

    public byte[] pack() {
        long start = runs.interval().from().toEpochMilli();
        int size = runs.components().stream().mapToInt(one -> one.runs().size()).sum();
        PackWriter pack = new PackWriter(VERSION, 64 + 5 * size + 10 * exclusions.size());
        pack.number(runs.components().size());
        for (ComponentRuns one : runs.components()) {
            String name = one.component();
            pack.text(name == null ? "" : name);
            PackedRuns.write(pack, one.runs());
        }
        pack.number(exclusions.size());
        for (AcceptedSpan exclusion : exclusions) {
            long from = exclusion.period().from().toEpochMilli();
            pack.signed(from - start)
                    .number(exclusion.period().to().toEpochMilli() - from)
                    .number(exclusion.kind().ordinal());
            Instant announced = exclusion.announcedAt();
            pack.number(announced == null ? 0 : 1);
            if (announced != null) {
                pack.signed(announced.toEpochMilli() - from);
            }
        }
        return pack.pack();
    }

    /** Throws IllegalStateException if the bytes are damaged. */
    public static MonthPack unpack(SourceId source, Interval month, byte[] bytes) {
        long start = month.from().toEpochMilli();
        long end = month.to().toEpochMilli();
        PackReader pack = new PackReader(bytes, VERSION);
        List<ComponentRuns> components = new ArrayList<>();
        int count = pack.count();
        for (int i = 0; i < count; i++) {
            String name = pack.text();
            components.add(new ComponentRuns(name.isEmpty() ? null : name, PackedRuns.read(pack, start, end)));
        }
        int excluded = pack.count();
        List<AcceptedSpan> exclusions = new ArrayList<>(Math.min(excluded, bytes.length));
        for (int i = 0; i < excluded; i++) {
            long from = start + pack.signed();
            long to = from + pack.number();
            ExclusionKind kind = KINDS[pack.count()];
            Instant announced = pack.number() == 0 ? null : Instant.ofEpochMilli(from + pack.signed());
            exclusions.add(new AcceptedSpan(
                    new Interval(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to)), kind, announced));
        }
        return new MonthPack(new ServiceRuns(source, components), exclusions);
    }
}
