package io.recourse.assessment;

import io.recourse.contract.clause.ClauseVersion;
import io.recourse.measurement.MeasurementSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assessment with everything that explains it.
 *
 * @param version the clause as it was applied, with its text
 * @param source by which it was measured; null if nothing was ever measured
 * @param intervals the whole period in time order; empty if the metric is not told in time
 * @param items tickets, failures or other things that were judged; empty if the metric is plain time
 * @param others the figures by other sources
 * @param revisions all revisions of the same clause and period, the latest first
 * @param stale true while an input has changed and the next revision is not yet computed
 * @param unknownHolidayYears years of the period of which the calendar of the clause's hours has no days, so that days
 *     off in them were counted as served
 */
public record AssessmentDetail(
        Assessment assessment,
        ClauseVersion version,
        @Nullable MeasurementSource source,
        List<ExplainedInterval> intervals,
        List<AssessedItem> items,
        List<SourceFigure> others,
        List<Revision> revisions,
        boolean stale,
        List<Integer> unknownHolidayYears) {}
