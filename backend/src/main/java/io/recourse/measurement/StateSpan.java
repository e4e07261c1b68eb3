package io.recourse.measurement;

import io.recourse.contract.terms.State;
import io.recourse.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a timeline in one state.
 *
 * @param record what decided the state: the worst of the records that cover the span; null where nothing is recorded
 * @param covered whether the source was watching
 */
public record StateSpan(
        Interval span, State state, @Nullable RecordedInterval record, boolean covered) {}
