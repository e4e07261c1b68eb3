package io.recourse.measurement;

import io.recourse.db.id.SourceId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where measurements come from. It says UP wherever it has coverage and names no other state.
 *
 * @param code short name used by feeds and imports; unique
 * @param zone zone in which this source writes times without an offset
 * @param attribution whom to name where the data is shown
 * @param licence licence of the data, if it has one
 * @param sample belongs to the sample workspace
 */
public record MeasurementSource(
        SourceId id,
        String code,
        String name,
        SourceKind kind,
        ZoneId zone,
        @Nullable String attribution,
        @Nullable String licence,
        boolean sample) {}
